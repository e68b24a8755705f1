import type { Champ, Nature } from "../../../../shared/formulaire/champ.ts";
import { Echec } from "../../../socle/echec.ts";
import type { ChampAdresse } from "./champ-adresse.tsx";
import type { ChampAdresseBan } from "./champ-adresse-ban.tsx";
import type { ChampCommune } from "./champ-commune.tsx";
import type { ChampCommunes } from "./champ-communes.tsx";
import type { ChampConfirmations } from "./champ-confirmations.tsx";
import type { ChampListeOrdonnee } from "./champ-liste-ordonnee.tsx";
import type { ChampMontants } from "./champ-montants.tsx";
import type { ChampPersonnes } from "./champ-personnes.tsx";

/** Fields that few steps have, and that weigh: once they have come, by type. */
type ChampsAPart = {
  adresse?: typeof ChampAdresse;
  "adresse-ban"?: typeof ChampAdresseBan;
  commune?: typeof ChampCommune;
  communes?: typeof ChampCommunes;
  confirmations?: typeof ChampConfirmations;
  "liste-ordonnee"?: typeof ChampListeOrdonnee;
  montants?: typeof ChampMontants;
  personnes?: typeof ChampPersonnes;
};

const venus: ChampsAPart = {};
export const champsVenus: Readonly<ChampsAPart> = venus;

const faireVenir: Partial<Record<Nature["type"], () => Promise<unknown>>> = {
  adresse: async () => {
    venus.adresse = (await import("./champ-adresse.tsx")).ChampAdresse;
  },
  "adresse-ban": async () => {
    venus["adresse-ban"] = (await import("./champ-adresse-ban.tsx")).ChampAdresseBan;
  },
  commune: async () => {
    venus.commune = (await import("./champ-commune.tsx")).ChampCommune;
  },
  communes: async () => {
    venus.communes = (await import("./champ-communes.tsx")).ChampCommunes;
  },
  confirmations: async () => {
    venus.confirmations = (await import("./champ-confirmations.tsx")).ChampConfirmations;
  },
  "liste-ordonnee": async () => {
    venus["liste-ordonnee"] = (await import("./champ-liste-ordonnee.tsx")).ChampListeOrdonnee;
  },
  montants: async () => {
    venus.montants = (await import("./champ-montants.tsx")).ChampMontants;
  },
  personnes: async () => {
    venus.personnes = (await import("./champ-personnes.tsx")).ChampPersonnes;
  },
};

/** Brings the fields that a step shows or may show, before it is drawn: none appears late under the finger. */
export async function faireVenirLesChamps(champs: readonly Champ[]): Promise<void> {
  await Promise.all(champs.map(({ type }) => faireVenir[type]?.())).catch(() => {
    throw new Echec("reseau");
  });
}

/** The others, while the person reads: the network may be gone when they reach the next step. */
export async function faireVenirLesAutres(): Promise<void> {
  await Promise.allSettled(Object.values(faireVenir).map((faire) => faire()));
}

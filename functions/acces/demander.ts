import { randomUUID } from "node:crypto";
import { recevoir } from "../../shared/acces/demande-d-acces.ts";
import type { Fiche } from "../../shared/acces/fiche.ts";
import { fautesDeFiche } from "../../shared/acces/verifier-fiche.ts";
import type { acces as routes } from "../../shared/api/acces.ts";
import { Problem } from "../../shared/problems.ts";
import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import { nouveauCodeDeSuivi } from "../socle/codes-lisibles.ts";
import type { PourEcrire } from "../socle/courriel-d-agent.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { Handler } from "../socle/http.ts";
import { reseauDe } from "../socle/reseau.ts";
import type { AccesStore } from "../socle/stores/acces.ts";
import type { LimitesStore } from "../socle/stores/limites.ts";
import { direRecue } from "./messages.ts";

export type PourVerifier = { communes: () => IndexCommunes };
type Dependances = PourEcrire & PourVerifier & { acces: AccesStore; limites: LimitesStore; empreinte: Empreinte };

// a body asks once; each request writes to someone
const PAR_RESEAU = { max: 20, fenetre: 3600 };

export function verifier(fiche: Fiche, { communes, aujourdhui }: PourVerifier & { aujourdhui: string }): void {
  const champs = fautesDeFiche(fiche, { index: communes(), aujourdhui }).map((faute) => ({
    ...faute,
    pointeur: `/fiche${faute.pointeur}`,
  }));
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
}

export const demanderAcces: Handler<typeof routes.demanderAcces, Dependances> = async ({ fiche }, contexte) => {
  const { acces, aujourdhui, maintenant, limites, empreinte, reseau } = contexte;
  verifier(fiche, contexte);
  await limites.compter(`acces:${await empreinte("reseau", reseauDe(reseau))}`, PAR_RESEAU, maintenant);
  const code = nouveauCodeDeSuivi();
  const recue = recevoir(randomUUID(), fiche, aujourdhui);
  await acces.deposer(recue, code);
  const { reponseAvantLe } = recue;
  await direRecue(fiche.responsable.courriel, { code, reponseAvantLe }, contexte);
  return { code, reponseAvantLe };
};

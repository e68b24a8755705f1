import type { Champ, Nature, Valeur } from "../../../../shared/formulaire/champ.ts";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import type { Etape } from "../../../../shared/formulaire/parcours.ts";
import { m } from "../../../paraglide/messages.js";
import type { Retour } from "../question/destinations.ts";
import type { Lecture } from "../saisie/lectures.ts";
import type { SousMandat } from "../sous-mandat.ts";
import type { Changements } from "../suivi/reconcilier.ts";

export type ChampDe<T extends Nature["type"]> = Extract<Champ, { type: T }>;

/** What every kind of field receives. */
export type ProprietesDeChamp<T extends Nature["type"] = Nature["type"]> = {
  champ: ChampDe<T>;
  /** Answer when the field is drawn for the first time; what is typed then lives in the field. */
  valeur: Valeur | undefined;
  /** Sentence of the fault to show. */
  faute: string | undefined;
  /** Called at each change with what the field understands. */
  lire: (lecture: Lecture) => void;
  /** Called when the person leaves the field. */
  quitter: () => void;
  /** True when the browser may fill the field with what it knows of the person who types. */
  pourSoi: boolean;
};

/** What the fields need whose answer settles other questions of the step: called with theirs. */
export type Remplissage = { remplir: (reponses: Changements) => void };

/** What the fields that lead to other steps need. */
export type PlaceDuChamp = SousMandat & {
  brouillonId: string;
  reponses: Reponses;
  etape: Etape;
  retour: Retour | undefined;
};

export const idDuChamp = (nom: string): string => `champ-${nom}`;

const premierElement: Partial<Record<Nature["type"], string>> = {
  choix: "-0",
  "choix-multiple": "-0",
  booleen: "-0",
  "date-passee": "-jour",
  "date-a-venir": "-jour",
};

/** Element that receives the focus when a fault of the field is to be corrected. */
export const cibleDuChamp = ({ nom, type }: Champ): string => `${idDuChamp(nom)}${premierElement[type] ?? ""}`;

// one of the two is needed: neither is optional by itself
const UN_DES_DEUX: readonly string[] = ["telephone", "courriel"];

export const libelleDuChamp = ({ nom, libelle, obligatoire }: Champ): string =>
  obligatoire || UN_DES_DEUX.includes(nom) ? libelle : m.champ_facultatif({ libelle });

export const etatDuChamp = (faute: string | undefined) =>
  ({ state: faute === undefined ? "default" : "error", stateRelatedMessage: faute }) as const;

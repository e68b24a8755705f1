import type { ProblemCode } from "../problems.ts";
import type { Demande } from "./demande.ts";
import type { Donnees, TypeDEvenement } from "./evenements.ts";
import type { Transition } from "./transition.ts";

type Refus = ProblemCode | undefined;
type Reunie = Pick<Demande, "numeroUnique" | "reunies">;

const estReunie = ({ reunies = [] }: Reunie, autre: string): boolean =>
  reunies.some(({ numeroUnique }) => numeroUnique === autre);

/** Joined once, and never to itself. */
const joignable = (demande: Demande, { autre }: Donnees["demande-reunie"]): Refus =>
  autre === demande.numeroUnique || estReunie(demande, autre) ? "reunion-impossible" : undefined;

const detachable = (demande: Demande, { autre }: Donnees["reunion-annulee"]): Refus =>
  estReunie(demande, autre) ? undefined : "reunion-absente";

const relevable = ({ reunieA }: Demande): Refus => (reunieA ? undefined : "reunion-absente");

/** Whose the demande is: identities verified, the account that holds it, two demandes of one person. */
export const transitionsDIdentite = {
  "identite-verifiee": {
    action: "vérifier l’identité",
    depuis: "active",
    vers: "active",
    libelle: "Identité vérifiée",
  },
  "compte-rattache": {
    action: "rattacher",
    depuis: "active",
    vers: "active",
    libelle: "Demande reliée à votre espace",
  },
  "code-remis": {
    action: "remettre un code",
    depuis: "active",
    vers: "active",
    libelle: "Nouveau code remis par un guichet, pour ouvrir votre espace",
  },
  "demande-reunie": {
    action: "réunir une autre",
    depuis: "active",
    vers: "active",
    libelle: "Une autre demande à votre nom est réunie à celle-ci",
    refus: joignable,
  },
  "reunion-annulee": {
    action: "annuler la réunion",
    depuis: "active",
    vers: "active",
    libelle: "La réunion avec une autre demande est annulée",
    refus: detachable,
  },
  "demande-absorbee": {
    action: "réunir à une autre",
    depuis: "active",
    vers: "radiee",
    libelle: "Demande réunie à une autre",
  },
  "absorption-annulee": {
    action: "rétablir après une réunion",
    depuis: "radiee",
    vers: "active",
    libelle: "Demande rétablie : elle n’est plus réunie à une autre",
    refus: relevable,
  },
} as const satisfies { [T in TypeDEvenement]?: Transition<T> };

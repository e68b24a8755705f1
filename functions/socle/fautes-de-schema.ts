import type * as z from "zod/mini";
import { estFauteCode, type FauteCode } from "../../shared/formulaire/fautes.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import type { Faute } from "../../shared/problems.ts";

type Chemin = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

const echapper = (cle: PropertyKey): string => String(cle).replaceAll("~", "~0").replaceAll("/", "~1");

/** JSON pointer (RFC 6901). */
export const pointeur = (chemin: Chemin): string => chemin.map((cle) => `/${echapper(cle)}`).join("");

const valeurA = (valeur: unknown, chemin: Chemin): unknown =>
  chemin.reduce<unknown>(
    (dans, cle) =>
      typeof dans === "object" && dans !== null ? Object.getOwnPropertyDescriptor(dans, cle)?.value : undefined,
    valeur,
  );

const inconnues = (issues: readonly Issue[]): number =>
  issues.filter(({ code }) => code === "unrecognized_keys").length;

// of the shapes that were possible, the one that the person seems to have meant
const plusProche = (branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined =>
  branches.toSorted((a, b) => inconnues(a) - inconnues(b) || a.length - b.length)[0];

const codeDe = (message: string, valeur: unknown): FauteCode => {
  if (valeur === undefined) return "reponse-manquante";
  return estFauteCode(message) ? message : "valeur-invalide";
};

function fautesDe(issue: Issue, entree: unknown, avant: Chemin): Faute[] {
  const chemin = [...avant, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((cle) => uneFaute(pointeur([...chemin, cle]), "champ-inconnu"));
  const branche = issue.code === "invalid_union" ? plusProche(issue.errors) : undefined;
  if (branche && branche.length > 0) return branche.flatMap((une) => fautesDe(une, entree, chemin));
  return [uneFaute(pointeur(chemin), codeDe(issue.message, valeurA(entree, chemin)))];
}

/** Every fault that a schema found in an input, with the sentences of the form. */
export const fautesDeSchema = ({ issues }: { issues: readonly Issue[] }, entree: unknown): Faute[] =>
  issues.flatMap((issue) => fautesDe(issue, entree, []));

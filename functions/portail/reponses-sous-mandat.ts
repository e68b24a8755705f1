import * as z from "zod/mini";
import { champNomme, type Reponses } from "../../shared/formulaire/formulaires.ts";
import type { Dites } from "../../shared/formulaire/personnes.ts";
import { reunir, separer } from "../../shared/formulaire/sensibles.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { dites } from "../../shared/formulaire/valeurs.ts";
import type { Mandat } from "../../shared/mandat/mandat.ts";
import { Problem } from "../../shared/problems.ts";

type Recues = Record<string, unknown>;

// what is no answer at all is refused by the rules of the form
const lire = (nom: string, valeur: unknown): Dites => z.safeParse(dites, { [nom]: valeur }).data ?? {};

const touche = (nom: string, valeur: unknown): boolean =>
  champNomme(nom)?.sensible === true || Object.keys(separer(lire(nom, valeur)).sensibles).length > 0;

/** The same people, each with what is sealed of them: a helper who does not see it does not erase it. */
function avecLeScelle(nom: string, valeur: unknown, sensibles: Dites): unknown {
  const scelle = sensibles[nom];
  return Array.isArray(valeur) && scelle !== undefined
    ? (reunir(lire(nom, valeur), { [nom]: scelle })[nom] ?? valeur)
    : valeur;
}

/** What a helper writes: what they may not read, they do not write over. */
export function sousMandat(recues: Recues, avant: Reponses, { droits }: Mandat): Recues {
  if (droits.includes("sensibles")) return recues;
  const proteges = Object.entries(recues).flatMap(([nom, valeur]) => (touche(nom, valeur) ? [nom] : []));
  if (proteges.length > 0)
    throw new Problem("champs-invalides", {
      champs: proteges.map((nom) => uneFaute(`/reponses/${nom}`, "reserve-a-la-personne")),
    });
  const { sensibles } = separer(avant);
  return Object.fromEntries(Object.entries(recues).map(([nom, valeur]) => [nom, avecLeScelle(nom, valeur, sensibles)]));
}

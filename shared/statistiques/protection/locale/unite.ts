import { construire } from "../construire.ts";
import type { Entree } from "../protection.ts";
import { type Preuve, protegerSysteme } from "../proteger-systeme.ts";
import type { Solveur } from "../solveur.ts";
import { CACHEE, SECRETE } from "../systeme.ts";
import { connaitre, estUneMarge, taire, tuesDe } from "./colonnes-tues.ts";
import { DANS_LE_PARC, type Question } from "./question.ts";

export interface Reponse {
  entrees: Map<string, Entree>;
  preuve: Preuve;
}

/**
 * Protects what the territories inside one département show of one crossing. Everything that is decided above or beside
 * (the département, the totals of each territory) is given to the attacker: what he cannot find with it, he cannot find
 * without. Undefined where a secret falls whatever is masked.
 */
export function protegerUnite(question: Question, solveur: Solveur): Reponse | undefined {
  const { departement, lieux, dimensions, croisement, anterieurs } = question;
  const registre = construire({ lieux, dimensions, croisements: [croisement] });
  const { systeme, noms } = registre;
  const profil = croisement.dimensions.some((nom) => nom !== "mutation");
  const forcees = taire(registre, departement, tuesDe(question));
  for (const [nom, id] of noms) {
    const [, , territoire = "", predicat = ""] = nom.split("|");
    if (territoire !== departement && !(profil && estUneMarge(predicat))) continue;
    noms.delete(nom);
    connaitre(registre, id);
  }
  for (const [nom, id] of noms) {
    const avant = anterieurs.get(nom);
    if (avant === "c") systeme.statuts[id] = SECRETE;
    if (avant === "pub") systeme.couts[id] = Number.POSITIVE_INFINITY;
  }
  // totals of what is left beside shown territories are known as well, for theirs are
  if (profil)
    for (const [compte, id] of registre.parCompte)
      if (estUneMarge(compte.slice(compte.lastIndexOf("|") + 1)) && !systeme.petite(id)) connaitre(registre, id);
  for (const [compte, id] of registre.parCompte)
    if (profil && compte.endsWith(`|${DANS_LE_PARC}`) && !systeme.petite(id)) connaitre(registre, id);
  const preuve = protegerSysteme(systeme, solveur);
  if (preuve.percees.length > 0) return undefined;
  const entrees = new Map<string, Entree>();
  for (const [nom, id] of noms) {
    if (systeme.statuts[id] === CACHEE) continue;
    const statut = systeme.publiee(id) && !forcees.has(nom) ? "pub" : "c";
    entrees.set(nom, { valeur: systeme.valeur(id), statut });
  }
  return { entrees, preuve };
}

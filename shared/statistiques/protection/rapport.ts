import type { LigneDuRapport } from "./protection.ts";
import type { Bloc } from "./registre.ts";
import { SECRETE, type Systeme } from "./systeme.ts";
import { niveauDe } from "./territoires.ts";

/** What is masked and lost, by crossing and level. */
export function lignesDuRapport(
  systeme: Systeme,
  blocs: readonly Bloc[],
  retires: ReadonlySet<number>,
): LigneDuRapport[] {
  const lignes = new Map<string, LigneDuRapport>();
  for (const { croisement, territoire, cases } of blocs) {
    const niveau = niveauDe(territoire);
    const nom = `${croisement}|${niveau}`;
    const ligne = lignes.get(nom) ?? {
      croisement,
      niveau,
      cases: 0,
      primaires: 0,
      masquees: 0,
      valeur: 0,
      valeurMasquee: 0,
    };
    lignes.set(nom, ligne);
    for (const id of cases) {
      if (retires.has(id)) continue;
      const masquee = systeme.statuts[id] === SECRETE;
      ligne.cases += 1;
      ligne.valeur += systeme.valeur(id);
      ligne.primaires += systeme.petite(id) ? 1 : 0;
      ligne.masquees += masquee ? 1 : 0;
      ligne.valeurMasquee += masquee ? systeme.valeur(id) : 0;
    }
  }
  return [...lignes.values()];
}

/** Share of the counts shown in those blocks which are masked. */
export function partMasquee(systeme: Systeme, blocs: readonly Bloc[], retires: ReadonlySet<number>): number {
  let montrees = 0;
  let masquees = 0;
  for (const { cases } of blocs)
    for (const id of cases) {
      if (retires.has(id)) continue;
      montrees += 1;
      if (systeme.statuts[id] === SECRETE) masquees += 1;
    }
  return montrees === 0 ? 0 : masquees / montrees;
}

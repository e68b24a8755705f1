import type { UniteProtegee } from "./departement.ts";
import { territoireDe } from "./parts.ts";

/** Share of its counts that an intercommunalité may have masked. */
const PART_AU_PLUS = 0.1;

interface Ligne {
  unite: UniteProtegee;
  noms: string[];
  masquees: number;
}

export interface Allegees {
  /** Crossings that an intercommunalité does not show, for too much of them would be masked. */
  retirees: { territoire: string; croisement: string }[];
  /** Share of masked counts, for the intercommunalité with the most. */
  pire: { territoire: string; part: number };
  cases: number;
  masquees: number;
}

const estUneIntercommunalite = (territoire: string): boolean =>
  territoire.startsWith("EPCI-") || territoire.startsWith("EPT-");
// everyone shows its totals
const estUnTotal = (nom: string): boolean => nom.endsWith("|");

/** An intercommunalité with too many masks shows fewer crossings, those with the most masks first. */
export function alleger(unites: readonly UniteProtegee[]): Allegees {
  const bilan: Allegees = { retirees: [], pire: { territoire: "", part: 0 }, cases: 0, masquees: 0 };
  for (const [territoire, lignes] of lignesDe(unites)) {
    let { cases, masquees } = compter(lignes);
    const restantes = lignes.toSorted((a, b) => a.masquees / a.noms.length - b.masquees / b.noms.length);
    while (masquees > PART_AU_PLUS * cases) {
      const pire = restantes.pop();
      if (!pire) break;
      const retires = pire.noms.filter((nom) => !estUnTotal(nom));
      for (const nom of retires) {
        masquees -= pire.unite.entrees.get(nom)?.statut === "c" ? 1 : 0;
        cases -= 1;
        pire.unite.entrees.delete(nom);
      }
      if (retires.length > 0) bilan.retirees.push({ territoire, croisement: pire.unite.croisement });
    }
    // of totals alone, those that are masked are not shown at all
    if (masquees > PART_AU_PLUS * cases)
      for (const { unite, noms } of lignes)
        for (const nom of noms) {
          if (unite.entrees.get(nom)?.statut !== "c") continue;
          unite.entrees.delete(nom);
          cases -= 1;
          masquees -= 1;
        }
    bilan.cases += cases;
    bilan.masquees += masquees;
    const part = cases === 0 ? 0 : masquees / cases;
    if (part > bilan.pire.part) bilan.pire = { territoire, part };
  }
  return bilan;
}

function lignesDe(unites: readonly UniteProtegee[]): Map<string, Ligne[]> {
  const parTerritoire = new Map<string, Ligne[]>();
  for (const unite of unites)
    for (const [territoire, noms] of Map.groupBy(unite.entrees.keys(), territoireDe)) {
      if (!estUneIntercommunalite(territoire)) continue;
      const masquees = noms.filter((nom) => unite.entrees.get(nom)?.statut === "c").length;
      const lignes = parTerritoire.get(territoire);
      if (lignes) lignes.push({ unite, noms, masquees });
      else parTerritoire.set(territoire, [{ unite, noms, masquees }]);
    }
  return parTerritoire;
}

const compter = (lignes: readonly Ligne[]) => ({
  cases: lignes.reduce((somme, { noms }) => somme + noms.length, 0),
  masquees: lignes.reduce((somme, { masquees }) => somme + masquees, 0),
});

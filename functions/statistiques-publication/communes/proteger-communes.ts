import type { Tableau } from "../../../shared/statistiques/catalogue/tableau.ts";
import type { Edition } from "../../../shared/statistiques/edition.ts";
import type { Anterieur } from "../../../shared/statistiques/protection/famille.ts";
import type { Entree } from "../../../shared/statistiques/protection/protection.ts";
import type { Solveur } from "../../../shared/statistiques/protection/solveur.ts";
import { type Chronometre, chronometrer } from "../chronometre.ts";
import type { Base } from "../duckdb.ts";
import { Assemblage, type BilanDesCommunes } from "./assembler.ts";
import { deciderDuDepartement } from "./branche.ts";
import { sujetsDes } from "./sujets.ts";

/** Decides of everything inside départements, one after the other: each needs nothing of the others. */
export async function protegerCommunes(
  base: Base,
  tableaux: readonly Tableau[],
  edition: Edition,
  {
    entrees,
    anterieurs,
    solveur,
    dire,
    mesurer,
  }: {
    entrees: ReadonlyMap<string, Entree>;
    anterieurs: readonly Anterieur[];
    solveur: Solveur;
    dire?: ((etape: string) => void) | undefined;
    mesurer?: Chronometre | undefined;
  },
): Promise<BilanDesCommunes> {
  const { attendus, sujets } = await sujetsDes(base, tableaux, edition, { entrees, anterieurs });
  const assemblage = new Assemblage(base);
  for await (const sujet of sujets) {
    const decision = await chronometrer(mesurer, "branche", () => deciderDuDepartement(sujet, edition, solveur));
    await assemblage.ajouter(decision);
    dire?.(`${sujet.departement} : ${decision.bilan.unites} croisements`);
  }
  return assemblage.clore(attendus);
}

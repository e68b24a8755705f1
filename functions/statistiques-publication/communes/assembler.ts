import { alleger } from "../../../shared/statistiques/protection/locale/alleger.ts";
import { Parts } from "../../../shared/statistiques/protection/locale/parts.ts";
import type { Base } from "../duckdb.ts";
import { verser } from "../remplir.ts";
import {
  type BilanDeBranche,
  type BilanDesEpci,
  bilanDesEpci,
  type Decision,
  type Retenues,
  retenirDesUnites,
} from "./branche.ts";

export interface BilanDesCommunes extends Omit<BilanDeBranche, "pireLargeur"> {
  departements: number;
  /** Narrowest interval proved. */
  pireLargeur: number;
  /** Of the counts that intercommunalités show. */
  epci: BilanDesEpci;
}

export const TABLES_DES_RETENUES = ["publiables", "secretes", "vides"] as const;

export async function verserLesRetenues(base: Base, retenues: Retenues): Promise<void> {
  for (const table of TABLES_DES_RETENUES)
    await verser(
      base,
      table,
      retenues[table].map((nom) => [nom]),
    );
}

/** Puts together what branches decided, in the order of the départements, whenever each was made. */
export class Assemblage {
  private readonly parts = new Parts();
  private readonly base: Base;
  private readonly lu: BilanDesCommunes = {
    departements: 0,
    unites: 0,
    plusGrande: 0,
    pireLargeur: Number.POSITIVE_INFINITY,
    epci: { cases: 0, masquees: 0, retirees: 0, pire: { territoire: "", part: 0 } },
    sansCommunes: 0,
    rienDedans: 0,
  };

  constructor(base: Base) {
    this.base = base;
  }

  async ajouter({ departement, retenues, parts, bilan, epci }: Decision): Promise<void> {
    const { lu } = this;
    this.parts.prendre(departement, parts);
    await verserLesRetenues(this.base, retenues);
    lu.departements += 1;
    lu.unites += bilan.unites;
    lu.plusGrande = Math.max(lu.plusGrande, bilan.plusGrande);
    lu.pireLargeur = Math.min(lu.pireLargeur, bilan.pireLargeur ?? Number.POSITIVE_INFINITY);
    lu.sansCommunes += bilan.sansCommunes;
    lu.rienDedans += bilan.rienDedans;
    this.allegees(epci);
  }

  /** Intercommunalités of several départements, at last: each part is known. */
  async clore(attendus: ReadonlyMap<string, ReadonlySet<string>>): Promise<BilanDesCommunes> {
    const entieres = this.parts.rendre(
      (population, territoire) => attendus.get(`${population} ${territoire}`) ?? new Set(),
    );
    this.allegees(bilanDesEpci(alleger(entieres)));
    await verserLesRetenues(this.base, retenirDesUnites(entieres));
    return this.lu;
  }

  private allegees({ cases, masquees, retirees, pire }: BilanDesEpci): void {
    const { epci } = this.lu;
    epci.cases += cases;
    epci.masquees += masquees;
    epci.retirees += retirees;
    if (pire.part > epci.pire.part) epci.pire = pire;
  }
}

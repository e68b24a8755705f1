import type { Tableau } from "../../../shared/statistiques/catalogue/tableau.ts";
import type { Edition } from "../../../shared/statistiques/edition.ts";
import type { Anterieur, Lieu, Statut } from "../../../shared/statistiques/protection/famille.ts";
import { type Allegees, alleger } from "../../../shared/statistiques/protection/locale/alleger.ts";
import { protegerDepartement, type UniteProtegee } from "../../../shared/statistiques/protection/locale/departement.ts";
import { Parts, territoireDe } from "../../../shared/statistiques/protection/locale/parts.ts";
import type { Entree } from "../../../shared/statistiques/protection/protection.ts";
import type { Solveur } from "../../../shared/statistiques/protection/solveur.ts";
import { dimensionsDuSecret } from "../croisements.ts";
import type { Base } from "../duckdb.ts";
import { verser } from "../remplir.ts";
import { compterDedans, departementsComptes, lireDedans } from "./comptes.ts";
import { lieuxDesDepartements, partagees } from "./lieux.ts";

export interface BilanDesCommunes {
  departements: number;
  /** Searches that stayed linked, the largest of them, and the narrowest interval proved. */
  unites: number;
  plusGrande: number;
  pireLargeur: number;
  /** Of the counts that intercommunalités show. */
  epci: Omit<Allegees, "retirees"> & { retirees: number };
  /** Crossings of a département that communes do not show, and those that nothing inside it shows. */
  sansCommunes: number;
  rienDedans: number;
  /** Longest of the branches. */
  plusLongueMs: number;
}

type Dessus = ReadonlyMap<string, Entree["statut"]>;

/** What each département shows, as it is decided already. */
function dessusDes(entrees: ReadonlyMap<string, Entree>): Map<string, Map<string, Entree["statut"]>> {
  const parDepartement = new Map<string, Map<string, Entree["statut"]>>();
  for (const [nom, { statut }] of entrees) {
    const territoire = territoireDe(nom);
    if (!territoire.startsWith("DEP-")) continue;
    const siennes = parDepartement.get(territoire.slice("DEP-".length)) ?? new Map<string, Entree["statut"]>();
    parDepartement.set(territoire.slice("DEP-".length), siennes);
    siennes.set(nom, statut);
  }
  return parDepartement;
}

function anterieursDe(anterieurs: readonly Anterieur[], lieux: readonly Lieu[]): Map<string, Statut> {
  const dedans = new Set<string>(lieux.flatMap(({ chaines }) => chaines.flat()));
  return new Map(anterieurs.filter(({ cle }) => dedans.has(territoireDe(cle))).map(({ cle, statut }) => [cle, statut]));
}

async function retenir(base: Base, unites: readonly UniteProtegee[]): Promise<void> {
  const parStatut = (voulu: string) =>
    unites.flatMap(({ entrees }) => [...entrees].flatMap(([nom, { statut }]) => (statut === voulu ? [[nom]] : [])));
  await verser(base, "publiables", parStatut("pub"));
  await verser(base, "secretes", parStatut("c"));
  const vides = unites.flatMap(({ entrees }) =>
    [...entrees].flatMap(([nom, { statut, valeur }]) =>
      statut === "pub" && valeur === 0 && nom.endsWith("|") ? [[nom]] : [],
    ),
  );
  await verser(base, "vides", vides);
}

/** Decides of everything inside départements, one after the other: each needs nothing of the others. */
export async function protegerCommunes(
  base: Base,
  tableaux: readonly Tableau[],
  edition: Edition,
  {
    entrees,
    anterieurs,
    solveur,
    dire = () => {},
  }: {
    entrees: ReadonlyMap<string, Entree>;
    anterieurs: readonly Anterieur[];
    solveur: Solveur;
    dire?: ((etape: string) => void) | undefined;
  },
): Promise<BilanDesCommunes> {
  const poses = await compterDedans(base, tableaux, edition);
  const lieux = await lieuxDesDepartements(base);
  const parts = new Parts(new Set(partagees(lieux).keys()));
  const attendus = await departementsComptes(base, poses);
  const dessus = dessusDes(entrees);
  const dimensions = dimensionsDuSecret(edition);
  const bilan = new Bilan();
  for (const [departement, siens] of lieux) {
    const debut = performance.now();
    const croisements = await lireDedans(base, poses, departement);
    const unites: UniteProtegee[] = [];
    const vu: Dessus = dessus.get(departement) ?? new Map();
    for (const unite of protegerDepartement(
      {
        cle: `DEP-${departement}`,
        lieux: siens,
        dimensions,
        croisements,
        dessus: vu,
        anterieurs: anterieursDe(anterieurs, siens),
      },
      solveur,
    )) {
      parts.prendre(departement, unite);
      unites.push(unite);
    }
    const allegees = alleger(unites);
    await retenir(base, unites);
    bilan.ajouter(unites, allegees);
    bilan.durer(performance.now() - debut);
    dire(`${departement} : ${unites.length} croisements, ${Math.round(performance.now() - debut)} ms`);
  }
  const entieres = parts.rendre(attendus);
  bilan.allegees(alleger(entieres));
  await retenir(base, entieres);
  return bilan.dire();
}

class Bilan {
  private readonly lu: BilanDesCommunes = {
    departements: 0,
    unites: 0,
    plusGrande: 0,
    pireLargeur: Number.POSITIVE_INFINITY,
    epci: { cases: 0, masquees: 0, retirees: 0, pire: { territoire: "", part: 0 } },
    sansCommunes: 0,
    rienDedans: 0,
    plusLongueMs: 0,
  };

  ajouter(unites: readonly UniteProtegee[], allegees: Allegees): void {
    const { lu } = this;
    lu.departements += 1;
    for (const { plusGrande, pireLargeur, tus } of unites) {
      lu.unites += 1;
      lu.plusGrande = Math.max(lu.plusGrande, plusGrande);
      lu.pireLargeur = Math.min(lu.pireLargeur, pireLargeur);
      if (tus.includes("EPCI")) lu.rienDedans += 1;
      else if (tus.includes("COM")) lu.sansCommunes += 1;
    }
    this.allegees(allegees);
  }

  allegees({ cases, masquees, retirees, pire }: Allegees): void {
    const { epci } = this.lu;
    epci.cases += cases;
    epci.masquees += masquees;
    epci.retirees += retirees.length;
    if (pire.part > epci.pire.part) epci.pire = pire;
  }

  durer(ms: number): void {
    this.lu.plusLongueMs = Math.max(this.lu.plusLongueMs, ms);
  }

  dire(): BilanDesCommunes {
    return this.lu;
  }
}

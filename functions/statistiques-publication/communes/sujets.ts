import type { Tableau } from "../../../shared/statistiques/catalogue/tableau.ts";
import type { Edition } from "../../../shared/statistiques/edition.ts";
import type { Anterieur, Lieu } from "../../../shared/statistiques/protection/famille.ts";
import { territoireDe } from "../../../shared/statistiques/protection/locale/parts.ts";
import type { Entree } from "../../../shared/statistiques/protection/protection.ts";
import type { Base } from "../duckdb.ts";
import type { Sujet } from "./branche.ts";
import { compterDedans, departementsComptes, lireDedans, oublierDedans } from "./comptes.ts";
import { lieuxDesDepartements, partagees } from "./lieux.ts";

/** What each département shows, as it is decided already. */
function dessusDes(entrees: ReadonlyMap<string, Entree>): Map<string, Sujet["dessus"]> {
  const dits = [...entrees].filter(([nom]) => territoireDe(nom).startsWith("DEP-"));
  const parDepartement = Map.groupBy(dits, ([nom]) => territoireDe(nom).slice("DEP-".length));
  return new Map(
    [...parDepartement].map(([departement, siens]) => [
      departement,
      siens.map(([nom, { statut }]) => [nom, statut] as const),
    ]),
  );
}

function anterieursDe(anterieurs: readonly Anterieur[], lieux: readonly Lieu[]): Sujet["anterieurs"] {
  const dedans = new Set<string>(lieux.flatMap(({ chaines }) => chaines.flat()));
  return anterieurs.filter(({ cle }) => dedans.has(territoireDe(cle))).map(({ cle, statut }) => [cle, statut] as const);
}

/** What each branch is given, one at a time, once all that stands above is decided; and what links them at the end. */
export async function sujetsDes(
  base: Base,
  tableaux: readonly Tableau[],
  edition: Edition,
  { entrees, anterieurs }: { entrees: ReadonlyMap<string, Entree>; anterieurs: readonly Anterieur[] },
): Promise<{ attendus: Map<string, Set<string>>; sujets: AsyncGenerator<Sujet> }> {
  const poses = await compterDedans(base, tableaux, edition);
  const lieux = await lieuxDesDepartements(base);
  const communs = new Set<string>(partagees(lieux).keys());
  const dessus = dessusDes(entrees);
  async function* lire(): AsyncGenerator<Sujet> {
    for (const [departement, siens] of lieux)
      yield {
        departement,
        lieux: siens,
        partagees: [...new Set(siens.flatMap(({ chaines }) => chaines.flat()))].filter((cle) => communs.has(cle)),
        croisements: await lireDedans(base, poses, departement),
        dessus: dessus.get(departement) ?? [],
        anterieurs: anterieursDe(anterieurs, siens),
      };
    await oublierDedans(base, poses);
  }
  return { attendus: await departementsComptes(base, poses, communs), sujets: lire() };
}

import type { CleTerritoire, Lieu } from "../../../shared/statistiques/protection/famille.ts";
import type { Base } from "../duckdb.ts";

/** The places of each département by its code, and what holds each of them inside it. */
export async function lieuxDesDepartements(base: Base): Promise<Map<string, Lieu[]>> {
  const lignes = await base.lire(`
    select d.commune::varchar as code, d.code::varchar as departement,
      any_value(a.code::varchar) filter (where a.niveau = 'COM') as ville,
      any_value(a.code::varchar) filter (where a.niveau = 'ARM') as arrondissement,
      any_value(a.code::varchar) filter (where a.niveau = 'EPCI') as epci,
      any_value(a.code::varchar) filter (where a.niveau = 'EPT') as ept
    from appartenances d join appartenances a using (commune)
    where d.niveau = 'DEP' group by all order by d.commune::varchar`);
  const parDepartement = new Map<string, Lieu[]>();
  for (const { code, departement, ville, arrondissement, epci, ept } of lignes) {
    const commune: CleTerritoire[] = [...(arrondissement ? ([`ARM-${arrondissement}`] as const) : []), `COM-${ville}`];
    const chaines: CleTerritoire[][] = [
      [...commune, `DEP-${departement}`],
      // four islands are in no intercommunalité
      [...commune, ...(epci ? ([`EPCI-${epci}`] as const) : []), `DEP-${departement}`],
      ...(ept ? [[...commune, `EPT-${ept}` as const]] : []),
    ];
    const lieu = { code: String(code), chaines };
    const freres = parDepartement.get(String(departement));
    if (freres) freres.push(lieu);
    else parDepartement.set(String(departement), [lieu]);
  }
  return parDepartement;
}

/** Départements of each territory that lies in several. */
export function partagees(lieux: ReadonlyMap<string, readonly Lieu[]>): Map<CleTerritoire, Set<string>> {
  const dedans = new Map<CleTerritoire, Set<string>>();
  for (const [departement, siens] of lieux)
    for (const { chaines } of siens)
      for (const cle of chaines.flat())
        if (cle.startsWith("EP")) dedans.set(cle, (dedans.get(cle) ?? new Set()).add(departement));
  return new Map([...dedans].filter(([, departements]) => departements.size > 1));
}

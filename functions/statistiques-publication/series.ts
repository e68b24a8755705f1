import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { litteral } from "../../shared/sql.ts";
import { dimensionsPubliees } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { TOUT_PROFIL } from "../../shared/statistiques/catalogue/series.ts";
import type { Repris, Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { type Edition, lacDe, lireEdition, niveauxDe } from "../../shared/statistiques/edition.ts";
import { TOTAL } from "./deposer.ts";
import type { Depot } from "./depot.ts";
import { type Base, liste } from "./duckdb.ts";
import { lirePubliees } from "./versions.ts";

const estRepris = (mesure: Tableau["mesures"][number]): mesure is Repris => mesure.genre === "repris";

/** Tables that repeat what editions published. */
const seriesDe = (tableaux: readonly Tableau[]): Tableau[] =>
  tableaux.filter(({ mesures }) => mesures.every(estRepris));

/** The edition of the same lake and rhythm that comes before: it holds all of the series until then. */
async function precedente(depot: Depot, edition: Edition, annuelles: boolean): Promise<string | undefined> {
  const trouvee = (await lirePubliees(depot)).findLast(({ edition: nom, date_reference }) => {
    const lue = lireEdition(nom);
    return (
      lue && lacDe(lue.nom) === lacDe(edition.nom) && date_reference < edition.date && (lue.annuelle || !annuelles)
    );
  });
  return trouvee && `editions/${trouvee.edition}/${trouvee.version}`;
}

/** Files of the series until now, by table, and the dates that they tell. */
export type Series = { fichiers: ReadonlyMap<string, string>; dates: readonly string[] };

/** What the editions before this one put in its series, brought to a folder of this machine. */
export async function lireSeries(
  depot: Depot,
  tableaux: readonly Tableau[],
  edition: Edition,
  dossier: string,
): Promise<Series> {
  const fichiers = new Map<string, string>();
  const dates = new Set<string>();
  mkdirSync(dossier, { recursive: true });
  for (const { id, frequences } of seriesDe(tableaux)) {
    const ou = await precedente(depot, edition, !frequences.includes("M"));
    const texte = ou && (await depot.lire(`${ou}/tidy/${id}.csv`));
    if (!texte) continue;
    const fichier = join(dossier, `${id}.csv`);
    writeFileSync(fichier, texte);
    fichiers.set(id, fichier);
    for (const [date] of texte.matchAll(/(?<=,serie_date,)\d{4}-\d{2}-\d{2}(?=,)/gu)) dates.add(date);
  }
  return { fichiers, dates: [...dates] };
}

/** Lines of before, as they were published: what was masked at its date stays so. */
const reprendre = (id: string, fichier: string): string => `
  insert into chiffres
  select tableau::t_tableau, niveau::t_niveau, code_territoire::t_territoire, modalite_1::t_modalite,
    coalesce(modalite_2, '${TOTAL}')::t_modalite, coalesce(modalite_3, '${TOTAL}')::t_modalite, mesure::t_mesure,
    mutation::t_ventilation, valeur::double, statut::t_statut
  from read_csv(${litteral(fichier)}, header = true, all_varchar = true, nullstr = '')
  where tableau = ${litteral(id)} and code_territoire in (select code::varchar from libelles)`;

/** A figure of this edition, at its date; of a flow by months, that of the last one where the series goes by months. */
function ajouter(serie: Tableau, mesure: Repris, sources: readonly Tableau[], edition: Edition): string {
  const source = sources.find(({ id }) => id === mesure.tableau);
  const parMois = serie.frequences.includes("M") && source?.dimensions.includes("mois");
  const ligne = parMois ? edition.date.slice(0, 7) : TOTAL;
  return `
    insert into chiffres
    select ${litteral(serie.id)}, niveau, code, ${litteral(edition.date)}, '${TOTAL}', '${TOTAL}', ${litteral(mesure.code)}, 'ENS', valeur, statut
    from chiffres where tableau = ${litteral(mesure.tableau)} and mesure = ${litteral(mesure.mesure)} and mutation = 'ENS'
      and m1 = ${litteral(ligne)} and m2 = '${TOTAL}' and m3 = '${TOTAL}' and niveau in (${liste(niveauxDe(serie, edition))})`;
}

/** Every table of one characteristic of the stock, under the name of that characteristic. */
const ajouterLesProfils = (serie: Tableau, { code }: Repris, sources: readonly Tableau[], edition: Edition): string =>
  sources
    .filter(({ populations, dimensions: [nom, ...autres], mesures: [premiere] }) => {
      const unique = nom !== undefined && autres.length === 0 && nom in dimensionsPubliees;
      return (
        unique &&
        populations.join() === "PS" &&
        premiere?.genre === "compte" &&
        premiere.base === "stock" &&
        premiere.code === code
      );
    })
    .map(
      ({ id, dimensions: [nom = ""] }) => `
    insert into chiffres
    select ${litteral(serie.id)}, niveau, code, ${litteral(edition.date)}, ${litteral(nom)}, m1, ${litteral(code)}, 'ENS', valeur, statut
    from chiffres where tableau = ${litteral(id)} and mesure = ${litteral(code)} and mutation = 'ENS'
      and niveau in (${liste(niveauxDe(serie, edition))});`,
    )
    .join("\n");

/** Puts one after the other what editions have said, and what this one says. */
export async function mettreBoutABout(
  base: Base,
  tableaux: readonly Tableau[],
  edition: Edition,
  { fichiers }: Series,
): Promise<void> {
  for (const serie of seriesDe(tableaux)) {
    const avant = fichiers.get(serie.id);
    if (avant !== undefined) await base.faire(reprendre(serie.id, avant));
    for (const mesure of serie.mesures.filter(estRepris))
      await base.faire(
        mesure.tableau === TOUT_PROFIL
          ? ajouterLesProfils(serie, mesure, tableaux, edition)
          : ajouter(serie, mesure, tableaux, edition),
      );
  }
}

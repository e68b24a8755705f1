import { litteral } from "../../shared/sql.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { dimension } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { COMMUNAUX } from "../../shared/statistiques/catalogue/niveaux.ts";
import { estStock, type Frequence, type Tableau, unites } from "../../shared/statistiques/catalogue/tableau.ts";
import { debutDeLaPeriode, type Edition } from "../../shared/statistiques/edition.ts";
import { ditDuParquet } from "./dit-du-parquet.ts";
import { type Base, liste } from "./duckdb.ts";
import { COG } from "./territoires.ts";

const deMesures = new Set<string>(catalogue.flatMap(({ mesures }) => mesures.map(({ unite }) => unite)));
const UNITES = new Intl.ListFormat("fr", { type: "disjunction" }).format(
  Object.keys(unites).filter((code) => deMesures.has(code)),
);

/** Columns of the tidy files, in order: the same for every table and every year. */
export const COLONNES = [
  { nom: "edition", type: "string", description: "Édition : mois qui suit la date de référence" },
  { nom: "date_reference", type: "date", description: "Dernier jour compté" },
  { nom: "periode_debut", type: "date", description: "Premier jour d’un flux ; vide pour un stock" },
  { nom: "frequence", type: "string", description: "A annuelle, T trimestrielle, M mensuelle" },
  { nom: "tableau", type: "string", description: "Identifiant du tableau" },
  { nom: "population", type: "string", description: "PS stock, PA associations, PF flux, PT satisfaites" },
  { nom: "niveau", type: "string", description: "Niveau géographique" },
  { nom: "code_territoire", type: "string", description: "Code Insee, ou SIREN d’un EPCI ou d’un EPT" },
  { nom: "libelle_territoire", type: "string", description: "Nom du territoire" },
  { nom: "cog", type: "integer", description: "Année du code officiel géographique" },
  ...[1, 2, 3].flatMap((rang) => [
    { nom: `dimension_${rang}`, type: "string", description: `Dimension ${rang} du tableau` },
    { nom: `modalite_${rang}`, type: "string", description: "Code de la modalité, ou TOTAL" },
    { nom: `libelle_${rang}`, type: "string", description: "Libellé de la modalité" },
  ]),
  { nom: "mutation", type: "string", description: "ENS ensemble, HM hors mutation, MUT mutation" },
  { nom: "mesure", type: "string", description: "Mesure" },
  { nom: "valeur", type: "number", description: "Valeur ; vide si le statut l’explique" },
  {
    nom: "statut",
    type: "string",
    description: "A normal, P provisoire, R révisé, C secret statistique, Z sans objet, M manquant",
  },
  { nom: "unite", type: "string", description: UNITES },
] as const;

/** Rhythm under which an edition tells a table: the slowest of both. */
export function frequenceDe({ frequences }: Tableau, { frequences: editees }: Edition): Frequence {
  const [lente = "M"] = (["A", "T", "M"] as const).filter((une) => frequences.includes(une) && editees.includes(une));
  return lente;
}

const dimensionDite = (nom: string, niveau = "niveau"): string => {
  const { communale } = dimension(nom);
  return communale
    ? `case when ${niveau} in (${liste(COMMUNAUX)}) then ${litteral(communale)} else ${litteral(nom)} end`
    : litteral(nom);
};

/** Columns that every line of a table shares. */
const constantes = (tableau: Tableau, edition: Edition): Record<string, string> => ({
  edition: litteral(edition.nom),
  date_reference: `date ${litteral(edition.date)}`,
  periode_debut: estStock(tableau) ? "null::date" : `date ${litteral(debutDeLaPeriode(edition))}`,
  frequence: litteral(frequenceDe(tableau, edition)),
  tableau: litteral(tableau.id),
  population: litteral(tableau.populations.join("+")),
  cog: String(COG),
});

const RANGS = [0, 1, 2] as const;

/** Lines of one table in the order to show, as codes: what repeats is added when it is written. */
export function lignesDe(tableau: Tableau): string {
  const rangDesMesures = tableau.mesures.map(({ code }, rang) => `when ${litteral(code)} then ${rang}`);
  const decrites = tableau.dimensions.map((nom, rang) => ({
    l: `l${rang}`,
    m: `c.m${rang + 1}`,
    dite: nom === "serie_modalite" ? `c.m${rang}::varchar` : dimensionDite(nom, "c.niveau"),
  }));
  const jointures = decrites.map(
    ({ l, m, dite }) => `left join modalites ${l} on ${l}.code = ${m} and ${l}.dimension = ${dite}`,
  );
  const ordre = [
    "c.niveau",
    "c.code",
    ...decrites.map(({ l }) => `${l}.rang`),
    `case c.mesure::varchar ${rangDesMesures.join(" ")} end`,
    "c.mutation",
  ];
  return `
    select c.niveau, c.code, t.libelle, c.m1, c.m2, c.m3,
      ${RANGS.map((rang) => (decrites[rang] ? `l${rang}.libelle as l${rang + 1}` : `null::t_libelle_de_modalite as l${rang + 1}`)).join(", ")},
      c.mutation, c.mesure, c.valeur, c.statut
    from chiffres c join libelles t on t.niveau = c.niveau and t.code = c.code
    ${jointures.join("\n")}
    where c.tableau = ${litteral(tableau.id)}
    order by ${ordre.join(", ")}`;
}

/** What a line of `longue` becomes in a file. */
export function colonnesEcrites(tableau: Tableau, edition: Edition, valeur = "valeur"): string {
  const unites = tableau.mesures.map(({ code, unite }) => `when ${litteral(code)} then ${litteral(unite)}`);
  const deDimension = (rang: (typeof RANGS)[number]): [string, string][] => {
    const nom = tableau.dimensions[rang];
    const n = rang + 1;
    return [
      [`dimension_${n}`, nom === undefined ? "null::varchar" : dimensionDite(nom)],
      [`modalite_${n}`, nom === undefined ? "null::varchar" : `m${n}::varchar`],
      [`libelle_${n}`, `l${n}::varchar`],
    ];
  };
  const sql = new Map([
    ...Object.entries(constantes(tableau, edition)),
    ["niveau", "niveau::varchar"],
    ["code_territoire", "code::varchar"],
    ["libelle_territoire", "libelle::varchar"],
    ...RANGS.flatMap(deDimension),
    ["mutation", "mutation::varchar"],
    ["mesure", "mesure::varchar"],
    ["valeur", valeur],
    ["statut", "statut::varchar"],
    ["unite", `case mesure::varchar ${unites.join(" ")} end`],
  ]);
  return COLONNES.map(({ nom }) => `${sql.get(nom)} as ${nom}`).join(", ");
}

const GROUPE_DE_LIGNES = 100_000;
// whole numbers without a point, others with one decimal
const EN_TEXTE = "case when valeur = floor(valeur) then valeur::bigint::varchar else valeur::varchar end";

/** Lays the lines of one table in order, in `longue`. */
export const poserLignes = (base: Base, tableau: Tableau): Promise<void> =>
  base.faire(`
    set preserve_insertion_order = true;
    create or replace temp table longue as ${lignesDe(tableau)};`);

/** Writes the tidy files of one table; how many lines each has. */
export async function ecrireTableau(
  base: Base,
  tableau: Tableau,
  edition: Edition,
  { dossier, couverture, mention }: { dossier: string; couverture: string; mention?: string | undefined },
): Promise<number> {
  await poserLignes(base, tableau);
  const vers = `${dossier}/${tableau.id}`;
  await base.faire(`
    copy (select ${colonnesEcrites(tableau, edition, EN_TEXTE)} from longue)
      to ${litteral(`${vers}.csv`)} (format csv, header, delimiter ',');
    copy (select ${colonnesEcrites(tableau, edition)} from longue)
      to ${litteral(`${vers}.parquet`)} (format parquet, compression zstd, row_group_size ${GROUPE_DE_LIGNES},
        ${ditDuParquet({ tableau: `${tableau.id} – ${tableau.titre}`, couverture, mention })});
    set preserve_insertion_order = false;`);
  const [combien] = await base.lire("select count(*) as n from longue");
  return Number(combien?.n ?? 0);
}

import type { Fait } from "../../shared/statistiques/fait.ts";
import type { Constat } from "./constat.ts";

export type EstUneCommune = (code: string) => boolean;

/** A wish and a dwelling are counted where they are: in a commune of today, or under its former code. One may live anywhere. */
function communesInconnues(fait: Fait, estUneCommune: EstUneCommune): Constat[] {
  const nommees = {
    commune_1: [fait.commune_1],
    communes: fait.communes,
    commune_logement: [fait.commune_logement],
  };
  return Object.entries(nommees).flatMap(([colonne, codes]) =>
    codes.flatMap((valeur): Constat[] =>
      valeur === null || estUneCommune(valeur) ? [] : [{ code: "commune-inconnue", colonne, valeur }],
    ),
  );
}

const PASSEES = [
  "survenu_le",
  "date_depot",
  "anciennete_depuis",
  "date_renouvellement",
  "date_sortie",
  "date_bail",
] as const;

/** Nothing is learnt before it happened. */
const datesAVenir = (fait: Fait, connuLe: string): Constat[] =>
  PASSEES.flatMap((colonne): Constat[] => ((fait[colonne] ?? "") > connuLe ? [{ code: "date-a-venir", colonne }] : []));

function sortieIncoherente({ date_sortie, date_bail, motif_radiation, commune_logement }: Fait): Constat[] {
  const fautes: Constat[] = [];
  if (motif_radiation !== null && date_sortie === null)
    fautes.push({ code: "radiation-sans-date", colonne: "date_sortie" });
  // it would be counted in a period that the exit is not in
  if (date_sortie !== null && date_bail !== null && date_bail > date_sortie)
    fautes.push({ code: "bail-apres-la-sortie", colonne: "date_bail" });
  if (motif_radiation === "RADATT" && commune_logement === null)
    fautes.push({ code: "attribution-sans-commune", colonne: "commune_logement" });
  return fautes;
}

/** What of a fact no edition could count, learnt on that day: each column is right, and together they are not. */
export const fautesDuFait = (fait: Fait, connuLe: string, estUneCommune: EstUneCommune): Constat[] => [
  ...communesInconnues(fait, estUneCommune),
  ...datesAVenir(fait, connuLe),
  ...sortieIncoherente(fait),
];

import { colonnesDeFait } from "../../../shared/statistiques/fait.ts";
import { anniversaire, renouvellements } from "./sql-demandes.ts";

/** A code as DuckDB holds it, by number: files are written twice as fast as from texts. */
const en = (liste: string, codes: string): string => codes.replaceAll(/(?<=(?:THEN|ELSE) )'\w+'/gu, `$&::e_${liste}`);
const evenement = (code: string): string => `'${code}'::e_evenement`;

/** Kinds of events of an invented life, in the order of a same day. */
const evenements: readonly { quoi: string; jour: string; quand: string }[] = [
  { quoi: evenement("DEP"), jour: "depot", quand: "TRUE" },
  // two anniversaries may be within a calendar year
  { quoi: evenement("REN"), jour: `${anniversaire("rang_ren")} - avance`, quand: "rang_ren BETWEEN 1 AND nb_ren" },
  {
    quoi: en("evenement", "CASE choix WHEN 1 THEN 'RAD' WHEN 2 THEN 'MOD' WHEN 3 THEN 'INS' ELSE 'DEC' END"),
    jour: "le1",
    quand: "choix > 0",
  },
  { quoi: en("evenement", "CASE choix WHEN 1 THEN 'DER' ELSE 'REF' END"), jour: "le2", quand: "choix IN (1, 4)" },
  { quoi: evenement("DEC"), jour: "decidee", quand: "decidee IS NOT NULL" },
  { quoi: evenement("RAD"), jour: "sortie", quand: "sortie IS NOT NULL" },
];

/** What a guichet writes is learnt later than it happened, by a few weeks at most. */
const retard = (rang: number): string => {
  const des = `(n * 2654435761 + ${rang * 97}) % 1000`;
  if (rang === 0) return `CASE WHEN papier AND ${des} < 400 THEN ((${des} * 7) % 25)::INTEGER ELSE 0 END`;
  if (rang === 1) return `CASE WHEN papier AND ${des} < 200 THEN ((${des} * 7) % 10)::INTEGER ELSE 0 END`;
  return rang === 5 ? `CASE WHEN issue = 'A' AND ${des} < 500 THEN ((${des} * 7) % 10)::INTEGER ELSE 0 END` : "0";
};

/** Days, both included, when something was learnt; nothing happens after `vecuJusqua`. */
export type Fenetre = { debut: string; fin: string; vecuJusqua: string };

const RETARD_MAX = 24;

/**
 * What was learnt between two days, a year apart at most: the table `nom`, a row by event, with the demande that it belongs
 * to. In the order of months, so that each is a run: lines picked here and there come by handfuls, and a handful costs as
 * much as two thousand.
 */
export function appris(nom: string, { debut, fin, vecuJusqua }: Fenetre): string {
  const depuis = `(DATE '${debut}' - ${RETARD_MAX})`;
  const jusqua = `DATE '${fin < vecuJusqua ? fin : vecuJusqua}'`;
  const dans = (jour: string): string => `${jour} BETWEEN ${depuis} AND ${jusqua}`;
  const rangDuTour = (tour: number): string => `(((${depuis} - depot + avance) * 4 + 1460) // 1461)::INTEGER + ${tour}`;
  const branches = evenements.flatMap(({ quoi, jour, quand }, rang) =>
    rang === 1
      ? [0, 1].map(
          (tour) => `SELECT * EXCLUDE (rang_ren), ${rang} AS ordre, ${quoi} AS quoi, ${jour} AS jour FROM
        (SELECT *, ${rangDuTour(tour)} AS rang_ren FROM demandes
          WHERE nb_ren > 0 AND depot <= ${jusqua} AND (sortie IS NULL OR sortie >= ${depuis})) WHERE ${quand} AND ${dans(jour)}`,
        )
      : [`SELECT *, ${rang} AS ordre, ${quoi} AS quoi, ${jour} AS jour FROM demandes WHERE ${quand} AND ${dans(jour)}`],
  );
  return `CREATE OR REPLACE TEMP TABLE ${nom} AS
    SELECT *, ${renouvellements("jour")} AS faits_ren
    FROM (SELECT *, jour + CASE ordre ${[0, 1, 5].map((rang) => `WHEN ${rang} THEN ${retard(rang)}`).join(" ")} ELSE 0 END AS connu
      FROM (${branches.join(" UNION ALL ")}))
    WHERE connu BETWEEN DATE '${debut}' AND DATE '${fin}'
    ORDER BY date_trunc('month', connu), n, ordre`;
}

const radieeUnTemps = "(choix = 1 AND ordre = 2)";
const sortie = "ordre = 5";
const attribuee = "(ordre = 5 AND issue = 'A')";
const confirmee = "(choix = 3 AND jour >= le1 AND ordre > 0 OR issue = 'A' AND ordre >= 4)";
const proposee = "(ordre = 4 OR choix = 4 AND ordre IN (2, 3))";
const dite = (si: string, valeur: string): string => `CASE WHEN ${si} THEN ${valeur} END`;

/** Where the home of today is, seen from the commune wished first. */
const localisation = en(
  "localisation_relative",
  `CASE WHEN q.commune IS NULL THEN m.localisation_relative WHEN q.commune = p.commune THEN 'COM'
  WHEN q.epci_d = p.epci_d THEN 'EPCI' WHEN q.dep_d = p.dep_d THEN 'DEP' WHEN q.reg_d = p.reg_d THEN 'REG' ELSE 'HREG' END`,
);

const renouvelee = `CASE WHEN faits_ren > 0 THEN ${anniversaire("faits_ren")} - avance END`;

/** How each column is told; those that are not here are those of the household. */
const expressions = (graine: number): Readonly<Record<string, string>> => ({
  fait_id: `to_hex(hash(n, ${graine}, 4))`,
  version: `(CASE ordre WHEN 0 THEN 1 ELSE 1 + faits_ren + CASE WHEN ordre = 1 THEN (le1 < jour AND choix > 0)::INTEGER + (le2 < jour AND choix IN (1, 4))::INTEGER + coalesce(decidee < jour, FALSE)::INTEGER
    WHEN ordre = 2 THEN 1 WHEN ordre = 3 THEN 2 ELSE (choix > 0)::INTEGER + (choix IN (1, 4))::INTEGER + CASE WHEN ordre = 4 OR issue <> 'A' THEN 1 ELSE 2 END END END)::INTEGER`,
  evenement: "quoi",
  survenu_le: "jour",
  connu_le: "connu",
  source: "'SNE'::e_source",
  date_depot: "depot",
  anciennete_depuis: "depot",
  date_renouvellement: renouvelee,
  date_limite: `CASE WHEN faits_ren > 0 THEN (${anniversaire("faits_ren + 1")} - avance) ELSE ${anniversaire("1")} END`,
  date_sortie: `CASE WHEN ${sortie} OR ${radieeUnTemps} THEN jour END`,
  motif_radiation: en("motif_radiation", `CASE WHEN ${radieeUnTemps} THEN 'RADABA' WHEN ${sortie} THEN radiation END`),
  sous_motif: en(
    "sous_motif_irrecevabilite",
    `CASE WHEN ${sortie} AND radiation = 'RADIRR' THEN CASE WHEN n % 10 < 6 THEN 'IRRRES' ELSE 'IRRSEJ' END END`,
  ),
  date_bail: dite(attribuee, "jour"),
  type_demandeur: en("type_demandeur", "CASE WHEN issue = 'P' THEN 'PM' ELSE 'PP' END"),
  commune_1: "p.code",
  communes: "s.communes",
  commune_residence: "q.code",
  territoire: "p.territoire",
  mois_naissance: "b.mois",
  quartile_ressources: en(
    "quartile_ressources",
    "CASE WHEN m.uc_an IS NULL THEN 'NR' WHEN p.q1 IS NULL THEN 'HORS' WHEN m.uc_an < p.q1 THEN 'Q1' WHEN m.uc_an < p.q2 THEN 'Q2' WHEN m.uc_an < p.q3 THEN 'Q3' ELSE 'Q4' END",
  ),
  localisation_relative: localisation,
  nb_propositions:
    "((choix = 4 AND (jour > le1 OR ordre IN (2, 3)))::INTEGER + (ordre >= 4 AND issue = 'A')::INTEGER)::INTEGER",
  decision: en(
    "decision",
    "CASE WHEN quoi = 'DEC' THEN CASE WHEN choix = 5 AND ordre = 2 THEN 'NONATT' ELSE 'RANG1' END END",
  ),
  type_propose: dite(proposee, "m.type_attribue"),
  motif_refus: dite("quoi = 'REF'", "m.motif_refus"),
  commune_logement: dite(attribuee, "l.code"),
  ...Object.fromEntries(
    ["type_attribue", "reservataire", "financement", "qpv", "prioritaire"].map((nom) => [
      nom,
      dite(attribuee, `m.${nom}`),
    ]),
  ),
  ...Object.fromEntries(
    colonnesDeFait.filter(({ nom }) => /_confirmee?$/u.test(nom)).map(({ nom }) => [nom, dite(confirmee, `m.${nom}`)]),
  ),
});

/** Rows as the lake holds them, from what was learnt, in its order. */
export function faitsDe(appris: string, graine: number): string {
  const dites = expressions(graine);
  const colonnes = colonnesDeFait.map(({ nom }) => `${dites[nom] ?? `m.${nom}`} AS ${nom}`);
  return `SELECT ${colonnes.join(",\n")}
  FROM (SELECT *, CASE WHEN choix = 2 AND jour < le1 THEN avant ELSE commune END AS voulue FROM ${appris}) e
  JOIN menages m USING (menage) JOIN communes p ON p.commune = e.voulue
  JOIN souhaits s ON s.commune = e.voulue AND s.variante = (n >> 3) % 4
  LEFT JOIN communes q ON q.commune = e.residence LEFT JOIN communes l ON l.commune = e.logement
  LEFT JOIN naissances b ON b.naissance = e.naissance`;
}

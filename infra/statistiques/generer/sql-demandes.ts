import type { Options } from "./options.ts";

/** A number below `borne`, from sixteen bits of a hash. */
const tirer = (mot: string, rang: number, borne: string): string =>
  `(((${mot} >> ${16 * rang}) & 65535)::BIGINT * (${borne}) >> 16)::INTEGER`;

/** The same day so many years later, a year being 365.25 days: a day off at most, and nothing to look up in a calendar. */
export const anniversaire = (annees: string): string => `(depot + ((${annees}) * 1461 // 4)::INTEGER)`;

/** Whole years from the filing to a day, as `anniversaire` counts them. */
export const anneesAu = (jour: string): string => `((((${jour}) - depot) * 4 + 3) // 1461)::INTEGER`;

/** Renewals before or on a day: each is made `avance` days before an anniversary. */
export const renouvellements = (jour: string): string => `least(nb_ren, ${anneesAu(`${jour} + avance`)})`;

/** One of the places of a run that are not in another, which is inside it. */
const horsDe = (dans: string, sauf: string): string => {
  const tiree = `${dans}_d + ${tirer("h2", 3, `${dans}_n - ${sauf}_n`)}`;
  return `${tiree} + CASE WHEN ${tiree} >= ${sauf}_d THEN ${sauf}_n ELSE 0 END`;
};

/**
 * One row for each demande, in the order of the strata: when it was filed, how it ended, what happened meanwhile. What
 * is drawn comes from its number and the seed, so that the same seed gives the same country.
 */
export const demandes = ({ graine, fin, menages }: Options, places: number): readonly string[] => [
  "CREATE TABLE lieux AS SELECT place, commune FROM places",
  // what `unnest` laid down would be read by one core
  "CREATE TABLE rangs_dits AS SELECT strate, unnest(range(nombre))::INTEGER AS rang FROM strates",
  "CREATE TABLE rangs AS SELECT row_number() OVER () - 1 AS n, strate, rang FROM rangs_dits",
  `CREATE TABLE demandes AS
  WITH tirees AS (
    SELECT r.n, r.rang, s.*, hash(r.n, ${graine}, 1) AS h1, hash(r.n, ${graine}, 2) AS h2, hash(r.n, ${graine}, 3) AS h3
    FROM rangs r JOIN strates s USING (strate)
  ), deposees AS (
    SELECT *, CASE WHEN queue > 0 AND ${tirer("h1", 0, "1000")} < queue THEN d1 - ${tirer("h1", 1, "41")}
        ELSE d0 + ${tirer("h1", 1, "jours")} END AS depot,
      jeu + CASE WHEN position < q_jeunes THEN floor(position / q_jeunes * jeunes)
        ELSE jeunes + floor((position - q_jeunes) / (1.0000001 - q_jeunes) * (${menages} - jeunes)) END::INTEGER AS menage,
      dep_d + least(dep_n - 1, floor((rang + ((h3 & 65535) / 65536.0)) / nombre * dep_n)::INTEGER) AS place
    FROM (SELECT *, ((n * 7919 + 31) % ${menages}) / ${menages}.0 AS position FROM tirees)
  ), datees AS (
    SELECT *, ${tirer("h1", 2, "30")} AS avance, ${tirer("h1", 3, "10")} AS grace
    FROM deposees
  ), anciennes AS (
    SELECT *, ${anneesAu("s1 - 31 - grace")} AS tours FROM datees
  ), sorties AS (
    SELECT *, issue = 'R' AND tours >= 1 AND ${anniversaire("tours")} + 31 + grace >= s0 AND (h2 & 1023) < 985 AS oubliee
    FROM anciennes
  ), finies AS (
    SELECT *, CASE WHEN s0 IS NULL THEN NULL WHEN oubliee THEN ${anniversaire("tours")} + 31 + grace
      ELSE greatest(s0, depot + 35) + ${tirer("h2", 1, "s1 - greatest(s0, depot + 35) + 1")} END AS sortie
    FROM sorties
  ), renouvelees AS (
    SELECT *, coalesce(sortie, DATE '${fin}' + 1) AS terme,
      CASE WHEN oubliee THEN tours - 1 WHEN sortie IS NOT NULL THEN ${anneesAu("sortie - 1 + avance")}
        ELSE ${anneesAu(`DATE '${fin}' + avance`)}
          - CASE WHEN ${anneesAu(`DATE '${fin}'`)} > ${anneesAu(`DATE '${fin}' - 31`)} AND (h3 >> 50) % 100 < 15 THEN 1 ELSE 0 END
      END AS nb_ren
    FROM finies
  ), choisies AS (
    SELECT *, CASE WHEN issue = 'P' OR terme - depot < 145 THEN 0 WHEN choix < 8 THEN 1 WHEN choix < 58 THEN 2
        WHEN choix < 118 THEN 3 WHEN choix < 188 THEN 4 WHEN choix < 238 THEN 5 ELSE 0 END AS option_tiree
    FROM (SELECT *, ${tirer("h3", 1, "1000")} AS choix FROM renouvelees)
  ), optees AS (
    SELECT *, CASE WHEN option_tiree = 0 THEN NULL
        WHEN option_tiree = 1 THEN date_trunc('month', depot + 70 + ${tirer("h3", 2, "terme - depot - 140")})::DATE + 2 + grace
        ELSE depot + 40 + ${tirer("h3", 2, "terme - depot - 100")} END AS le1
    FROM choisies
  ), doublees AS (
    SELECT *, CASE option_tiree WHEN 1 THEN le1 + 1 + ${tirer("h3", 3, "12")} WHEN 4 THEN le1 + 10 END AS le2 FROM optees
  ), situees AS (
    SELECT n, issue, d.menage, m.canal_depot <> 'PGP' AS papier, depot, sortie, terme, avance, nb_ren, le2, le1, oubliee, h2, p.commune,
      -- nobody renews a demande that is struck off
      CASE WHEN option_tiree = 1 AND ${renouvellements("le1")} <> ${renouvellements("le2")} THEN 0 ELSE option_tiree END AS choix,
      CASE m.localisation_relative
        WHEN 'NR' THEN NULL WHEN 'COM' THEN d.place
        WHEN 'HREG' THEN CASE WHEN (h2 >> 20) % 100 < 15 THEN NULL ELSE (reg_d + reg_n + ${tirer("h2", 3, `${places} - reg_n`)}) % ${places} END
        WHEN 'REG' THEN CASE WHEN reg_n > p.dep_n THEN ${horsDe("reg", "p.dep")} WHEN p.dep_n > epci_n THEN ${horsDe("p.dep", "epci")} ELSE d.place END
        WHEN 'DEP' THEN CASE WHEN p.dep_n > epci_n THEN ${horsDe("p.dep", "epci")} WHEN epci_n > com_n THEN ${horsDe("epci", "com")} ELSE d.place END
        ELSE CASE WHEN epci_n > com_n THEN ${horsDe("epci", "com")} ELSE d.place END
      END AS residence,
      CASE WHEN option_tiree = 2 THEN CASE WHEN territoire = '111' THEN reg_d + ${tirer("h3", 3, "reg_n")} ELSE p.dep_d + ${tirer("h3", 3, "p.dep_n")} END END AS avant,
      CASE WHEN issue = 'A' THEN CASE WHEN (h2 >> 30) % 5 = 0 THEN epci_d + ${tirer("h2", 0, "epci_n")} ELSE d.place END END AS logement,
      -- born eighteen years before filing at least
      CASE WHEN m.age_mois IS NOT NULL THEN least(year(terme) * 12 + month(terme) - 1 - m.age_mois, year(depot) * 12 + month(depot) - 1 - 216) END AS naissance
    FROM doublees d JOIN menages m USING (menage) JOIN places p ON p.place = d.place
  )
  SELECT n, issue, menage, papier, depot, sortie, avance, nb_ren, le1, le2, choix, naissance, s.commune,
    q.commune AS residence, a.commune AS avant, l.commune AS logement,
    CASE WHEN issue = 'A' THEN sortie - least(12 + ${tirer("h2", 2, "28")}, sortie - depot - 5)::INTEGER END AS decidee,
    (CASE WHEN sortie IS NULL THEN NULL WHEN issue = 'A' THEN 'RADATT' WHEN oubliee THEN 'RADREN'
      WHEN (h2 >> 40) % 70 < 46 THEN 'RADABA' WHEN (h2 >> 40) % 70 < 60 THEN 'RADCON' ELSE 'RADIRR' END)::e_motif_radiation AS radiation
  FROM situees s LEFT JOIN lieux q ON q.place = s.residence LEFT JOIN lieux a ON a.place = s.avant LEFT JOIN lieux l ON l.place = s.logement`,
];

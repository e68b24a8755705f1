/**
 * Waiting times of the Rhône as an edition publishes them: Lyon and Villeurbanne by size, Bron only for its first two
 * classes, the Métropole for T2, and the whole département. Nothing of any other.
 */
export const LIGNES_D_ATTENTE = `
  select '69' as departement, niveau, code as code_territoire, libelle as libelle_territoire, type as type_logement,
    'TOTAL' as mutation, classe as duree_en_mois, (menages * (1 - 0.3 * rang / classes))::int as a_risque,
    (menages * loges / 1000)::int as loges, (menages * 0.15)::int as partis
  from (values
    ('DEP', '69', 'Rhône', 'TOTAL', 9000, 60, 7), ('DEP', '69', 'Rhône', 'T2', 4000, 50, 7),
    ('EPCI', '200046977', 'Métropole de Lyon', 'T2', 3000, 45, 7),
    ('COM', '69123', 'Lyon', 'T2', 1000, 40, 6), ('COM', '69123', 'Lyon', 'T3', 800, 70, 6),
    ('COM', '69266', 'Villeurbanne', 'T2', 600, 95, 6), ('COM', '69029', 'Bron', 'T2', 200, 60, 2)
  ) as n(niveau, code, libelle, type, menages, loges, classes)
  join (values (0, '0_6'), (1, '6_12'), (2, '12_24'), (3, '24_36'), (4, '36_48'), (5, '48_60'), (6, '60_72')) as c(rang, classe)
    on rang < classes
  order by niveau, code, type, rang`;

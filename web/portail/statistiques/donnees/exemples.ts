/** Ready to copy: each reads only the parts of a file that it needs, where the tool knows how. */
export const exemples = (dossier: string, csv: string) =>
  [
    {
      nom: "DuckDB",
      texte: `duckdb -c "select libelle_territoire, valeur, statut
from '${dossier}/tidy/TAB03-01.parquet'
where niveau = 'REG' and modalite_1 = 'LT1' and mesure = 'nb_demandes' and mutation = 'ENS'"`,
    },
    {
      nom: "Python (pandas)",
      texte: `import pandas as pd

lignes = pd.read_parquet("${dossier}/tidy/TAB03-01.parquet",
    columns=["niveau", "code_territoire", "modalite_1", "mesure", "mutation", "valeur", "statut"])
# les codes sont du texte : « 01 » n’est pas 1
ain = lignes[(lignes.niveau == "DEP") & (lignes.code_territoire == "01")]`,
    },
    {
      nom: "R (arrow)",
      texte: `library(arrow)
library(dplyr)

lignes <- read_parquet("${dossier}/tidy/TAB03-01.parquet") |>
  filter(niveau == "DEP", mutation == "ENS", statut == "A")`,
    },
    {
      nom: "Power Query (Excel, Power BI)",
      texte: `let
    Lues = Csv.Document(Web.Contents("${dossier}/tidy/TAB03-01.csv"), [Delimiter = ",", Encoding = 65001]),
    Titrees = Table.PromoteHeaders(Lues),
    // les codes restent du texte ; le point sépare les décimales
    Lignes = Table.TransformColumnTypes(Titrees, {{"valeur", type number}}, "en-US")
in
    Lignes`,
    },
    {
      nom: "curl (API, CSV)",
      texte: `curl "${csv}"`,
    },
  ] as const;

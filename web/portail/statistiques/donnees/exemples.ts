/** Ready to copy: with Parquet, only the parts of a file that are asked for are read. R needs no package to read CSV. */
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
      nom: "R",
      texte: `lignes <- read.csv("${dossier}/tidy/TAB03-01.csv",
    colClasses = "character", encoding = "UTF-8")
# les codes restent du texte ; une valeur vide, que son statut explique, devient NA
lignes$valeur <- as.numeric(lignes$valeur)
ain <- subset(lignes, niveau == "DEP" & code_territoire == "01" & mutation == "ENS")`,
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

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { colonnesDe } from "../../functions/statistiques-publication/classeurs/grille.ts";
import { lireCsv } from "../../functions/statistiques-publication/verifier/lire-csv.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import type { Tableau } from "../../shared/statistiques/catalogue/tableau.ts";

const LIGNE_DES_TITRES = 5;
const SYMBOLES: Readonly<Record<string, string>> = { C: "c", Z: "z", M: "nd" };

/** What the tidy files say of a table, by territory, modalities, measure and side of the HLM park. */
type Dits = ReadonlyMap<string, string>;

const cleDe = (...parties: readonly (string | undefined)[]): string => parties.map((une) => une ?? "").join("|");

/** As a sheet must show it: a percentage is a share, and what is hidden says why. */
const montre = ({ valeur = "", statut = "", unite }: Record<string, string | undefined>): string =>
  valeur === "" ? (SYMBOLES[statut] ?? "nd") : String(Number(valeur) / (unite === "%" ? 100 : 1));

export function lireTableaux(dossier: string): ReadonlyMap<string, Dits> {
  const noms = readdirSync(dossier).filter((nom) => nom.endsWith(".csv"));
  return new Map(
    noms.map((nom) => {
      const lignes = [...lireCsv(readFileSync(join(dossier, nom), "utf8"))];
      return [
        nom.replace(/\.csv$/u, ""),
        new Map(
          lignes.map((une) => [
            cleDe(une.code_territoire, une.modalite_1, une.modalite_2, une.modalite_3, une.mesure, une.mutation),
            montre(une),
          ]),
        ),
      ];
    }),
  );
}

const enNombre = (texte: string): number => Number(texte.replace(/%$/u, "")) / (texte.endsWith("%") ? 100 : 1);

const estLeMeme = (lu: string, dit: string): boolean =>
  lu === dit || (lu !== "" && Math.abs(enNombre(lu) - Number(dit)) < 1e-9);

type Lues = { fautes: string[]; cellules: number };

function comparerUneFeuille(texte: string, tableau: Tableau, dits: Dits, ou: string): Lues {
  const depuisLesTitres = texte
    .split(/\r?\n/u)
    .slice(LIGNE_DES_TITRES - 1)
    .join("\n");
  const colonnes = colonnesDe(tableau);
  const fautes: string[] = [];
  let cellules = 0;
  for (const rangee of lireCsv(depuisLesTitres)) {
    const lues = Object.values(rangee);
    // an empty row, then notes
    if (lues.every((une) => une === "")) break;
    const codes = tableau.dimensions.map((_, rang) => lues[2 + 2 * rang]);
    const [m1, m2, m3] = codes;
    for (const [rang, { mesure, mutation }] of colonnes.entries()) {
      const dit = dits.get(cleDe(lues[0], m1, m2, m3, mesure, mutation));
      const lu = lues[2 + 2 * codes.length + rang] ?? "";
      cellules += 1;
      if (dit === undefined ? lu !== "" : !estLeMeme(lu, dit))
        fautes.push(
          `${ou}, ${[lues[0], ...codes].join(" ")}, ${mesure} ${mutation} : « ${lu} », et « ${dit} » dans le CSV`,
        );
    }
  }
  return { fautes, cellules };
}

/** The sheets that LibreOffice wrote of a workbook, against the tidy files. */
export function comparer(dossier: string, classeur: string, tableaux: ReadonlyMap<string, Dits>): Lues {
  const feuilles = catalogue.flatMap((tableau) => {
    const fichier = join(dossier, `${classeur}-${tableau.id}.csv`);
    const dits = tableaux.get(tableau.id);
    if (!dits || !existsSync(fichier)) return [];
    return [comparerUneFeuille(readFileSync(fichier, "utf8"), tableau, dits, `${classeur}, ${tableau.id}`)];
  });
  const fautes = feuilles.flatMap((une) => une.fautes);
  if (!existsSync(join(dossier, `${classeur}-Sommaire.csv`))) fautes.push(`${classeur} ne s’ouvre pas`);
  return { fautes, cellules: feuilles.reduce((total, une) => total + une.cellules, 0) };
}

import { createHash } from "node:crypto";
import { z } from "zod/mini";
import { type Cellule, tenirUneFois } from "../../../shared/statistiques/protection/attaque/cellules.ts";
import { CSV_DE_L_ATTENTE } from "../attente/ecrire-attente.ts";
import { type Lieu, lireTexte, MANIFESTE } from "./adresse.ts";
import { fautesDAttente } from "./attente.ts";
import { comparerClasseur } from "./classeur.ts";
import { fautesOuIllisible } from "./illisible.ts";
import { lireTableau, type NombresMontres } from "./tableau.ts";

const manifeste = z.object({
  edition: z.string(),
  version: z.string(),
  publiee_le: z.optional(z.string()),
  temoins: z.record(z.string(), z.nullable(z.number())),
  fichiers: z.array(
    z.object({ chemin: z.string(), octets: z.number(), sha256: z.string(), lignes: z.optional(z.number()) }),
  ),
});
type Fichier = z.infer<typeof manifeste>["fichiers"][number];

export interface EditionLue {
  nom: string;
  edition: string;
  version: string;
  publieeLe: string | undefined;
  fichiers: number;
  cellules: Cellule[];
  fautes: string[];
}

/** The table that shows all control totals. */
const DES_TEMOINS = "TAB01-01";
const CSV = /^tidy\/(?<tableau>.*)\.csv$/u;
const PARQUET = /^tidy\/.*\.parquet$/u;
/** Between two lines on the same edition. */
const TOUS_LES = 500;

/** Nothing of a manifest that is damaged: what it covers cannot be told. */
async function lireManifeste(lieu: Lieu, dossier: string): Promise<z.infer<typeof manifeste> | undefined> {
  const texte = await lireTexte(lieu, `${dossier}${MANIFESTE}`);
  try {
    return z.parse(manifeste, JSON.parse(texte ?? ""));
  } catch {
    return undefined;
  }
}

/**
 * Reads one edition whole: each file against the manifest, each table against its other forms, each control total. A table
 * at a time: all the lines of a country would not stand in the memory of most machines. Nothing where the manifest
 * cannot be read.
 */
export async function lireEdition(
  lieu: Lieu,
  dossier: string,
  dire: (etape: string) => void,
): Promise<EditionLue | undefined> {
  const lu = await lireManifeste(lieu, dossier);
  if (!lu) return undefined;
  const { edition, version, publiee_le: publieeLe, temoins, fichiers } = lu;
  const lue: EditionLue = {
    nom: `${edition} ${version}`,
    edition,
    version,
    publieeLe,
    fichiers: 0,
    cellules: [],
    fautes: [],
  };
  const relire = async (fichier: Fichier): Promise<Uint8Array | undefined> => {
    const octets = await lieu.lire(dossier + fichier.chemin);
    if (octets) {
      lue.fichiers += 1;
      if (lue.fichiers % TOUS_LES === 0)
        dire(`Édition ${lue.nom} : ${lue.fichiers} fichiers lus sur ${fichiers.length}`);
    }
    const faute = fauteDe(fichier, octets);
    if (faute) lue.fautes.push(faute);
    return octets;
  };
  // not spread: a table, or a workbook, shows hundreds of thousands of numbers, and may be wrong in each of them
  const noter = (fautes: readonly string[]): void => {
    for (const faute of fautes) lue.fautes.push(faute);
  };
  const montres = new Map<string, NombresMontres>();
  const tenue = tenirUneFois();
  const parChemin = new Map(fichiers.map((fichier) => [fichier.chemin, fichier]));
  const lireSonTableau = async (csv: Fichier, tableau: string): Promise<void> => {
    const parquet = parChemin.get(`tidy/${tableau}.parquet`);
    const [texte, enParquet] = [await relire(csv), parquet && (await relire(parquet))];
    if (!texte) return;
    const lireLesDeux = async (): Promise<string[]> => {
      const { cellules, fautes, nombres } = await lireTableau(
        {
          source: { edition: lue.nom, tableau },
          chemin: csv.chemin,
          csv: texte,
          parquet: enParquet,
          lignes: csv.lignes,
        },
        tableau === DES_TEMOINS ? temoins : {},
      );
      montres.set(tableau, nombres);
      for (const cellule of cellules) lue.cellules.push(tenue(cellule));
      return fautes;
    };
    noter(await fautesOuIllisible(csv.chemin, lireLesDeux));
  };
  const avecLeurCsv = new Set(
    fichiers.flatMap(({ chemin }) => (CSV.test(chemin) ? [chemin.replace(CSV, "tidy/$<tableau>.parquet")] : [])),
  );
  // workbooks are compared with the tables, all read by then
  const [classeurs, autres] = separer(fichiers, ({ chemin }) => chemin.endsWith(".xlsx"));
  for (const fichier of autres) {
    const { tableau } = CSV.exec(fichier.chemin)?.groups ?? {};
    if (tableau !== undefined) await lireSonTableau(fichier, tableau);
    else if (!avecLeurCsv.has(fichier.chemin)) {
      const octets = await relire(fichier);
      if (PARQUET.test(fichier.chemin)) lue.fautes.push(`${fichier.chemin} : sans CSV à comparer`);
      if (octets && fichier.chemin === CSV_DE_L_ATTENTE)
        noter(await fautesOuIllisible(fichier.chemin, () => fautesDAttente(new TextDecoder().decode(octets))));
    }
  }
  if (fichiers.length === 0) lue.fautes.push("manifest.json : ne nomme aucun fichier");
  if (!montres.has(DES_TEMOINS))
    lue.fautes.push(...Object.keys(temoins).map((nom) => `Total de contrôle ${nom} : ${DES_TEMOINS} n’est pas là`));
  for (const classeur of classeurs) {
    const { chemin } = classeur;
    const octets = await relire(classeur);
    if (octets) noter(await fautesOuIllisible(chemin, () => comparerClasseur(chemin, octets, montres)));
  }
  return lue;
}

function fauteDe({ chemin, octets: taille, sha256 }: Fichier, octets: Uint8Array | undefined): string | undefined {
  if (!octets) return `${chemin} : absent`;
  return octets.length === taille && createHash("sha256").update(octets).digest("hex") === sha256
    ? undefined
    : `${chemin} : ne correspond pas à son empreinte`;
}

function separer<T>(choses: readonly T[], est: (chose: T) => boolean): [oui: T[], non: T[]] {
  return [choses.filter(est), choses.filter((chose) => !est(chose))];
}

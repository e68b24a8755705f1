import { createHash } from "node:crypto";
import { z } from "zod/mini";
import {
  type Cellule,
  celluleDe,
  type LigneLongue,
  nomDeLigne,
  partIndiscrete,
} from "../../../shared/statistiques/protection/attaque/cellules.ts";
import { CSV_DE_L_ATTENTE } from "../attente/ecrire-attente.ts";
import { type Lieu, lireTexte } from "./adresse.ts";
import { fautesDAttente } from "./attente.ts";
import { comparerClasseur } from "./classeur.ts";
import { lireCsv } from "./lire-csv.ts";
import { comparerParquet } from "./parquet.ts";

const manifeste = z.object({
  edition: z.string(),
  version: z.string(),
  temoins: z.record(z.string(), z.nullable(z.number())),
  fichiers: z.array(
    z.object({ chemin: z.string(), octets: z.number(), sha256: z.string(), lignes: z.optional(z.number()) }),
  ),
});

export interface EditionLue {
  nom: string;
  fichiers: number;
  lignes: number;
  cellules: Cellule[];
  fautes: string[];
}

/** Reads one edition whole: each file against the manifest, each table against its other forms, each control total. */
export async function lireEdition(lieu: Lieu, dossier: string): Promise<EditionLue> {
  const { edition, version, temoins, fichiers } = z.parse(
    manifeste,
    JSON.parse((await lireTexte(lieu, `${dossier}manifest.json`)) ?? "{}"),
  );
  const lue: EditionLue = { nom: `${edition} ${version}`, fichiers: 0, lignes: 0, cellules: [], fautes: [] };
  const parTableau = new Map<string, LigneLongue[]>();
  const autres: { chemin: string; octets: Uint8Array }[] = [];
  for (const { chemin, octets: taille, sha256, lignes } of fichiers) {
    const octets = await lieu.lire(dossier + chemin);
    if (!octets) {
      lue.fautes.push(`${chemin} : absent`);
      continue;
    }
    lue.fichiers += 1;
    if (octets.length !== taille || createHash("sha256").update(octets).digest("hex") !== sha256)
      lue.fautes.push(`${chemin} : ne correspond pas à son empreinte`);
    if (/^tidy\/.*\.csv$/u.test(chemin)) {
      const lues = [...lireCsv(new TextDecoder().decode(octets))];
      if (lignes !== undefined && lues.length !== lignes)
        lue.fautes.push(`${chemin} : ${lues.length} lignes au lieu de ${lignes}`);
      parTableau.set(chemin.slice("tidy/".length, -".csv".length), lues);
      lue.lignes += lues.length;
    } else if (chemin === CSV_DE_L_ATTENTE) lue.fautes.push(...fautesDAttente(new TextDecoder().decode(octets)));
    else if (/^tidy\/.*\.parquet$|\.xlsx$/u.test(chemin)) autres.push({ chemin, octets });
  }
  for (const [tableau, lignes] of parTableau) {
    const source = `${lue.nom}, ${tableau}`;
    const secretes = new Set(lignes.filter(({ statut }) => statut === "C").map(nomDeLigne));
    for (const ligne of lignes) {
      const cellule = celluleDe(ligne, source);
      if (cellule) lue.cellules.push(cellule);
      const indiscrete = partIndiscrete(ligne, secretes);
      if (indiscrete) lue.fautes.push(`${nomDeLigne(ligne)} : montrée à côté de ${indiscrete}, masquée`);
      if (ligne.statut === "C" && ligne.valeur !== "")
        lue.fautes.push(`${nomDeLigne(ligne)} : masquée, avec sa valeur`);
    }
  }
  lue.fautes.push(...temoinsFaux(temoins, parTableau.get("TAB01-01") ?? []));
  for (const { chemin, octets } of autres)
    if (chemin.endsWith(".parquet"))
      lue.fautes.push(
        ...(await comparerParquet(chemin, octets, parTableau.get(chemin.slice(5, -".parquet".length)) ?? [])),
      );
    else lue.fautes.push(...(await comparerClasseur(chemin, octets, parTableau)));
  return lue;
}

function temoinsFaux(temoins: Readonly<Record<string, number | null>>, lignes: readonly LigneLongue[]): string[] {
  const montres = new Map(
    lignes.map((ligne) => [`${ligne.niveau}-${ligne.code_territoire} ${ligne.mesure}`, ligne.valeur ?? ""]),
  );
  return Object.entries(temoins).flatMap(([nom, valeur]) =>
    montres.get(nom) === (valeur === null ? "" : String(valeur))
      ? []
      : [`Total de contrôle ${nom} : ${valeur} dans le manifeste, ${montres.get(nom)} dans TAB01-01`],
  );
}

import * as z from "zod/mini";
import { ajouterJours, estUnJour } from "../../shared/demande/delais.ts";
import { systemeLocalDe } from "../../shared/referentiel/systemes-locaux.ts";
import { editionsDues } from "../../shared/statistiques/editions-dues.ts";
import { type Fait, fait } from "../../shared/statistiques/fait.ts";

/** Which file it is, by its name: a département with a local system tells each day what it learnt that day. */
export type NomDeFichierLocal = { departement: string; jour: string };

const NOM = /^locaux\/(?<departement>\d{2,3}|2[AB])\/(?<jour>\d{4}-\d{2}-\d{2})\.ndjson$/u;

export function lireNom(cle: string): NomDeFichierLocal | undefined {
  const { departement = "", jour = "" } = NOM.exec(cle)?.groups ?? {};
  return estUnJour(jour) ? { departement, jour } : undefined;
}

/** First line of the file: which one it says that it is, and how many facts follow. */
const entete = z.strictObject({ departement: z.string(), jour: z.string(), faits: z.int().check(z.minimum(0)) });

export type FauteDeFichier =
  | "departement-sans-systeme-local"
  | "jour-a-venir"
  | "trop-tard"
  | "entete-illisible"
  | "entete-d-un-autre-fichier"
  | "total-faux"
  | "fait-illisible"
  | "fait-d-une-autre-source"
  | "fait-d-un-autre-jour"
  | "fait-en-double";

/** `ligne`: of the file, the first being the header. */
export type Constat = { code: FauteDeFichier; ligne?: number };

/** Past so many, the sender knows what to look for. */
const MONTREES = 20;

function lireJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}

/**
 * An edition that was published yesterday or before has counted that day: it moves no more, and what comes later is told
 * later.
 */
const estTropTard = (jour: string, aujourdhui: string): boolean =>
  editionsDues(jour.slice(0, 7), ajouterJours(aujourdhui, -1)).some(({ extraction }) => extraction >= jour);

function fautesDuNom({ departement, jour }: NomDeFichierLocal, aujourdhui: string): Constat[] {
  if (!systemeLocalDe(departement, jour)) return [{ code: "departement-sans-systeme-local" }];
  if (jour > aujourdhui) return [{ code: "jour-a-venir" }];
  return estTropTard(jour, aujourdhui) ? [{ code: "trop-tard" }] : [];
}

function fautesDeLEntete(premiere: string, nom: NomDeFichierLocal, combien: number): Constat[] {
  const { data } = z.safeParse(entete, lireJson(premiere));
  if (!data) return [{ code: "entete-illisible", ligne: 1 }];
  if (data.departement !== nom.departement || data.jour !== nom.jour)
    return [{ code: "entete-d-un-autre-fichier", ligne: 1 }];
  return data.faits === combien ? [] : [{ code: "total-faux", ligne: 1 }];
}

type Ligne = { fait: Fait } | { code: FauteDeFichier };

function lireLigne(texte: string, { departement, jour }: NomDeFichierLocal, connus: Set<string>): Ligne {
  const { data } = z.safeParse(fait, lireJson(texte));
  if (!data) return { code: "fait-illisible" };
  if (data.source !== departement) return { code: "fait-d-une-autre-source" };
  if (data.connu_le !== jour) return { code: "fait-d-un-autre-jour" };
  const cle = `${data.fait_id} ${data.version}`;
  if (connus.has(cle)) return { code: "fait-en-double" };
  connus.add(cle);
  return { fait: data };
}

/** The facts of a file, or all that is wrong in it: it is taken whole, or not at all. */
export function lireFichierLocal(
  texte: string,
  nom: NomDeFichierLocal,
  aujourdhui: string,
): { faits: Fait[] } | { fautes: Constat[] } {
  const [premiere = "", ...suite] = texte.split("\n").filter(Boolean);
  const connus = new Set<string>();
  const lues = suite.map((ligne) => lireLigne(ligne, nom, connus));
  const fautes = [
    ...fautesDuNom(nom, aujourdhui),
    ...fautesDeLEntete(premiere, nom, suite.length),
    ...lues.flatMap((lue, rang): Constat[] => ("code" in lue ? [{ code: lue.code, ligne: rang + 2 }] : [])),
  ];
  if (fautes.length > 0) return { fautes: fautes.slice(0, MONTREES) };
  return { faits: lues.flatMap((lue) => ("fait" in lue ? [lue.fait] : [])) };
}

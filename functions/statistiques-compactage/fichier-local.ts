import * as z from "zod/mini";
import { estUnJour } from "../../shared/demande/delais.ts";
import { systemeLocalDe } from "../../shared/referentiel/systemes-locaux.ts";
import { type Fait, fait } from "../../shared/statistiques/fait.ts";
import type { Constat } from "./constat.ts";
import { type EstUneCommune, fautesDuFait } from "./fautes-d-un-fait.ts";

/** Which file it is, by its name: a département with a local system tells each day what it learnt that day. */
export type NomDeFichierLocal = { departement: string; jour: string };

const NOM = /^locaux\/(?<departement>\d{2,3}|2[AB])\/(?<jour>\d{4}-\d{2}-\d{2})\.ndjson$/u;

export function lireNom(cle: string): NomDeFichierLocal | undefined {
  const { departement = "", jour = "" } = NOM.exec(cle)?.groups ?? {};
  return estUnJour(jour) ? { departement, jour } : undefined;
}

/** First line of the file: which one it says that it is, and how many facts follow. */
const entete = z.strictObject({ departement: z.string(), jour: z.string(), faits: z.int().check(z.minimum(0)) });

/** Past so many, the sender knows what to look for. */
const MONTREES = 20;

function lireJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}

/** What is known besides the file. */
export type AuDehors = {
  aujourdhui: string;
  estUneCommune: EstUneCommune;
  /** The published edition that has counted the day. */
  comptePar?: string | undefined;
  /** Was a file of that day taken before? */
  dejaPris: boolean;
};

function fautesDuNom({ departement, jour }: NomDeFichierLocal, aujourdhui: string): Constat[] {
  if (!systemeLocalDe(departement, jour)) return [{ code: "departement-sans-systeme-local" }];
  return jour > aujourdhui ? [{ code: "jour-a-venir" }] : [];
}

/** A day that was missed, whose facts were told another day, may still be said to have held no other. */
const retard = ({ comptePar, dejaPris }: AuDehors, combien: number): Constat[] =>
  comptePar === undefined || (combien === 0 && !dejaPris) ? [] : [{ code: "trop-tard", edition: comptePar }];

function fautesDeLEntete(premiere: string, nom: NomDeFichierLocal, combien: number): Constat[] {
  const { data } = z.safeParse(entete, lireJson(premiere));
  if (!data) return [{ code: "entete-illisible", ligne: 1 }];
  if (data.departement !== nom.departement || data.jour !== nom.jour)
    return [{ code: "entete-d-un-autre-fichier", ligne: 1 }];
  return data.faits === combien ? [] : [{ code: "total-faux", ligne: 1 }];
}

/** Columns that are not what they should be, each once; none where the line is no object. */
function illisible(lu: unknown): Constat[] {
  const { error } = z.safeParse(fait, lu);
  const colonnes = (error?.issues ?? []).flatMap((faute) =>
    faute.code === "unrecognized_keys" ? faute.keys : faute.path.slice(0, 1).map(String),
  );
  const code = "fait-illisible";
  return colonnes.length === 0 ? [{ code }] : [...new Set(colonnes)].map((colonne) => ({ code, colonne }));
}

type Ligne = { fait: Fait } | { fautes: Constat[] };

function lireLigne(texte: string, { departement, jour }: NomDeFichierLocal, estUneCommune: EstUneCommune): Ligne {
  const lu = lireJson(texte);
  const { data } = z.safeParse(fait, lu);
  if (!data) return { fautes: illisible(lu) };
  const fautes: Constat[] = [
    ...(data.source === departement ? [] : [{ code: "fait-d-une-autre-source" } as const]),
    ...(data.connu_le === jour ? [] : [{ code: "fait-d-un-autre-jour" } as const]),
    ...fautesDuFait(data, jour, estUneCommune),
  ];
  return fautes.length > 0 ? { fautes } : { fait: data };
}

/** The same, where no line before it said the same version of the same demande. */
function uneSeuleFois(lue: Ligne, connus: Set<string>): Ligne {
  if ("fautes" in lue) return lue;
  const cle = `${lue.fait.fait_id} ${lue.fait.version}`;
  if (connus.has(cle)) return { fautes: [{ code: "fait-en-double" }] };
  connus.add(cle);
  return lue;
}

/** The facts of a file, or all that is wrong in it: it is taken whole, or not at all. */
export function lireFichierLocal(
  texte: string,
  nom: NomDeFichierLocal,
  dehors: AuDehors,
): { faits: Fait[] } | { fautes: Constat[] } {
  const [premiere = "", ...suite] = texte.split("\n").filter(Boolean);
  const connus = new Set<string>();
  const lues = suite.map((ligne) => uneSeuleFois(lireLigne(ligne, nom, dehors.estUneCommune), connus));
  const fautes = [
    ...fautesDuNom(nom, dehors.aujourdhui),
    ...retard(dehors, suite.length),
    ...fautesDeLEntete(premiere, nom, suite.length),
    ...lues.flatMap((lue, rang) => ("fautes" in lue ? lue.fautes.map((une) => ({ ...une, ligne: rang + 2 })) : [])),
  ];
  if (fautes.length > 0) return { fautes: fautes.slice(0, MONTREES) };
  return { faits: lues.flatMap((lue) => ("fait" in lue ? [lue.fait] : [])) };
}

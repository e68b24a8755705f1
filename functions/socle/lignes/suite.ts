import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { uneFaute } from "../../../shared/formulaire/une-faute.ts";
import { Problem } from "../../../shared/problems.ts";
import type { Question } from "./question.ts";

/** Where a page begins: rank of its first row in the file, and how many rows the pages before it gave. */
export type Reprise = { ligne: number; rendues: number };

const rang = z.int().check(z.nonnegative());
const formeDeSuite = z.object({ source: z.string(), ligne: rang, rendues: rang, question: z.string() });

/** The same for the same question, whatever the page. */
const empreinteDe = ({ suite: _s, taille: _t, ...question }: Question): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(question).toSorted()))
    .digest("base64url")
    .slice(0, 16);

/** `source`: what the rows come from, which another mark would not continue. */
export const ecrireSuite = (question: Question, source: string, reprise: Reprise): string =>
  Buffer.from(JSON.stringify({ source, ...reprise, question: empreinteDe(question) })).toString("base64url");

function lireJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}

const AUTRE_SUITE =
  "Cette suite n’est pas celle de cette question, ou une autre édition a paru depuis : reprenez à la première page, sans elle.";

/** Where a page begins; a mark of another question, or of another source, is refused. */
export function lireSuite(question: Question, source: string): Reprise {
  if (question.suite === undefined) return { ligne: 0, rendues: 0 };
  const { data } = z.safeParse(formeDeSuite, lireJson(Buffer.from(question.suite, "base64url").toString()));
  if (data?.source !== source || data.question !== empreinteDe(question))
    throw new Problem("champs-invalides", {
      champs: [{ ...uneFaute("/suite", "valeur-invalide"), message: AUTRE_SUITE }],
    });
  return data;
}

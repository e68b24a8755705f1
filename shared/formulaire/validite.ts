import type { Faute } from "../problems.ts";
import type { Champ, Valeur } from "./champ.ts";
import { estFauteCode, type FauteCode, fautes } from "./fautes.ts";
import { champNomme } from "./formulaires.ts";
import { schemaDuChamp } from "./schema.ts";

/** What a rule may know besides the answers. */
export type Contexte = {
  /** Day in Paris, YYYY-MM-DD. */
  aujourdhui: string;
  /** Territory of registration of a commune; undefined when there is no such commune. */
  territoireDe: (commune: string) => string | undefined;
};

export const uneFaute = (pointeur: string, code: FauteCode): Faute => ({ pointeur, code, message: fautes[code] });

const fauteDeDate = (jour: string, aujourdhui: string): FauteCode | undefined => {
  if (jour > aujourdhui) return "date-future";
  return Number(aujourdhui.slice(0, 4)) - Number(jour.slice(0, 4)) > 130 ? "date-trop-ancienne" : undefined;
};

const fauteDeCommunes = (codes: readonly string[], { territoireDe }: Contexte): FauteCode | undefined => {
  const territoires = codes.map(territoireDe);
  if (territoires.includes(undefined)) return "commune-inconnue";
  return new Set(territoires).size > 1 ? "communes-de-deux-territoires" : undefined;
};

/** What only the day or the referential can tell of an answer that has the right shape. */
function fauteDeContexte(champ: Champ, valeur: unknown, contexte: Contexte): FauteCode | undefined {
  if (champ.type === "date-passee" && typeof valeur === "string") return fauteDeDate(valeur, contexte.aujourdhui);
  if (champ.type === "commune" && typeof valeur === "string") return fauteDeCommunes([valeur], contexte);
  if (champ.type === "communes" && Array.isArray(valeur)) return fauteDeCommunes(valeur, contexte);
  return undefined;
}

// building a schema costs more than a judgement: each is built once, when first needed
const schemas = new Map<Champ, ReturnType<typeof schemaDuChamp>>();

function schemaDe(champ: Champ): ReturnType<typeof schemaDuChamp> {
  const connu = schemas.get(champ) ?? schemaDuChamp(champ);
  schemas.set(champ, connu);
  return connu;
}

/** First fault of one answer, or nothing. */
export function fauteDuChamp(champ: Champ, valeur: unknown, contexte: Contexte): FauteCode | undefined {
  const { error } = schemaDe(champ).safeParse(valeur);
  if (!error) return fauteDeContexte(champ, valeur, contexte);
  const code = error.issues[0]?.message ?? "";
  return estFauteCode(code) ? code : "valeur-invalide";
}

/** Every fault of a set of answers, whatever the channel; `null` erases an answer and is never at fault. */
export const verifierReponses = (reponses: Record<string, unknown>, contexte: Contexte): Faute[] =>
  Object.entries(reponses).flatMap(([nom, valeur]) => {
    const champ = champNomme(nom);
    const code = champ ? valeur !== null && fauteDuChamp(champ, valeur, contexte) : "champ-inconnu";
    return code ? [uneFaute(`/reponses/${nom.replaceAll("~", "~0").replaceAll("/", "~1")}`, code)] : [];
  });

export type ReponsesBrutes = Record<string, Valeur | null>;

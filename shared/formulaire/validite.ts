import { ajouterMois } from "../demande/delais.ts";
import type { Faute } from "../problems.ts";
import type { CommuneVoulue } from "../referentiel/territoires.ts";
import type { Champ, Valeur } from "./champ.ts";
import { estFauteCode, type FauteCode } from "./fautes.ts";
import { champDeChaque, champNomme } from "./formulaires.ts";
import { personnesDe } from "./personnes.ts";
import { schemaDuChamp } from "./schema.ts";
import { uneFaute } from "./une-faute.ts";

/** What a rule may know besides the answers. */
export type Contexte = {
  /** Day in Paris, YYYY-MM-DD. */
  aujourdhui: string;
  /** The commune of today that a code names; undefined when there is no such commune. */
  communeDe: (code: string) => CommuneVoulue | undefined;
};

const fauteDeNaissance = (jour: string, aujourdhui: string): FauteCode | undefined => {
  if (jour > aujourdhui) return "date-future";
  return Number(aujourdhui.slice(0, 4)) - Number(jour.slice(0, 4)) > 130 ? "date-trop-ancienne" : undefined;
};

const fauteDAvenir = (jour: string, aujourdhui: string): FauteCode | undefined => {
  if (jour < aujourdhui) return "date-deja-passee";
  return jour > ajouterMois(aujourdhui, 10) ? "date-trop-lointaine" : undefined;
};

const fauteDeCommunes = (codes: readonly string[], { communeDe }: Contexte): FauteCode | undefined => {
  const communes = codes.map(communeDe).filter((commune) => commune !== undefined);
  if (communes.length < codes.length) return "commune-inconnue";
  if (new Set(communes.map(({ territoire }) => territoire)).size > 1) return "communes-de-deux-territoires";
  const connues = new Set(communes.map(({ code }) => code));
  if (connues.size < codes.length) return "communes-reunies";
  return communes.some(({ ville }) => ville !== undefined && connues.has(ville))
    ? "ville-et-arrondissement"
    : undefined;
};

/** What only the day or the referential can tell of an answer that has the right shape. */
function fauteDeContexte(champ: Champ, valeur: unknown, contexte: Contexte): FauteCode | undefined {
  if (champ.type === "communes" && Array.isArray(valeur)) return fauteDeCommunes(valeur, contexte);
  if (typeof valeur !== "string") return undefined;
  if (champ.type === "date-passee") return fauteDeNaissance(valeur, contexte.aujourdhui);
  if (champ.type === "date-a-venir") return fauteDAvenir(valeur, contexte.aujourdhui);
  return champ.type === "commune" ? fauteDeCommunes([valeur], contexte) : undefined;
}

// building a schema costs more than a judgement: each is built once, when first needed
const schemas = new Map<Champ, ReturnType<typeof schemaDuChamp>>();

function schemaDe(champ: Champ): ReturnType<typeof schemaDuChamp> {
  const connu = schemas.get(champ) ?? schemaDuChamp(champ);
  schemas.set(champ, connu);
  return connu;
}

/** First fault of one answer, or nothing; of a list of people, the list itself and not its people. */
export function fauteDuChamp(champ: Champ, valeur: unknown, contexte: Contexte): FauteCode | undefined {
  const { error } = schemaDe(champ).safeParse(valeur);
  if (!error) return fauteDeContexte(champ, valeur, contexte);
  const code = error.issues[0]?.message ?? "";
  return estFauteCode(code) ? code : "valeur-invalide";
}

const segment = (nom: string): string => nom.replaceAll("~", "~0").replaceAll("/", "~1");

const juger = (champ: Champ | undefined, pointeur: string, valeur: unknown, contexte: Contexte): Faute[] => {
  const code = champ ? fauteDuChamp(champ, valeur, contexte) : "champ-inconnu";
  return code ? [uneFaute(pointeur, code)] : [];
};

/** Every fault of the people of a list, each at its place. */
function fautesDesPersonnes(liste: string, valeur: Valeur | undefined, contexte: Contexte): Faute[] {
  return personnesDe({ [liste]: valeur }, liste).flatMap((personne, rang) =>
    Object.entries(personne)
      .filter(([nom]) => nom !== "id")
      .flatMap(([nom, reponse]) =>
        juger(champDeChaque(liste, nom), `/reponses/${liste}/${rang}/${segment(nom)}`, reponse, contexte),
      ),
  );
}

/** Every fault of a set of answers, whatever the channel; `null` erases an answer and is never at fault. */
export const verifierReponses = (reponses: Record<string, unknown>, contexte: Contexte): Faute[] =>
  Object.entries(reponses)
    .filter(([, valeur]) => valeur !== null)
    .flatMap(([nom, valeur]) => {
      const champ = champNomme(nom);
      const propres = juger(champ, `/reponses/${segment(nom)}`, valeur, contexte);
      return propres.length > 0 || champ?.type !== "personnes"
        ? propres
        : fautesDesPersonnes(nom, enPersonnes(valeur), contexte);
    });

const enPersonnes = (valeur: unknown): Valeur | undefined => (Array.isArray(valeur) ? valeur : undefined);

export type ReponsesBrutes = Record<string, Valeur | null>;

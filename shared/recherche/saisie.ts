import { estUnJour } from "../demande/delais.ts";
import { lireNumeroUnique, numeroUnique } from "../demande/numero-unique.ts";
import { motsDe } from "../doublons/noms.ts";
import { lireTelephone } from "../formulaire/schema.ts";
import { faitDuCourriel, faitDuNom, faitDuTelephone } from "./reperes-exacts.ts";

/** What was typed in the one box, the surest reading first. */
export type Saisie =
  | { nature: "numero"; numeroUnique: string }
  | { nature: "courriel" | "telephone"; faits: readonly string[] }
  | { nature: "nom"; faits: readonly string[] }
  /** A name without a date: too many people bear it. */
  | { nature: "sans-date" }
  | { nature: "illisible" };

const COURRIEL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const TELEPHONE = /^(?:\+33|0033|0)[1-9]\d{8}$/u;
const JOUR = /\b(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4})\b/u;
const JOUR_SERRE = /\b(\d{2})(\d{2})(\d{4})\b/u;
const JOUR_ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/u;
const ANNEE = /\b(?:19|20)\d{2}\b/u;
const MOTS_AU_PLUS = 8;

const enJour = (annee = "", mois = "", jour = ""): string =>
  `${annee}-${mois.padStart(2, "0")}-${jour.padStart(2, "0")}`;

/** The date told among other words, and these words without it. */
function separerLaDate(texte: string): { date: string; reste: string } | undefined {
  const iso = JOUR_ISO.exec(texte);
  const trouve = iso ?? JOUR.exec(texte) ?? JOUR_SERRE.exec(texte) ?? ANNEE.exec(texte);
  if (!trouve) return undefined;
  const [tout, a, b, c] = trouve;
  const date = a === undefined ? tout : iso ? enJour(a, b, c) : enJour(c, b, a);
  if (a !== undefined && !estUnJour(date)) return undefined;
  return { date, reste: texte.replace(tout, " ") };
}

/** A first name may stand before or after: every beginning and every end of the words may be the name. */
function nomsPossibles(mots: readonly string[]): string[] {
  const debuts = mots.map((_, rang) => mots.slice(0, rang + 1).join(" "));
  const fins = mots.map((_, rang) => mots.slice(rang).join(" "));
  return [...new Set([...debuts, ...fins])];
}

const telephones = (lu: string): string[] => {
  const national = lu.replace(/^(?:\+33|0033)/u, "0");
  return [...new Set([lu, national, `+33${national.slice(1)}`])];
};

function lireNom(texte: string): Saisie {
  const lue = separerLaDate(texte);
  const mots = motsDe(lue?.reste ?? texte).slice(0, MOTS_AU_PLUS);
  if (mots.length === 0) return { nature: "illisible" };
  if (!lue) return { nature: "sans-date" };
  return { nature: "nom", faits: nomsPossibles(mots).map((nom) => faitDuNom(nom, lue.date)) };
}

/** Number first, whatever its spaces; then an address, a telephone, a name with a date or a year of birth. */
export function lireSaisie(texte: string): Saisie {
  const numero = lireNumeroUnique(texte);
  if (numeroUnique.safeParse(numero).success) return { nature: "numero", numeroUnique: numero };
  const serre = texte.trim();
  if (COURRIEL.test(serre)) return { nature: "courriel", faits: [faitDuCourriel(serre)] };
  const telephone = lireTelephone(serre);
  if (TELEPHONE.test(telephone)) return { nature: "telephone", faits: telephones(telephone).map(faitDuTelephone) };
  return lireNom(serre);
}

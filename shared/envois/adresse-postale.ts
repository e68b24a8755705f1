import type { Reponses } from "../formulaire/formulaires.ts";
import { civilites } from "../referentiel/nomenclatures.ts";

/** Signs that a line holds (AFNOR NF Z10-011), and lines of an address, the name included. */
const LARGEUR = 38;
const LIGNES = 6;

/** Where a letter goes: the name, then the lines under it, the last one with the town; at most six in all. */
export type AdressePostale = { nom: string; lignes: readonly string[] };

type Localite = { nom: string; codesPostaux: readonly string[] };

/** Cut between words; a word that is longer than a line stays whole. */
function replier(texte: string): string[] {
  const lignes: string[] = [];
  for (const mot of texte.split(/\s+/u).filter(Boolean)) {
    const derniere = lignes.at(-1);
    const suite = `${derniere} ${mot}`;
    if (derniere !== undefined && suite.length <= LARGEUR) lignes[lignes.length - 1] = suite;
    else lignes.push(mot);
  }
  return lignes;
}

/** What does not fit in the lines left goes on the last of them: a long line is read, a lost one is not. */
const tenirEn = (lignes: readonly string[], place: number): string[] =>
  lignes.length <= place ? [...lignes] : [...lignes.slice(0, place - 1), lignes.slice(place - 1).join(" ")];

const enCapitales = (texte: string): string => texte.toLocaleUpperCase("fr-FR");

/** The postal code that was answered. The form of early 2026 asks for none: one written elsewhere is then the right one. */
function localite({ nom, codesPostaux }: Localite, repondu: string | undefined, ecrit: string): string {
  const code = repondu ?? codesPostaux.find((postal) => ecrit.includes(postal)) ?? codesPostaux[0] ?? "";
  return `${code} ${enCapitales(nom)}`.trim();
}

function nomDe({ civilite, prenoms = "", nomUsage, nomNaissance = "" }: Reponses): string {
  const titre = civilites.find(({ code }) => code === civilite)?.libelle ?? "";
  const [prenom = ""] = prenoms.split(/[\s,]+/u);
  return [titre, prenom, enCapitales(nomUsage ?? nomNaissance)].filter(Boolean).join(" ");
}

type Trouver = (code: string) => Localite | undefined;
type Voie = { avant: string; voie: string; ville: string };

const chez = (destinataire: string | undefined): string =>
  destinataire === undefined || /^chez\b/iu.test(destinataire) ? (destinataire ?? "") : `Chez ${destinataire}`;

function voieDeCourrier(reponses: Reponses, commune: Trouver): Voie {
  const { courrierDestinataire, courrierLigne = "", courrierCodePostal, courrierCommune = "" } = reponses;
  const trouvee = commune(courrierCommune);
  return {
    avant: chez(courrierDestinataire),
    voie: courrierLigne,
    ville: trouvee ? localite(trouvee, courrierCodePostal, courrierLigne) : "",
  };
}

function voieDeDomicile(reponses: Reponses, commune: Trouver): Voie {
  const { adresseComplement = "", adresseLigne = "", adresseCodePostal, adresseCommune = "" } = reponses;
  const trouvee = commune(adresseCommune);
  const ville = trouvee
    ? localite(trouvee, adresseCodePostal, `${adresseComplement} ${adresseLigne}`)
    : enCapitales(reponses.adresseVille ?? "");
  return { avant: adresseComplement, voie: adresseLigne, ville };
}

/**
 * Where this household reads its post: elsewhere if it said so, else where it lives. Undefined when the answers do not
 * say. Abroad the town and the country are one answer, written as the person did.
 */
export function adressePostale(reponses: Reponses, commune: Trouver): AdressePostale | undefined {
  const { avant, voie, ville } = reponses.courrierAilleurs
    ? voieDeCourrier(reponses, commune)
    : voieDeDomicile(reponses, commune);
  if (voie === "" || ville === "") return undefined;
  const dessus = tenirEn([...replier(avant), ...replier(voie)], LIGNES - 2);
  return { nom: nomDe(reponses), lignes: [...dessus, ville] };
}

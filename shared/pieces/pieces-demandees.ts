import { afficherReponse } from "../formulaire/affichage.ts";
import type { Champ, Formulaire } from "../formulaire/champ.ts";
import { champDeChaque, champNomme, formulaireCourant } from "../formulaire/formulaires.ts";
import { reponsesRetenues } from "../formulaire/parcours.ts";
import { type Dites, personnesDe } from "../formulaire/personnes.ts";
import { piecesDIdentite } from "./identite.ts";
import { piecesObligatoires } from "./instruction.ts";
import { type Concernes, type Ouverture, ouvertures, valeursQuiOuvrent } from "./ouvertures.ts";
import type { Piece } from "./piece.ts";
import { pieceDeCode } from "./pieces.ts";

/** Whose piece it is: `demandeur`, or a list and the person in it. */
type Concerne = { cle: string; nom: string; dites: Dites; liste?: string };

/** A request of one of several pieces, for one person, and the answer that opens it. */
export type PieceDemandee = {
  cle: string;
  libelle: string;
  choix: readonly Piece[];
  personne: { cle: string; nom: string };
  /** Name of the field that opens it, among the answers of that person or of the household. */
  champ: string;
  pourquoi: string;
  lecteurs: string;
  sensible: boolean;
  accepte: string;
  moment: "avant-depot" | "instruction";
  obligatoire: boolean;
};

type Contexte = {
  aujourdhui: string;
  formulaire?: Formulaire;
  /** Sealed answers open what they open, and are not repeated: the reader may not see them. */
  taireLesScellees?: boolean;
};

const LECTEURS = "Les agents des guichets et des bailleurs qui traitent votre demande.";
const LECTEURS_HABILITES =
  "Seulement les agents habilités aux pièces sensibles, parmi ceux qui traitent votre demande.";
const ACCEPTE = "Une photo nette ou un PDF, avec toutes les pages.";

const identites = new Set<string>(piecesDIdentite.map(({ code }) => code));
const obligatoires = new Set<string>(piecesObligatoires.map(({ code }) => code));

const nomDe = ({ prenoms, nomNaissance }: Dites): string =>
  [prenoms, nomNaissance].filter((nom) => typeof nom === "string").join(" ");

const demandeur = (reponses: Dites): Concerne[] => [{ cle: "demandeur", nom: nomDe(reponses), dites: reponses }];

const dansLaListe = (reponses: Dites, liste: string): Concerne[] =>
  personnesDe(reponses, liste).map((dites) => ({ cle: `${liste}.${dites.id}`, nom: nomDe(dites), dites, liste }));

const concernes: Record<Concernes, (reponses: Dites) => Concerne[]> = {
  demandeur,
  codemandeurs: (reponses) => dansLaListe(reponses, "codemandeurs"),
  demandeurs: (reponses) => [...demandeur(reponses), ...dansLaListe(reponses, "codemandeurs")],
  "a-charge": (reponses) => dansLaListe(reponses, "personnesACharge"),
  handicapes: (reponses) => dansLaListe(reponses, "personnesHandicapees"),
};

function champDe({ fait }: Ouverture, { liste }: Concerne, formulaire: Formulaire): Champ | undefined {
  return liste === undefined ? champNomme(fait.champ, formulaire) : champDeChaque(liste, fait.champ, formulaire);
}

const enPhrase = (texte: string): string => `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;

/** The question and the answer; what is shown to nobody over a shoulder, or comes from an age, in other words. */
function pourquoi(
  champ: Champ,
  valeurs: readonly (string | boolean)[],
  { quand }: Piece,
  { taireLesScellees = false }: Contexte,
): string {
  const tue = champ.discret || (taireLesScellees && champ.sensible);
  if (tue || valeurs.length === 0) return enPhrase(quand);
  const reponses = valeurs.flatMap((valeur) => afficherReponse(champ, valeur, String));
  return `${champ.libelle} : ${reponses.join(", ")}`;
}

function demander(ouverture: Ouverture, concerne: Concerne, contexte: Contexte): PieceDemandee[] {
  const { aujourdhui, formulaire = formulaireCourant } = contexte;
  const valeurs = valeursQuiOuvrent(ouverture, concerne.dites, { aujourdhui });
  const champ = champDe(ouverture, concerne, formulaire);
  const choix = ouverture.codes.flatMap((code) => pieceDeCode(code) ?? []);
  const [premiere] = choix;
  if (!valeurs || !champ || !premiere) return [];
  const sensible = choix.some((piece) => piece.sensible === true);
  return [
    {
      cle: ouverture.cle,
      libelle: ouverture.libelle ?? premiere.libelle,
      choix,
      personne: { cle: concerne.cle, nom: concerne.nom },
      champ: champ.nom,
      pourquoi: pourquoi(champ, valeurs, premiere, contexte),
      lecteurs: sensible ? LECTEURS_HABILITES : LECTEURS,
      sensible,
      accepte: premiere.accepte ?? ACCEPTE,
      moment: identites.has(premiere.code) ? "avant-depot" : "instruction",
      obligatoire: identites.has(premiere.code) || obligatoires.has(premiere.code),
    },
  ];
}

const memeDemande = (une: PieceDemandee) => (autre: PieceDemandee) =>
  une.cle === autre.cle && une.personne.cle === autre.personne.cle;

/** Two answers that open the same request of the same person make one. */
const uneFois = (demandees: readonly PieceDemandee[]): PieceDemandee[] =>
  demandees.filter((une, rang) => demandees.findIndex(memeDemande(une)) === rang);

/**
 * What this household is asked for (CCH, R. 441-2-4-1): each request is opened by an answer that was given to a
 * question that was put, and nothing else is asked for. The identity piece comes first.
 */
export function piecesDemandees(reponses: Dites, contexte: Contexte): PieceDemandee[] {
  const retenues = reponsesRetenues(reponses, contexte, contexte.formulaire);
  return uneFois(
    ouvertures.flatMap((ouverture) =>
      concernes[ouverture.de](retenues).flatMap((concerne) => demander(ouverture, concerne, contexte)),
    ),
  );
}

/** The request that a piece of this code answers, for this person. */
export const demandeePour = (
  demandees: readonly PieceDemandee[],
  code: string,
  personne: string,
): PieceDemandee | undefined =>
  demandees.find((une) => une.personne.cle === personne && une.choix.some((piece) => piece.code === code));

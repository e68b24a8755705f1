import { type Fiche, fiche } from "../../../shared/acces/fiche.ts";
import type { SorteDePerimetre } from "../../../shared/acces/organismes.ts";
import { type FauteCode, fautes } from "../../../shared/formulaire/fautes.ts";
import type { Faute } from "../../../shared/problems.ts";
import type { Erreur } from "../../socle/erreur.ts";

export type AgentSaisi = { cle: string; nom: string; courriel: string; role: string; sensible: boolean };

/** The fiche as it is typed: nothing is chosen beforehand. */
export type Saisie = {
  siret: string;
  nom: string;
  type: string;
  qualites: readonly string[];
  territoire: string;
  perimetre: SorteDePerimetre | "";
  departement: string;
  communes: readonly string[];
  acteLe: string;
  acteReference: string;
  mandant: string;
  ligne: string;
  codePostal: string;
  commune: string;
  horaires: string;
  telephone: string;
  courriel: string;
  responsableNom: string;
  responsableFonction: string;
  responsableCourriel: string;
  agents: readonly AgentSaisi[];
  conventionSignee: boolean;
  charteSignee: boolean;
};

export const saisieVide: Saisie = {
  ...{ siret: "", nom: "", type: "", qualites: [], territoire: "", perimetre: "", departement: "", communes: [] },
  ...{ acteLe: "", acteReference: "", mandant: "", ligne: "", codePostal: "", commune: "", horaires: "" },
  ...{ telephone: "", courriel: "", responsableNom: "", responsableFonction: "", responsableCourriel: "" },
  ...{ agents: [], conventionSignee: false, charteSignee: false },
};

const ouRien = (texte: string): string | undefined => (texte.trim() === "" ? undefined : texte);

function perimetreDe({ perimetre, departement, communes, siret }: Saisie): object {
  switch (perimetre) {
    case "departement":
      return { sorte: perimetre, code: departement };
    case "communes":
      return { sorte: perimetre, communes };
    // the body is the intercommunal body itself: its SIREN begins its SIRET
    case "intercommunalite":
      return { sorte: perimetre, siren: siret.replace(/\D/gu, "").slice(0, 9) };
    default:
      return { sorte: perimetre };
  }
}

/** What the service is sent, or every fault that can be told before. */
export const lireSaisie = (saisie: Saisie) =>
  fiche.safeParse({
    siret: saisie.siret,
    nom: saisie.nom,
    type: saisie.type,
    qualites: saisie.qualites,
    territoire: saisie.territoire,
    perimetre: perimetreDe(saisie),
    acte: ouRien(saisie.acteReference) && { le: saisie.acteLe, reference: saisie.acteReference },
    mandant: ouRien(saisie.mandant),
    accueil: {
      ...{ ligne: saisie.ligne, codePostal: saisie.codePostal, commune: saisie.commune },
      ...{ horaires: saisie.horaires, telephone: saisie.telephone, courriel: saisie.courriel },
    },
    responsable: {
      ...{ nom: saisie.responsableNom, fonction: saisie.responsableFonction, courriel: saisie.responsableCourriel },
    },
    agents: saisie.agents.map(({ nom, courriel, role, sensible }) => ({ nom, courriel, role, sensible })),
    conventionSignee: saisie.conventionSignee,
    charteSignee: saisie.charteSignee,
  });

// a list or a group is put right from its first box
const groupes: Readonly<Record<string, string>> = {
  acte: "acte-reference",
  "perimetre-communes": "perimetre-communes",
  "perimetre-siren": "perimetre",
  "perimetre-sorte": "perimetre",
};

const cibleDe = (chemin: readonly PropertyKey[]): string => {
  const id = chemin.map(String).join("-");
  return groupes[id] ?? id;
};

const estFaute = (code: string): code is FauteCode => Object.hasOwn(fautes, code);

export const erreursDeForme = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): Erreur[] =>
  issues.map(({ path, message }) => ({
    cible: cibleDe(path),
    texte: estFaute(message) ? fautes[message] : fautes["valeur-invalide"],
  }));

/** What the service found: `/fiche/accueil/commune` stands at `accueil-commune`. */
export const erreursDuService = (champs: readonly Faute[]): Erreur[] =>
  champs.map(({ pointeur, message }) => ({ cible: cibleDe(pointeur.split("/").slice(2)), texte: message }));

/** The boxes filled as a fiche received said them, for a correction. */
export const saisieDe = ({ accueil, responsable, perimetre, acte, ...recue }: Fiche): Saisie => ({
  ...saisieVide,
  ...accueil,
  ...{ siret: recue.siret, nom: recue.nom, type: recue.type, qualites: recue.qualites, territoire: recue.territoire },
  ...{ mandant: recue.mandant ?? "", acteLe: acte?.le ?? "", acteReference: acte?.reference ?? "" },
  perimetre: perimetre.sorte,
  departement: perimetre.sorte === "departement" ? perimetre.code : "",
  communes: perimetre.sorte === "communes" ? perimetre.communes : [],
  responsableNom: responsable.nom,
  responsableFonction: responsable.fonction,
  responsableCourriel: responsable.courriel,
  agents: recue.agents.map((agent) => ({ ...agent, cle: agent.courriel })),
  conventionSignee: recue.conventionSignee,
  charteSignee: recue.charteSignee,
});

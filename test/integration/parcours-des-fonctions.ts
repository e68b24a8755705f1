import type { NomDeFonction } from "../../infra/fonctions.ts";
import { desReponses } from "../des-reponses.ts";
import { unMobile } from "./monde.ts";
import { passerLaNuit } from "./parcours/de-la-nuit.ts";
import { fermerUnCompte, premierJourDAgent } from "./parcours/des-comptes.ts";
import {
  chercherUneDemande,
  deposerDeuxFois,
  rendreEtReprendre,
  reprendreQuiEstVerifie,
  verifierDeuxFois,
} from "./parcours/des-demandes.ts";
import { imprimerUneLettre, prevenir, prouverUneLettre, rejouerTout, reprendreLeFlux } from "./parcours/des-envois.ts";
import { relouerEtClore } from "./parcours/des-logements.ts";
import {
  deposerAvecPiece,
  lireUnePieceDeBrouillon,
  ouvrirUnePiece,
  rattraperUnePiece,
  verifierDesPieces,
} from "./parcours/des-pieces.ts";
import { lireUneNuit, passerUneNuitDuLac, publierDuLac } from "./parcours/du-lac.ts";
import { deposer, obtenir, type Parcours, sesRoutes } from "./parcours/un-parcours.ts";

/** Everything that each function does, so that each of its rights is used. */
export const parcours = {
  public: sesRoutes("public"),
  async session(monde) {
    await sesRoutes("session")(monde);
    await obtenir(monde, "demanderCode", { contact: { mobile: unMobile() } });
    await premierJourDAgent(monde);
  },
  async portail(monde) {
    await sesRoutes("portail")(monde);
    await rendreEtReprendre(monde);
    const titulaire = await monde.unDemandeur();
    await deposer(monde, titulaire);
    await deposer(monde, titulaire, 409);
  },
  aidant: sesRoutes("aidant"),
  async espace(monde) {
    await sesRoutes("espace")(monde);
    const titulaire = await monde.unDemandeur();
    await deposer(monde, titulaire, 201, desReponses({ nir: "285036912345656" }));
    await obtenir(monde, "exporterMesDonnees", {}, titulaire.cookie);
  },
  async pieces(monde) {
    await sesRoutes("pieces")(monde);
    await lireUnePieceDeBrouillon(monde);
  },
  async inspection(monde) {
    await verifierDesPieces(monde);
    await rattraperUnePiece(monde);
  },
  rattrapage: rattraperUnePiece,
  attestation: sesRoutes("attestation"),
  intranet: sesRoutes("intranet"),
  async chiffres(monde) {
    await sesRoutes("chiffres")(monde);
    await lireUneNuit(monde);
  },
  async guichet(monde) {
    await sesRoutes("guichet")(monde);
    await reprendreQuiEstVerifie(monde);
  },
  async recherche(monde) {
    await chercherUneDemande(monde);
    await sesRoutes("recherche")(monde);
  },
  acces: sesRoutes("acces"),
  attribution: sesRoutes("attribution"),
  suites: relouerEtClore,
  dossier: sesRoutes("dossier"),
  async examen(monde) {
    await sesRoutes("examen")(monde);
    await ouvrirUnePiece(monde);
  },
  async comptoir(monde) {
    await sesRoutes("comptoir")(monde);
    await verifierDeuxFois(monde);
  },
  instruction: sesRoutes("instruction"),
  identite: sesRoutes("intranet"),
  async aiguillage(monde) {
    await reprendreLeFlux(monde);
    await prevenir(monde, "courriel");
  },
  async notifications(monde) {
    await prevenir(monde, "courriel");
    await prevenir(monde, "mobile");
  },
  doublons: deposerDeuxFois,
  async indexation(monde) {
    await chercherUneDemande(monde);
    await verifierDesPieces(monde);
    await deposerAvecPiece(monde);
  },
  "statistiques-capture": deposerDeuxFois,
  "statistiques-compactage": passerUneNuitDuLac,
  "statistiques-publication": publierDuLac,
  "cycle-de-vie": passerLaNuit,
  extinction: fermerUnCompte,
  statistiques: sesRoutes("statistiques"),
  rejeu: rejouerTout,
  courrier: imprimerUneLettre,
  async acheminement(monde) {
    await prouverUneLettre(monde);
    await prevenir(monde, "courriel", "+rebond");
  },
} as const satisfies Record<NomDeFonction, Parcours>;

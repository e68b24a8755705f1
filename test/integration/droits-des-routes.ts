import { contrat, type NomDeRoute } from "../../shared/api/contrat.ts";
import { type ActeDAgent, NATIONAL, type Poste, rolesDe } from "../../shared/droits/agent.ts";

type Contrat = typeof contrat;
export type RouteDAgent = { [N in NomDeRoute]: Contrat[N]["access"] extends "agent" ? N : never }[NomDeRoute];

/**
 * What each route of agents asks of the one table of rights: a route without its line here does not compile, and is
 * open to nobody. `soi`: on oneself, habilitated or not.
 */
export const droitsDesRoutes: Record<RouteDAgent, ActeDAgent | "soi"> = {
  lireAgent: "soi",
  choisirPoste: "soi",
  listerReactivations: "decider-reactivation",
  deciderReactivation: "decider-reactivation",
  listerAJoindre: "joindre",
  avertir: "avertir",
  leverAvertissement: "avertir",
  listerAttentes: "lire-messages",
  lireConversation: "lire-messages",
  repondre: "repondre",
  lireChiffresDeLaNuit: "voir-statistiques",
  listerLieuxDuPoste: "voir-statistiques",
  lireTableauExact: "voir-statistiques",
  telechargerTableauExact: "voir-statistiques",
  telechargerClasseurExact: "voir-statistiques",
  prouverLettre: "prouver-lettre",
  chercher: "chercher",
  listerParLieu: "chercher",
  exporterEnCsv: "chercher",
  exporterEnTableur: "chercher",
  listerVues: "chercher",
  enregistrerVue: "chercher",
  effacerVue: "chercher",
  listerAttestations: "suivre-qualite",
  listerPiecesARegarder: "juger-piece",
  mesurerGuichets: "suivre-qualite",
  listerExports: "suivre-qualite",
  ouvrirDossier: "lire-dossier",
  signalerPresence: "lire-dossier",
  corrigerDossier: "corriger",
  ouvrirPiece: "lire-dossier",
  numeriserPiece: "changer-dossier",
  reprendreNumerisation: "changer-dossier",
  suivrePiece: "changer-dossier",
  examinerPiece: "juger-piece",
  listerAcces: "decider-acces",
  lireAcces: "decider-acces",
  deciderAcces: "decider-acces",
  listerEquipe: "administrer-equipe",
  habiliterAgent: "administrer-equipe",
  certifierAgent: "administrer-equipe",
  inviterAgent: "administrer-equipe",
  retirerAgent: "administrer-equipe",
  listerGestionnaires: "nommer-gestionnaires",
  nommerGestionnaire: "nommer-gestionnaires",
  lireMonGuichet: "tenir-annuaire",
  modifierMonGuichet: "tenir-annuaire",
  saisirLogement: "gerer-logement",
  listerLogements: "voir-logement",
  lireLogement: "voir-logement",
  retirerLogement: "gerer-logement",
  classerDemandes: "voir-logement",
  designer: "designer",
  noterReponse: "gerer-logement",
  signerBail: "gerer-logement",
  ouvrirSeance: "gerer-logement",
  composerSeance: "gerer-logement",
  listerSeances: "gerer-logement",
  inscrireALaSeance: "gerer-logement",
  decider: "gerer-logement",
  enregistrerAuComptoir: "enregistrer",
  chercherRessemblances: "enregistrer",
  lireAuComptoir: "changer-dossier",
  changerAuComptoir: "changer-dossier",
  renoncerAuComptoir: "changer-dossier",
  remettreUnCode: "changer-dossier",
  nommerAidantAuComptoir: "changer-dossier",
  revoquerAidantAuComptoir: "changer-dossier",
  lireAttestationAuGuichet: "changer-dossier",
  verifierIdentite: "verifier-identite",
  listerIdentites: "verifier-identite",
  listerDoublons: "juger-doublon",
  listerReunions: "juger-doublon",
  lireDoublon: "juger-doublon",
  ecarterDoublon: "juger-doublon",
  reunirDemandes: "juger-doublon",
  annulerReunion: "juger-doublon",
  lireInstruction: "lire-dossier",
  listerRequetes: "lire-dossier",
  ecrireNote: "annoter",
  effacerNote: "annoter",
  poserEtiquettes: "annoter",
  demanderALaPersonne: "instruire",
  cloreLaRequete: "instruire",
  confirmerFait: "instruire",
  retirerConfirmation: "instruire",
  confirmerRevenu: "instruire",
  enregistrerDalo: "enregistrer-dalo",
  retirerDalo: "enregistrer-dalo",
  fixerLaCote: "instruire",
  rendreLaCote: "instruire",
};

export const estRouteDAgent = (nom: NomDeRoute): nom is RouteDAgent => contrat[nom].access === "agent";

/** A post that may call this route: that of the gestionnaire when it may, since it may the most. */
export function posteQuiPeut(nom: RouteDAgent): Partial<Poste> {
  const acte = droitsDesRoutes[nom];
  const roles = acte === "soi" ? [] : rolesDe(acte);
  const role = roles.includes("gestionnaire-territorial") ? undefined : roles[0];
  if (role === "administrateur-national") return { role, territoire: NATIONAL, guichet: "ADMIN" };
  return role ? { role } : {};
}

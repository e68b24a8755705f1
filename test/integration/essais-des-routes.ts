import { randomUUID } from "node:crypto";
import { demande as formeDeDemande } from "../../functions/socle/stores/formes.ts";
import type { NomDeRoute } from "../../shared/api/contrat.ts";
import { desReponses, unCodemandeur } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { annonceDe, unePhoto } from "../un-fichier.ts";
import { avec, duTerritoire, type Jours, rien, unActe, unBrouillon, unDossier, uneDemande } from "./des-essais.ts";
import { annoncer, envoyerPiece } from "./envoyer-piece.ts";
import { essaisDAttribution } from "./essais-d-attribution.ts";
import { essaisDExamen } from "./essais-d-examen.ts";
import { essaisDInstruction } from "./essais-d-instruction.ts";
import { essaisDesAcces } from "./essais-des-acces.ts";
import { essaisDesAidants } from "./essais-des-aidants.ts";
import { essaisDesAidantsAuComptoir } from "./essais-des-aidants-au-comptoir.ts";
import { essaisDesSessions } from "./essais-des-sessions.ts";
import { essaisDesStatistiques } from "./essais-des-statistiques.ts";
import { essaisDesStructures } from "./essais-des-structures.ts";
import { essaisDuComptoir } from "./essais-du-comptoir.ts";
import type { Monde, Personne } from "./monde.ts";
import type { Essai } from "./un-essai.ts";

const UN_EXPORT = { lieu: "69123", finalite: "Préparer la commission du 12." };
const uneVue = () => ({ operationId: randomUUID(), nom: "T3 à Lyon", question: "lieu=69123&type=T3", partagee: false });

async function unChangement(monde: Monde, titulaire: Personne) {
  const { numeroUnique } = await uneDemande(monde, titulaire);
  const prepare = lireJson(await monde.appeler("preparerChangements", { numeroUnique }, titulaire.cookie));
  const { brouillonId, version } = prepare;
  const changements = { brouillonId: String(brouillonId), version };
  return { numeroUnique, operationId: randomUUID(), changements, certifie: true };
}

async function unePieceAnnoncee(monde: Monde, titulaire: Personne): Promise<{ reference: string; pieceId: string }> {
  const { reference } = await unDossier(monde, titulaire);
  const { pieceId } = await annoncer(monde, titulaire, { reference, fichiers: [unePhoto()] });
  return { reference, pieceId };
}
async function unCouple(monde: Monde, { cookie }: Personne): Promise<Entree & { numeroUnique: string }> {
  const reponses = desReponses({ codemandeurs: [unCodemandeur], personnesALoger: 4 });
  const commence = lireJson(await monde.appeler("creerBrouillon", { operationId: randomUUID(), reponses }, cookie));
  const depot = { brouillonId: String(commence.brouillonId), version: 1, certifie: true };
  const numeroUnique = String(lireJson(await monde.appeler("deposer", depot, cookie)).numeroUnique);
  return { numeroUnique, operationId: randomUUID(), codemandeur: unCodemandeur.id, confirme: true };
}

const radieeHier = ({ hier }: Jours) =>
  ({ etat: "radiee", radiation: { motif: "non_renouvellement", le: hier } }) as const;

async function codeDeLAttestation({ lireTout }: Monde, numeroUnique: string): Promise<string> {
  const courantes = (await lireTout("DEMANDES")).filter(({ sk }) => sk === "COURANTE");
  const demandes = courantes.map(({ demande }) => formeDeDemande.parse(demande));
  return demandes.find((lue) => lue.numeroUnique === numeroUnique)?.codeAttestation ?? "";
}

/** One good request for each route: without its line here, a route is permitted to nobody. */
export const essais = {
  sante: rien,
  openapi: rien,
  chercherCommunes: () => ({ q: "Bron" }),
  chercherAdresses: () => ({ q: "12 rue Pasteur Bron" }),
  listerSystemesLocaux: rien,
  telechargerSystemesLocaux: rien,
  async verifierAttestation(monde) {
    const { numeroUnique } = await uneDemande(monde, await monde.unDemandeur());
    return { numeroUnique, code: await codeDeLAttestation(monde, numeroUnique) };
  },
  creerBrouillon: () => ({ operationId: randomUUID(), reponses: desReponses() }),
  listerBrouillons: avec(unBrouillon),
  async lireBrouillon(monde, titulaire) {
    const { brouillonId } = await unBrouillon(monde, titulaire);
    return { brouillonId };
  },
  async enregistrerReponses(monde, titulaire) {
    const brouillon = await unBrouillon(monde, titulaire);
    return { ...brouillon, operationId: randomUUID(), reponses: { prenoms: "Leïla" } };
  },
  async effacerBrouillon(monde, titulaire) {
    const { brouillonId } = await unBrouillon(monde, titulaire);
    return { brouillonId };
  },
  deposer: async (monde, titulaire) => ({ ...(await unBrouillon(monde, titulaire)), certifie: true }),
  listerDemandes: avec(uneDemande),
  lireDemande: uneDemande,
  lireAttestation: uneDemande,
  preparerChangements: uneDemande,
  modifier: unChangement,
  renouveler: unActe(({ demain }) => ({ expireLe: demain }), { certifie: true }),
  retirer: unActe(() => ({}), { confirme: true }),
  restaurer: unActe(({ hier, demain }) => ({
    etat: "radiee",
    radiation: { motif: "renonciation", le: hier, restaurableJusquAu: demain },
  })),
  demanderReactivation: unActe(radieeHier),
  separer: unCouple,
  async rejoindreSeparation(monde) {
    const titulaire = await monde.unDemandeur();
    const separation = await unCouple(monde, titulaire);
    const { code } = lireJson(await monde.appeler("separer", separation, titulaire.cookie));
    return { numeroUnique: separation.numeroUnique, code };
  },
  lirePreferences: rien,
  changerPreferences: () => ({ courrierPostal: true }),
  listerConsultations: uneDemande,
  listerMessages: uneDemande,
  ecrireAuGuichet: unActe(() => ({}), { texte: "Bonjour, j’ai changé d’employeur." }),
  exporterMesDonnees: avec(uneDemande),
  imprimerMesDonnees: avec(uneDemande),
  listerPieces: unDossier,
  async annoncerPiece(monde, titulaire) {
    const { reference } = await unDossier(monde, titulaire);
    const fichiers = [annonceDe(unePhoto())];
    return { reference, operationId: randomUUID(), code: "IDENTITE_FR", personne: "demandeur", fichiers };
  },
  reprendreEnvoi: unePieceAnnoncee,
  retirerPiece: unePieceAnnoncee,
  async lirePiece(monde, titulaire) {
    const { reference } = await unDossier(monde, titulaire);
    const { pieceId } = await envoyerPiece(monde, titulaire, { reference, fichiers: [unePhoto()] });
    return { reference, pieceId };
  },
  lireAgent: rien,
  choisirPoste: () => ({ guichet: "G6901", role: "gestionnaire-territorial" }),
  listerReactivations: rien,
  deciderReactivation: duTerritoire(
    { operationId: true, decision: "refuser", raison: "Le délai est passé." },
    (jours) => ({ ...radieeHier(jours), reactivationDemandeeLe: jours.hier }),
  ),
  listerAJoindre: rien,
  avertir: duTerritoire({ operationId: true, motif: "sans_reponse", raison: "Deux rendez-vous sans nouvelles." }),
  leverAvertissement: duTerritoire({ operationId: true, raison: "La personne a appelé." }, ({ hier }) => ({
    avertissement: { motif: "sans_reponse", version: 1, le: hier },
  })),
  listerAttentes: rien,
  lireConversation: duTerritoire({ raison: "repondre-a-la-personne" }),
  async prouverLettre(monde) {
    return { lettre: await monde.uneLettre(), preuve: "poste", le: monde.systeme.horloge.aujourdhui() };
  },
  repondre: duTerritoire({ operationId: true, texte: "Bonjour, votre dossier est à jour." }),
  chercher: () => ({ texte: "Benali 27/03/1985" }),
  listerParLieu: () => ({ lieu: "69123", type: "T3,T4", etat: "active" }),
  exporterEnCsv: () => UN_EXPORT,
  exporterEnTableur: () => UN_EXPORT,
  ouvrirDossier: duTerritoire({ raison: "instruire-la-demande" }),
  signalerPresence: duTerritoire(),
  corrigerDossier: duTerritoire({ operationId: true, version: 1, reponses: { loyerActuel: 610 } }),
  listerIdentites: rien,
  listerAttestations: rien,
  mesurerGuichets: rien,
  listerExports: rien,
  listerVues: rien,
  enregistrerVue: uneVue,
  async effacerVue(monde, titulaire) {
    const vue = uneVue();
    await monde.appeler("enregistrerVue", vue, titulaire.cookie);
    // erased by the first who may: the others find none
    return { vueId: vue.operationId };
  },
  ...essaisDesSessions,
  ...essaisDesStatistiques,
  ...essaisDuComptoir,
  ...essaisDInstruction,
  ...essaisDExamen,
  ...essaisDesAcces,
  ...essaisDAttribution,
  ...essaisDesAidants,
  ...essaisDesStructures,
  ...essaisDesAidantsAuComptoir,
} as const satisfies Record<NomDeRoute, Essai>;

import { randomUUID } from "node:crypto";
import { demande as formeDeDemande } from "../../functions/socle/stores/formes.ts";
import type { NomDeRoute } from "../../shared/api/contrat.ts";
import { ajouterJours, jourAParis } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { desReponses, unCodemandeur } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { annonceDe, unePhoto } from "../un-fichier.ts";
import { publierUneEdition } from "../une-edition.ts";
import { annoncer, envoyerPiece } from "./envoyer-piece.ts";
import { essaisDAttribution } from "./essais-d-attribution.ts";
import { essaisDExamen } from "./essais-d-examen.ts";
import { essaisDeFranceConnect } from "./essais-de-franceconnect.ts";
import { essaisDesAcces } from "./essais-des-acces.ts";
import { essaisDesAidants } from "./essais-des-aidants.ts";
import { essaisDesAidantsAuComptoir } from "./essais-des-aidants-au-comptoir.ts";
import { essaisDesStructures } from "./essais-des-structures.ts";
import { type Monde, type Personne, unMobile } from "./monde.ts";
import type { Essai } from "./un-essai.ts";

const HIER = ajouterJours(jourAParis(new Date()), -1);
const DEMAIN = ajouterJours(HIER, 2);

const rien: Essai = () => ({});
const UN_EXPORT = { lieu: "69123", finalite: "Préparer la commission du 12." };
const uneVue = () => ({ operationId: randomUUID(), nom: "T3 à Lyon", question: "lieu=69123&type=T3", partagee: false });
const unContact = () => ({ courriel: `${randomUUID()}@exemple.fr` });

async function unBrouillon(
  { appeler }: Monde,
  { cookie }: Personne,
): Promise<{ brouillonId: string; version: number }> {
  const entree = { operationId: randomUUID(), reponses: desReponses() };
  const { brouillonId } = lireJson(await appeler("creerBrouillon", entree, cookie));
  return { brouillonId: String(brouillonId), version: 1 };
}

async function uneDemande(monde: Monde, titulaire: Personne): Promise<{ numeroUnique: string }> {
  const depot = { ...(await unBrouillon(monde, titulaire)), certifie: true };
  const { numeroUnique } = lireJson(await monde.appeler("deposer", depot, titulaire.cookie));
  return { numeroUnique: String(numeroUnique) };
}

async function unChangement(monde: Monde, titulaire: Personne) {
  const { numeroUnique } = await uneDemande(monde, titulaire);
  const prepare = lireJson(await monde.appeler("preparerChangements", { numeroUnique }, titulaire.cookie));
  const { brouillonId, version } = prepare;
  const changements = { brouillonId: String(brouillonId), version };
  return { numeroUnique, operationId: randomUUID(), changements, certifie: true };
}

/** An act of the person on a demande that has lived so far. */
const unActe =
  (vecu: Partial<Demande>, entree: Entree = {}): Essai =>
  async (monde, titulaire) => {
    const { numeroUnique } = await uneDemande(monde, titulaire);
    await monde.vieillir(numeroUnique, vecu);
    return { numeroUnique, operationId: randomUUID(), ...entree };
  };

/** A published edition, and a question on its table. */
const unTableauPublie =
  (publie: boolean): Essai =>
  async ({ systeme }) => {
    if (publie) await publierUneEdition(systeme);
    return { tableau: "TAB03-01" };
  };

const unTableauExact: Essai = () => ({ tableau: "TAB03-01", niveau: "COM" });

const unDossier = async (monde: Monde, titulaire: Personne): Promise<{ reference: string }> => ({
  reference: (await uneDemande(monde, titulaire)).numeroUnique,
});

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

/** On a demande of someone of the territory where the agent works; `operationId` asks for one of its own. */
const duTerritoire =
  ({ operationId, ...entree }: Entree = {}, vecu?: Partial<Demande>): Essai =>
  async (monde) => {
    const { numeroUnique } = await uneDemande(monde, await monde.unDemandeur());
    if (vecu) await monde.vieillir(numeroUnique, vecu);
    return { numeroUnique, ...(operationId !== undefined && { operationId: randomUUID() }), ...entree };
  };

/** A form on paper, received today. */
const unPapier = ({ systeme }: Pick<Monde, "systeme">): Entree => ({
  operationId: randomUUID(),
  recueLe: systeme.horloge.aujourdhui(),
  reponses: desReponses(),
  certifie: true,
});

/** A joining that takes no answer of the other. */
const UNE_REUNION = { reprises: [], versions: [1, 1], confirme: true };

/** Two demandes of the territory, of one person or not. */
async function deuxDemandes(monde: Monde): Promise<{ un: string; autre: string }> {
  const [un, autre] = [
    await uneDemande(monde, await monde.unDemandeur()),
    await uneDemande(monde, await monde.unDemandeur()),
  ];
  return { un: un.numeroUnique, autre: autre.numeroUnique };
}

async function codeDeLAttestation({ lireTout }: Monde, numeroUnique: string): Promise<string> {
  const courantes = (await lireTout("DEMANDES")).filter(({ sk }) => sk === "COURANTE");
  const demandes = courantes.map(({ demande }) => formeDeDemande.parse(demande));
  return demandes.find((lue) => lue.numeroUnique === numeroUnique)?.codeAttestation ?? "";
}

async function unCode(
  { appeler, systeme }: Monde,
  contact: { courriel: string } | { mobile: string },
): Promise<string> {
  await appeler("demanderCode", { contact });
  const recu = systeme.courriers().findLast(({ a }) => Object.values(contact).includes(a));
  return /\b\d{6}\b/u.exec(recu?.texte ?? "")?.[0] ?? "";
}

async function unDefi({ appeler }: Monde, agent: { courriel: string; motDePasse: string }) {
  const { etape, defi } = lireJson(await appeler("ouvrirSessionAgent", agent));
  return { etape, defi, courriel: agent.courriel };
}

const avec =
  (faire: (monde: Monde, titulaire: Personne) => Promise<unknown>): Essai =>
  async (monde, titulaire) => {
    await faire(monde, titulaire);
    return {};
  };

const requete = {
  objet: { nature: "correction", champ: "loyerActuel" },
  raison: "incorrect",
  texte: "Le loyer ne compte pas les charges.",
  version: 1,
  le: HIER,
  guichet: "G6901",
} as const;

const instruire = {
  lireMonInstruction: uneDemande,
  repondreALaRequete: unActe({ requete }),
  lireInstruction: duTerritoire({ raison: "instruire-la-demande" }),
  listerRequetes: rien,
  ecrireNote: duTerritoire({ operationId: true, texte: "Appelé ce matin." }),
  effacerNote: duTerritoire({ noteId: "note-0001" }),
  poserEtiquettes: duTerritoire({ etiquettes: ["À revoir"] }),
  demanderALaPersonne: duTerritoire({
    operationId: true,
    objet: { nature: "piece", code: "AVIS_IMPOSITION_N2", personne: "demandeur" },
    raison: "manquant",
    texte: "Il manque l’avis d’impôt.",
  }),
  cloreLaRequete: duTerritoire({ operationId: true, raison: "La réponse convient." }, { requete }),
  confirmerFait: duTerritoire({
    operationId: true,
    // sealed: the one act that asks for a new envelope
    fait: "violences_couple",
    origine: { professionnel: "justice" },
  }),
  retirerConfirmation: duTerritoire({ confirmationId: "confirmation-0001" }),
  confirmerRevenu: duTerritoire({
    operationId: true,
    personne: "demandeur",
    annee: Number(HIER.slice(0, 4)) - 2,
    montant: 21_000,
  }),
  enregistrerDalo: duTerritoire({ operationId: true, decisionLe: "2026-11-02" }),
  retirerDalo: duTerritoire(
    { operationId: true, raison: "Enregistré par erreur." },
    { dalo: { decisionLe: HIER, commission: "69" } },
  ),
  fixerLaCote: duTerritoire({ grille: "demo-lyon", points: 40, raison: "Décision de la commission locale." }),
  rendreLaCote: duTerritoire({ grille: "demo-lyon" }),
} as const;

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
  demanderCode: () => ({ contact: unContact() }),
  async ouvrirSession(monde) {
    const contact = unContact();
    return { contact, code: await unCode(monde, contact) };
  },
  async ouvrirSessionParPapier(monde) {
    const { cookie } = await monde.unAgent();
    const { numeroUnique, code } = lireJson(await monde.appeler("enregistrerAuComptoir", unPapier(monde), cookie));
    return { numeroUnique, code };
  },
  ouvrirSessionAgent: (monde) => monde.unNouvelAgent(),
  async repondreAuDefi(monde) {
    const defi = await unDefi(monde, await monde.unNouvelAgent());
    return { ...defi, motDePasse: "Tournesol-Vert-58!" };
  },
  ...essaisDeFranceConnect,
  lireSession: rien,
  fermerSession: rien,
  listerSessions: avec((monde, titulaire) => monde.autreSession(titulaire)),
  async fermerUneSession(monde, titulaire) {
    const { sessionId } = await monde.autreSession(titulaire);
    return { sessionId };
  },
  fermerSessions: rien,
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
  renouveler: unActe({ expireLe: DEMAIN }, { certifie: true }),
  retirer: unActe({}, { confirme: true }),
  restaurer: unActe({ etat: "radiee", radiation: { motif: "renonciation", le: HIER, restaurableJusquAu: DEMAIN } }),
  demanderReactivation: unActe({ etat: "radiee", radiation: { motif: "non_renouvellement", le: HIER } }),
  separer: unCouple,
  async rejoindreSeparation(monde) {
    const titulaire = await monde.unDemandeur();
    const separation = await unCouple(monde, titulaire);
    const { code } = lireJson(await monde.appeler("separer", separation, titulaire.cookie));
    return { numeroUnique: separation.numeroUnique, code };
  },
  lirePreferences: rien,
  changerPreferences: () => ({ courrierPostal: true }),
  // whoever tries has an address already
  async confirmerContact(monde) {
    const contact = { mobile: unMobile() };
    return { contact, code: await unCode(monde, contact) };
  },
  listerConsultations: uneDemande,
  listerMessages: uneDemande,
  ecrireAuGuichet: unActe({}, { texte: "Bonjour, j’ai changé d’employeur." }),
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
    {
      etat: "radiee",
      radiation: { motif: "non_renouvellement", le: HIER },
      reactivationDemandeeLe: HIER,
    },
  ),
  listerAJoindre: rien,
  avertir: duTerritoire({ operationId: true, motif: "sans_reponse", raison: "Deux rendez-vous sans nouvelles." }),
  leverAvertissement: duTerritoire(
    { operationId: true, raison: "La personne a appelé." },
    { avertissement: { motif: "sans_reponse", version: 1, le: HIER } },
  ),
  listerAttentes: rien,
  lireChiffresDeLaNuit: rien,
  listerLieuxDuPoste: rien,
  lireTableauExact: unTableauExact,
  telechargerTableauExact: unTableauExact,
  telechargerClasseurExact: unTableauExact,
  lireConversation: duTerritoire({ raison: "repondre-a-la-personne" }),
  async prouverLettre(monde) {
    return { lettre: await monde.uneLettre(), preuve: "poste", le: monde.systeme.horloge.aujourdhui() };
  },
  listerEditions: rien,
  listerTableaux: rien,
  decrireTableau: unTableauPublie(false),
  lireDonnees: unTableauPublie(true),
  telechargerDonnees: unTableauPublie(true),
  telechargerClasseur: unTableauPublie(true),
  async estimerAttente({ systeme }) {
    await publierUneEdition(systeme);
    return { communes: "69123,69266", type: "T2" };
  },
  enregistrerAuComptoir: unPapier,
  async chercherRessemblances() {
    return { nomNaissance: "Benali", prenoms: "Amina", dateNaissance: "1985-03-27" };
  },
  lireAuComptoir: duTerritoire({ raison: "personne-au-guichet" }),
  changerAuComptoir: duTerritoire({
    operationId: true,
    versionDesReponses: 1,
    acte: "modifier",
    changements: { telephone: "06 98 76 54 32" },
    certifie: true,
  }),
  renoncerAuComptoir: duTerritoire({ operationId: true, ecritDu: "2026-11-23", certifie: true }),
  async remettreUnCode(monde) {
    const { cookie } = await monde.unAgent();
    const { numeroUnique } = lireJson(await monde.appeler("enregistrerAuComptoir", unPapier(monde), cookie));
    return { numeroUnique, operationId: randomUUID() };
  },
  // others bear the same name in this world: each was born elsewhere
  verifierIdentite: async (monde, titulaire) => ({
    ...(await duTerritoire({ operationId: true, personne: "demandeur", conforme: true })(monde, titulaire)),
    lieuNaissance: `Lyon ${randomUUID()}`,
  }),
  lireAttestationAuGuichet: duTerritoire(),
  listerDoublons: rien,
  listerReunions: rien,
  lireDoublon: deuxDemandes,
  ecarterDoublon: deuxDemandes,
  reunirDemandes: async (monde) => ({ ...(await deuxDemandes(monde)), ...UNE_REUNION, operationId: randomUUID() }),
  async annulerReunion(monde) {
    const deux = await deuxDemandes(monde);
    const { cookie } = await monde.unAgent();
    await monde.appeler("reunirDemandes", { ...deux, ...UNE_REUNION, operationId: randomUUID() }, cookie);
    return { ...deux, operationId: randomUUID() };
  },
  async rattacher(monde) {
    const { cookie } = await monde.unAgent();
    const { numeroUnique, code } = lireJson(await monde.appeler("enregistrerAuComptoir", unPapier(monde), cookie));
    return { numeroUnique, code, operationId: randomUUID() };
  },
  ...instruire,
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
  ...essaisDExamen,
  ...essaisDesAcces,
  ...essaisDAttribution,
  ...essaisDesAidants,
  ...essaisDesStructures,
  ...essaisDesAidantsAuComptoir,
} as const satisfies Record<NomDeRoute, Essai>;

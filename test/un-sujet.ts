import type { Sujet } from "../functions/notifications/messages/message.ts";
import type { Candidature, Decision } from "../shared/attribution/candidature.ts";
import { enBref } from "../shared/attribution/logement.ts";
import type { Fait } from "../shared/demande/evenements.ts";
import type { MotifDeRadiation } from "../shared/demande/radiation.ts";
import { uneCandidature, unLogement } from "./un-logement.ts";
import { unMandat } from "./un-mandat.ts";
import { uneDemande } from "./une-demande.ts";

/** What surrounds an event when its message is written. */
export const unContexteDeMessage = (dit: Partial<Omit<Sujet, "donnees">> = {}): Omit<Sujet, "donnees"> => ({
  version: 7,
  le: "2027-10-14",
  acteur: { role: "systeme" },
  demande: uneDemande(),
  guichet: undefined,
  ecrits: [],
  site: "https://www.demande-logement-social.gouv.fr",
  ...dit,
});

const radiee = (motif: MotifDeRadiation) =>
  uneDemande({ etat: "radiee", radiation: { motif, le: "2027-12-25" }, expireLe: "2027-11-24" });

const changements = { formulaire: "2026-2", changements: {}, sensiblesChanges: false };
const { numeroUnique: _n, version: _v, etat: _e, identite: _i, ...deposees } = uneDemande();

type Cas = { fait: Fait; demande?: Sujet["demande"]; acteur?: Sujet["acteur"] };

const radier = (motif: MotifDeRadiation): Cas => ({
  fait: { type: "demande-radiee", donnees: { motif } },
  demande: radiee(motif),
});

const avertir = (motif: "sans_reponse" | "irrecevabilite"): Cas => ({
  fait: { type: "avertissement-emis", donnees: { motif, raison: "Merci d’envoyer votre avis d’imposition." } },
  demande: uneDemande({ avertissement: { motif, version: 7, le: "2027-10-14" } }),
});

const prevenir = (rang: "preavis" | "rappel" | "dernier-rappel"): Cas => ({
  fait: { type: "preavis-emis", donnees: { rang, pourLe: "2027-11-24" } },
});

const logementId = "logement-1";
const seanceLe = "2027-10-13";
const repondreAvantLe = "2027-10-29";

/** What happened to the candidature of a demande, and where it stands. */
const candidater = (fait: Fait, etat: Candidature["etat"], dite: Partial<Candidature> = {}): Cas => ({
  fait,
  demande: uneDemande({
    candidatures: [uneCandidature({ etat, repondreAvantLe, ...dite })],
    ...(etat === "irrecevable" && { avertissement: { motif: "irrecevabilite", version: 7, le: "2027-10-14" } }),
  }),
});

const decider = (donnees: Omit<Decision, "seanceLe">, etat: Candidature["etat"], dite?: Partial<Candidature>): Cas =>
  candidater({ type: "candidature-examinee", donnees: { logementId, seanceLe, ...donnees } }, etat, dite);

const motivation = "Le logement est trop petit pour votre foyer.";

const candidatures: Record<string, Cas> = {
  "candidature présentée": candidater(
    { type: "candidature-presentee", donnees: { logement: enBref(unLogement()), auTitreDuDalo: false } },
    "presentee",
  ),
  attribution: decider({ decision: "ATTRIBUTION", repondreAvantLe }, "proposee"),
  "attribution DALO": decider({ decision: "ATTRIBUTION", repondreAvantLe }, "proposee", { auTitreDuDalo: true }),
  "attribution au rang 2": decider({ decision: "ATTRIBUTION_RANG", rang: 2 }, "en-attente"),
  "attribution sous condition": decider(
    {
      decision: "ATTRIBUTION_CONDITION",
      condition: { piece: "Avis d’imposition", avantLe: "2027-10-25" },
      repondreAvantLe,
    },
    "proposee",
  ),
  "non-attribution": decider({ decision: "NON_ATTRIBUTION", motivation }, "non-attribuee"),
  irrecevabilité: decider({ decision: "IRRECEVABILITE", sousMotif: "IRRRES", motivation }, "irrecevable"),
  "proposition au suivant": candidater(
    { type: "logement-propose", donnees: { logementId, repondreAvantLe } },
    "proposee",
  ),
  acceptation: candidater({ type: "proposition-repondue", donnees: { logementId } }, "acceptee"),
  refus: candidater({ type: "proposition-repondue", donnees: { logementId, refus: "LOY" } }, "refusee"),
  silence: candidater({ type: "proposition-repondue", donnees: { logementId, refus: "SRP" } }, "refusee"),
  clôture: candidater({ type: "candidature-close", donnees: { logementId, raison: "autre-candidat" } }, "close"),
};

const requete = {
  objet: { nature: "piece", code: "AVIS_IMPOSITION_N2", personne: "demandeur" },
  raison: "obsolete",
  texte: "L’avis d’impôt donné est celui d’une autre année.",
} as const;

const instruction: Record<string, Cas> = {
  "document demandé": {
    fait: { type: "requete-emise", donnees: requete },
    demande: uneDemande({ requete: { ...requete, version: 7, le: "2027-10-14", guichet: "G6901" } }),
  },
  "correction demandée": {
    fait: { type: "requete-emise", donnees: { ...requete, objet: { nature: "correction", champ: "loyerActuel" } } },
    demande: uneDemande({ requete: { ...requete, version: 7, le: "2027-10-14", guichet: "G6901" } }),
  },
  "demande du guichet close": { fait: { type: "requete-close", donnees: { raison: "Le document convient." } } },
  "document accepté": {
    fait: { type: "piece-examinee", donnees: { pieceId: "piece-0001", issue: "acceptee", code: "IDENTITE_FR" } },
  },
  "document écarté": {
    fait: {
      type: "piece-examinee",
      donnees: {
        pieceId: "piece-0001",
        issue: "obsolete",
        code: "AVIS_IMPOSITION_N2",
        phrase: "Ce document n’est plus à jour. Envoyez le plus récent.",
      },
    },
  },
  "DALO enregistré": {
    fait: { type: "dalo-reconnu", donnees: { decisionLe: "2027-09-01", commission: "69" } },
    demande: uneDemande({ dalo: { decisionLe: "2027-09-01", commission: "69" } }),
  },
  "DALO retiré": { fait: { type: "dalo-retire", donnees: { raison: "Enregistré par erreur." } } },
};

/** One event for each message, and each form that it takes. */
export const casDeMessages: Record<string, Cas> = {
  depot: { fait: { type: "demande-deposee", donnees: deposees } },
  modification: { fait: { type: "demande-modifiee", donnees: changements } },
  separation: { fait: { type: "codemandeur-separe", donnees: changements } },
  renouvellement: {
    fait: {
      type: "demande-renouvelee",
      donnees: { ...changements, expireLe: "2028-11-24", codeAttestation: "7K3MP9QXWH2T" },
    },
  },
  preavis: prevenir("preavis"),
  rappel: prevenir("rappel"),
  "dernier rappel": prevenir("dernier-rappel"),
  "avertissement sans réponse": avertir("sans_reponse"),
  "avertissement d’irrecevabilité": avertir("irrecevabilite"),
  "avertissement levé": { fait: { type: "avertissement-leve", donnees: { raison: "Vous avez répondu." } } },
  retrait: {
    fait: { type: "demande-retiree", donnees: { restaurableJusquAu: "2027-10-28" } },
    demande: radiee("renonciation"),
  },
  "radiation pour attribution": radier("attribution"),
  "radiation pour renonciation": radier("renonciation"),
  "radiation sans réponse": radier("sans_reponse"),
  "radiation pour irrecevabilité": radier("irrecevabilite"),
  "radiation sans renouvellement": radier("non_renouvellement"),
  retablissement: { fait: { type: "demande-restauree", donnees: {} } },
  "reprise demandée": {
    fait: { type: "reactivation-demandee", donnees: {} },
    demande: radiee("non_renouvellement"),
  },
  "reprise refusée": {
    fait: { type: "reactivation-refusee", donnees: { raison: "Vous êtes déjà relogée." } },
    demande: radiee("non_renouvellement"),
  },
  ...instruction,
  ...candidatures,
  reprise: {
    fait: { type: "demande-reactivee", donnees: { expireLe: "2029-01-10", codeAttestation: "7K3MP9QXWH2T" } },
  },
  "aidant nommé sur papier": {
    fait: { type: "mandat-donne", donnees: unMandat({ papier: { signeLe: "2027-09-30" } }) },
  },
  "aide acceptée": {
    fait: { type: "mandat-accepte", donnees: { mandatId: "mandat-1", compte: "compte-samir" } },
    demande: uneDemande({ mandats: [unMandat({ compte: "compte-samir" })] }),
  },
  "fin prochaine d’une aide": {
    fait: { type: "mandat-bientot-fini", donnees: { mandatId: "mandat-1", jours: 30 } },
    demande: uneDemande({ mandats: [unMandat({ compte: "compte-samir" })] }),
  },
  "fin d’une aide, au guichet": {
    fait: { type: "mandat-revoque", donnees: { mandatId: "mandat-1" } },
    demande: uneDemande({ mandats: [unMandat({ fin: { le: "2027-10-14", par: "titulaire" } })] }),
    acteur: { role: "agent", agent: "agent-1", guichet: "G6901" },
  },
  "aide rendue": {
    fait: { type: "mandat-rendu", donnees: { mandatId: "mandat-1" } },
    demande: uneDemande({ mandats: [unMandat({ fin: { le: "2027-10-14", par: "aidant" } })] }),
  },
  "réunion d’une autre": {
    fait: { type: "demande-reunie", donnees: { autre: "0690320000001GDPUB", ancienneteDepuisLe: "2020-03-02" } },
  },
  "réunion annulée": { fait: { type: "reunion-annulee", donnees: { autre: "0690320000001GDPUB" } } },
  "réunion à une autre": { fait: { type: "demande-absorbee", donnees: { dans: "0690320000001GDPUB" } } },
  "rétablissement après une réunion": { fait: { type: "absorption-annulee", donnees: {} } },
};

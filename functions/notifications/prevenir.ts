import { jourAParis } from "../../shared/demande/delais.ts";
import type { Evenement } from "../../shared/demande/evenements.ts";
import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import type {
  AnnonceDEvenement,
  AnnonceDeBrouillon,
  AnnonceDeMessage,
  AnnonceDePiece,
  AnnoncePourLaPersonne,
} from "../socle/annonce.ts";
import { siteDans } from "../socle/courriel-en-langue.ts";
import { log } from "../socle/log.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import type { GuichetsStore } from "../socle/stores/guichets.ts";
import { type PourLesAidants, prevenirLesAidants } from "./aidants.ts";
import { contactsVerifies, type Destination, destinationsDe, parLaPoste } from "./destinations.ts";
import { dit } from "./dit.ts";
import { ecritsAvantRadiation } from "./ecrits.ts";
import { expedier } from "./expedier.ts";
import { direDeLaFinDUneAide } from "./fin-d-aide.ts";
import { direDUnGeste, MARQUE_EN_SECONDES, type PourLesGestes } from "./gestes-d-aidant.ts";
import type { Redaction } from "./messages/message.ts";

export type Dependances = PourLesAidants &
  PourLesGestes & { guichets: Pick<GuichetsStore, "lire">; communes: () => IndexCommunes };

async function direDe(evenement: Evenement, { demande }: DossierLu, dependances: Dependances) {
  const { guichets, envois, site } = dependances;
  const radiee = evenement.type === "demande-radiee";
  const { version, acteur, survenuLe } = evenement;
  const [guichet, auteur, envoyes] = await Promise.all([
    guichets.lire(demande.guichet),
    acteur.role === "agent" ? guichets.lire(acteur.guichet) : undefined,
    radiee ? envois.lister(demande.numeroUnique) : [],
  ]);
  const le = jourAParis(new Date(survenuLe));
  const ecrits = ecritsAvantRadiation(demande, envoyes);
  const contexte = { version, acteur, le, demande, guichet, auteur, ecrits };
  return dit(({ rediger }, langue) => rediger(evenement, { ...contexte, site: siteDans(site, langue) }));
}

type Versement = { numeroUnique: string; version: number; type: AnnoncePourLaPersonne["type"] };

/** Tells of an event by the channels that `vers` chooses. */
async function dire(
  { numeroUnique, version, type }: Versement,
  vers: (redaction: Redaction, dossier: DossierLu) => Promise<Destination[] | undefined>,
  dependances: Dependances,
  maintenant: Date,
): Promise<void> {
  const dossier = await dependances.demandes.lireDossier(numeroUnique);
  const evenement = dossier?.evenements.find((survenu) => survenu.version === version);
  // erased meanwhile: there is nobody to tell any more
  if (!dossier || !evenement) return log("message-abandonne", { code: type });
  const { redaction, redite } = await direDe(evenement, dossier, dependances);
  if (!redaction) return;
  const destinations = await vers(redaction, dossier);
  if (!destinations) return;
  if (destinations.length === 0) return log("message-sans-adresse", { code: evenement.type });
  const { territoire } = dossier.demande;
  const pli = { sujet: numeroUnique, version, message: evenement.type, redaction, redite, territoire };
  await expedier(destinations, pli, { ...dependances, maintenant });
}

async function rappelerLeBrouillon(
  { compte, brouillonId, effaceLe }: AnnonceDeBrouillon,
  dependances: Dependances,
  maintenant: Date,
): Promise<void> {
  const contacts = (await dependances.comptes.lire(compte)) ?? {};
  const { site } = dependances;
  const expireLe = Date.parse(effaceLe) / 1000;
  const rappel = dit(({ brouillonOublie }, langue) => brouillonOublie({ effaceLe, site: siteDans(site, langue) }));
  const pli = { sujet: brouillonId, version: 0, message: "brouillon-oublie", ...rappel, expireLe };
  const envois = dependances.envoisDesBrouillons;
  await expedier(contactsVerifies(contacts), pli, { ...dependances, envois, maintenant });
}

async function direDUnePiece(
  { compte, pieceId, numeroUnique, raison }: AnnonceDePiece,
  dependances: Dependances,
  maintenant: Date,
): Promise<void> {
  const contacts = (await dependances.comptes.lire(compte)) ?? {};
  const { site } = dependances;
  const refus = dit((redacteur, langue) => redacteur.pieceRefusee({ raison, site: siteDans(site, langue) }));
  const message = `piece-refusee-${pieceId}`;
  // of a demande, its marks go with it; of a draft, they go by themselves
  const pli =
    numeroUnique === undefined
      ? {
          sujet: pieceId,
          version: 0,
          message,
          ...refus,
          expireLe: Math.floor(maintenant.getTime() / 1000) + MARQUE_EN_SECONDES,
        }
      : { sujet: numeroUnique, version: 0, message, ...refus };
  const envois = numeroUnique === undefined ? dependances.envoisDesBrouillons : dependances.envois;
  await expedier(contactsVerifies(contacts), pli, { ...dependances, envois, maintenant });
}

async function direDUnMessage(
  { numeroUnique, messageId }: AnnonceDeMessage,
  dependances: Dependances,
  maintenant: Date,
): Promise<void> {
  const dossier = await dependances.demandes.lireDossier(numeroUnique);
  const contacts = dossier && (await dependances.comptes.lire(dossier.demande.compte));
  // erased meanwhile: there is nobody to tell any more
  if (!contacts) return log("message-abandonne", { code: "message-recu" });
  const { site } = dependances;
  const annonce = dit((redacteur, langue) => redacteur.messageRecu({ site: siteDans(site, langue) }));
  const pli = { sujet: numeroUnique, version: 0, message: `message-recu-${messageId}`, ...annonce };
  await expedier(contactsVerifies(contacts), pli, { ...dependances, maintenant });
}

/** The account that held the demande when this happened: told again, it is not news for who opened a space since. */
const titulaireLors = (evenements: readonly Evenement[], version: number): string | undefined =>
  evenements
    .flatMap((evenement) =>
      evenement.version <= version && (evenement.type === "demande-deposee" || evenement.type === "compte-rattache")
        ? [evenement.donnees.compte]
        : [],
    )
    .at(-1);

/** Tells the person, once by each channel however many times it is announced; throws to be called again later. */
export function prevenir(annonce: AnnoncePourLaPersonne, dependances: Dependances, maintenant: Date): Promise<void> {
  const { communes, comptes } = dependances;
  if (annonce.type === "brouillon-oublie") return rappelerLeBrouillon(annonce, dependances, maintenant);
  if (annonce.type === "aide-bientot-finie") return direDeLaFinDUneAide(annonce, { ...dependances, maintenant });
  if (annonce.type === "piece-refusee") return direDUnePiece(annonce, dependances, maintenant);
  if (annonce.type === "message-recu") return direDUnMessage(annonce, dependances, maintenant);
  if (annonce.type === "message-d-aidant" || annonce.type === "piece-verifiee")
    return direDUnGeste(annonce, { ...dependances, maintenant });
  if (annonce.type === "envoi-non-remis") {
    const enLettre = async (redaction: Redaction, dossier: DossierLu) =>
      redaction.courrier &&
      parLaPoste(redaction, (await comptes.lire(dossier.demande.compte)) ?? {}, dossier, communes());
    return dire(annonce, enLettre, dependances, maintenant);
  }
  return direATous(annonce, dependances, maintenant);
}

/** The person, then who helps them when it is about their help. */
async function direATous(annonce: AnnonceDEvenement, dependances: Dependances, maintenant: Date): Promise<void> {
  const { comptes, communes, demandes } = dependances;
  const partout = async (redaction: Redaction, dossier: DossierLu) => {
    const titulaire = titulaireLors(dossier.evenements, annonce.version);
    const contacts = titulaire === undefined ? {} : await comptes.lire(titulaire);
    return destinationsDe(redaction, contacts ?? {}, dossier, communes());
  };
  await dire(annonce, partout, dependances, maintenant);
  if (annonce.type !== "mandat-bientot-fini" && annonce.type !== "mandat-revoque") return;
  const dossier = await demandes.lireDossier(annonce.numeroUnique);
  const evenement = dossier?.evenements.find(({ version }) => version === annonce.version);
  if (dossier && evenement) await prevenirLesAidants(evenement, dossier, { ...dependances, maintenant });
}

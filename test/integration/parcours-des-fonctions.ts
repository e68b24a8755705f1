import { randomInt, randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import * as z from "zod";
import { demande as formeDeDemande } from "../../functions/socle/stores/formes.ts";
import type { NomDeFonction } from "../../infra/fonctions.ts";
import { contrat, type NomDeRoute } from "../../shared/api/contrat.ts";
import type { Fonction } from "../../shared/api/route.ts";
import { ajouterJours, ajouterMois } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { cleDuNir } from "../../shared/demande/nir.ts";
import { desReponses } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { unePhoto, unVirus } from "../un-fichier.ts";
import { estRouteDAgent, posteQuiPeut } from "./droits-des-routes.ts";
import { envoyerPiece, listerPieces } from "./envoyer-piece.ts";
import { essais } from "./essais-des-routes.ts";
import { unBail, unBailleur, unLogementAccepte, unLogementPropose } from "./logements.ts";
import { type Monde, type Personne, unMobile } from "./monde.ts";

/** Everything that a function does, so that each of its rights is used; throws at the first thing that fails. */
type Parcours = (monde: Monde) => Promise<void>;

const estDuContrat = (nom: string): nom is NomDeRoute => Object.hasOwn(contrat, nom);

async function obtenir({ appeler }: Monde, nom: NomDeRoute, entree: Entree, cookie?: string, statut?: number) {
  const recu = await appeler(nom, entree, cookie);
  if (recu.statut !== (statut ?? contrat[nom].status)) throw new Error(`${nom} : ${recu.statut} ${recu.octets}`);
  return lireJson(recu);
}

/** One good request for each route of the function. */
const sesRoutes =
  (fonction: Fonction): Parcours =>
  async (monde) => {
    for (const nom of Object.keys(contrat).filter(estDuContrat)) {
      if (contrat[nom].fonction !== fonction) continue;
      const titulaire = estRouteDAgent(nom) ? await monde.unAgent(posteQuiPeut(nom)) : await monde.unDemandeur();
      await obtenir(monde, nom, await essais[nom](monde, titulaire), titulaire.cookie);
    }
  };

const deposer = async (monde: Monde, { cookie }: Personne, statut = 201, reponses = desReponses()): Promise<void> => {
  const brouillon = { operationId: randomUUID(), reponses };
  const { brouillonId } = await obtenir(monde, "creerBrouillon", brouillon, cookie);
  await obtenir(monde, "deposer", { brouillonId, version: 1, certifie: true }, cookie, statut);
};

async function premierJourDAgent(monde: Monde): Promise<void> {
  const agent = await monde.unNouvelAgent();
  const { courriel } = agent;
  const motDePasse = { courriel, motDePasse: "Tournesol-Vert-58!" };
  const nouveau = await obtenir(monde, "ouvrirSessionAgent", agent);
  const enrolement = await obtenir(monde, "repondreAuDefi", {
    ...motDePasse,
    etape: nouveau.etape,
    defi: nouveau.defi,
  });
  const { etape, defi, secret } = enrolement;
  const code = new TOTP({ secret: Secret.fromBase32(String(secret)) }).generate();
  await obtenir(monde, "repondreAuDefi", { courriel, etape, defi, code });
}

/** A filing, told to the person by mail or by SMS. */
async function prevenir(monde: Monde, par: "courriel" | "mobile", sort?: "+rebond"): Promise<void> {
  const titulaire = await monde.unDemandeur(par, sort);
  await deposer(monde, titulaire);
  await monde.systeme.ecouler();
  if (!monde.systeme.courriers().some(({ a }) => a === titulaire.contact)) throw new Error("rien n’est parti");
}

/** Two accounts give the same answers, that nobody gave before. */
async function deposerDeuxFois(monde: Monde): Promise<void> {
  const nomNaissance = randomUUID().replaceAll(/[\d-]/gu, "z");
  const treize = `28503691234${randomInt(10, 99)}`;
  const reponses = desReponses({ nomNaissance, telephone: unMobile(), nir: treize + cleDuNir(treize) });
  await deposer(monde, await monde.unDemandeur(), 201, reponses);
  await deposer(monde, await monde.unDemandeur(), 201, reponses);
  await monde.systeme.ecouler();
  const paires = (await monde.lireTout("DOUBLONS")).filter(({ rang }) => rang !== undefined);
  if (paires.length === 0) throw new Error("nul doublon n’est proposé");
}

/** What was filed a moment ago is in the lists of the communes wished. */
async function chercherUneDemande(monde: Monde): Promise<void> {
  await deposer(monde, await monde.unDemandeur());
  await monde.systeme.ecouler();
  const lignes = (await monde.lireTout("RECHERCHE")).filter(({ pk }) => String(pk).startsWith("LISTE#"));
  if (lignes.length === 0) throw new Error("la demande n’est dans aucune liste");
}

/** After a failure, the stream is taken up again where it had been left. */
async function reprendreLeFlux({ systeme: { gate, ecouler } }: Monde): Promise<void> {
  // the SDK tries four times
  gate.faults.inject({ kind: "failure", action: "GetRecords", times: 4 });
  await ecouler().catch(() => undefined);
}

const unDossier = async (monde: Monde, titulaire: Personne): Promise<string> => {
  await deposer(monde, titulaire);
  const { demandes } = await obtenir(monde, "listerDemandes", {}, titulaire.cookie);
  return z.array(z.object({ numeroUnique: z.string() })).parse(demandes)[0]?.numeroUnique ?? "";
};

/** A piece of two photos, and one that is refused. */
async function verifierDesPieces(monde: Monde): Promise<void> {
  const titulaire = await monde.unDemandeur();
  const reference = await unDossier(monde, titulaire);
  await envoyerPiece(monde, titulaire, { reference, fichiers: [unePhoto(), unePhoto()] });
  await envoyerPiece(monde, titulaire, { reference, code: "AVIS_IMPOSITION_N2", fichiers: [unVirus()] });
  const etats = (await listerPieces(monde, titulaire, reference)).demandees.map(({ etat }) => etat);
  if (etats[0] !== "verifiee" || etats[1] !== "refusee") throw new Error(`les pièces sont ${etats.join(", ")}`);
}

const demain = (jour: string): string => new Date(Date.parse(jour) + 86_400_000).toISOString().slice(0, 10);

async function unBrouillonAvecPiece(monde: Monde, titulaire: Personne): Promise<string> {
  const creation = { operationId: randomUUID(), reponses: desReponses() };
  const { brouillonId } = await obtenir(monde, "creerBrouillon", creation, titulaire.cookie);
  await envoyerPiece(monde, titulaire, { reference: String(brouillonId), fichiers: [unePhoto()] });
  return String(brouillonId);
}

const adresses = z.array(z.object({ adresse: z.string() }));

async function lireUnePieceDeBrouillon(monde: Monde): Promise<void> {
  const titulaire = await monde.unDemandeur();
  const reference = await unBrouillonAvecPiece(monde, titulaire);
  const pieceId = (await listerPieces(monde, titulaire, reference)).demandees[0]?.donnees[0]?.pieceId;
  const { documents } = await obtenir(monde, "lirePiece", { reference, pieceId }, titulaire.cookie);
  const lu = await fetch(adresses.parse(documents)[0]?.adresse ?? "");
  if (!lu.ok) throw new Error(await lu.text());
}

/** What S3 and the antivirus told was lost: the sweep of the next day finds the piece. */
async function rattraperUnePiece(monde: Monde): Promise<void> {
  const { bus, horloge, ecouler } = monde.systeme;
  const titulaire = await monde.unDemandeur();
  const reference = await unDossier(monde, titulaire);
  // of two drafts, the one that goes takes its pieces with it
  await unBrouillonAvecPiece(monde, titulaire);
  const efface = { brouillonId: await unBrouillonAvecPiece(monde, titulaire) };
  await obtenir(monde, "effacerBrouillon", efface, titulaire.cookie);
  const perdus = bus.hold(({ source }) => source === "aws.s3");
  const { pieceId } = await envoyerPiece(monde, titulaire, { reference, fichiers: [unePhoto()] });
  perdus.release([]);
  await horloge.avancer(demain(horloge.aujourdhui()));
  await ecouler();
  const jugee = (await monde.lireTout("PIECES")).find((lue) => lue.pieceId === pieceId && lue.jugement !== undefined);
  if (!jugee) throw new Error("la pièce attend toujours");
}

/** A demande of the territory of the agents, whose person was verified, and that lived so far. */
async function uneVerifiee(monde: Monde, vecu: Partial<Demande>): Promise<{ numeroUnique: string; cookie: string }> {
  const titulaire = await monde.unDemandeur();
  const numeroUnique = await unDossier(monde, titulaire);
  const verrous = [{ personne: "demandeur", empreinte: randomUUID() }];
  await monde.vieillir(numeroUnique, { verrous, ...vecu });
  return { numeroUnique, cookie: titulaire.cookie };
}

/** Another demande holds every identity of this one. */
async function prendreSesVerrous(monde: Monde, numeroUnique: string): Promise<void> {
  const courante = (await monde.lireTout("DEMANDES")).find((lue) => lue.numeroUnique === numeroUnique && lue.demande);
  const { verrous = [], territoire } = formeDeDemande.parse(courante?.demande);
  for (const { empreinte } of verrous)
    await monde.ecrire("DEMANDES", { pk: `IDENTITE#${empreinte}`, sk: `VERROU#${territoire}`, numeroUnique: "autre" });
}

/** Someone verified withdraws and comes back; a second time, their identity is held by another. */
async function rendreEtReprendre(monde: Monde): Promise<void> {
  const { numeroUnique, cookie } = await uneVerifiee(monde, {});
  const geste = () => ({ numeroUnique, operationId: randomUUID() });
  await obtenir(monde, "retirer", { ...geste(), confirme: true }, cookie);
  await obtenir(monde, "restaurer", geste(), cookie);
  await obtenir(monde, "retirer", { ...geste(), confirme: true }, cookie);
  await prendreSesVerrous(monde, numeroUnique);
  await obtenir(monde, "restaurer", geste(), cookie, 409);
}

/** Someone verified is taken up again, unless another holds their identity. */
async function reprendreQuiEstVerifie(monde: Monde): Promise<void> {
  const le = ajouterJours(monde.systeme.horloge.aujourdhui(), -1);
  const radiation = { motif: "non_renouvellement", le } as const;
  const { cookie } = await monde.unAgent();
  for (const statut of [200, 409]) {
    const { numeroUnique } = await uneVerifiee(monde, { etat: "radiee", radiation, reactivationDemandeeLe: le });
    if (statut === 409) await prendreSesVerrous(monde, numeroUnique);
    const decision = { numeroUnique, operationId: randomUUID(), decision: "reactiver" };
    await obtenir(monde, "deciderReactivation", decision, cookie, statut);
  }
}

/** One person files twice on paper: the second demande cannot bear their identity; then the first is given up. */
async function verifierDeuxFois(monde: Monde): Promise<void> {
  const { cookie } = await monde.unAgent();
  const enregistrer = async () =>
    obtenir(monde, "enregistrerAuComptoir", await essais.enregistrerAuComptoir(monde), cookie);
  const geste = ({ numeroUnique }: Record<string, unknown>) => ({ numeroUnique, operationId: randomUUID() });
  const [premiere, seconde] = [await enregistrer(), await enregistrer()];
  const piece = { personne: "demandeur", lieuNaissance: randomUUID(), conforme: true };
  await obtenir(monde, "verifierIdentite", { ...geste(premiere), ...piece }, cookie);
  await obtenir(monde, "verifierIdentite", { ...geste(seconde), ...piece }, cookie, 409);
  const ecritDu = monde.systeme.horloge.aujourdhui();
  await obtenir(monde, "renoncerAuComptoir", { ...geste(premiere), ecritDu, certifie: true }, cookie);
}

/** A demande of a counter, whose year after its radiation is over. */
async function unPapierAPurger(monde: Monde): Promise<void> {
  const { cookie } = await monde.unAgent();
  const { numeroUnique } = await obtenir(
    monde,
    "enregistrerAuComptoir",
    await essais.enregistrerAuComptoir(monde),
    cookie,
  );
  const radiation = { motif: "renonciation", le: ajouterMois(monde.systeme.horloge.aujourdhui(), -12) } as const;
  const verrous = [{ personne: "demandeur", empreinte: randomUUID() }];
  await monde.vieillir(String(numeroUnique), { etat: "radiee", radiation, verrous });
}

/** A demande with a reading and a message; all who bear this name are likened to one another. */
async function unSosie(monde: Monde, nomNaissance: string): Promise<string> {
  const { cookie } = await monde.unDemandeur();
  const entree = { operationId: randomUUID(), reponses: desReponses({ nomNaissance, telephone: unMobile() }) };
  const { brouillonId } = await obtenir(monde, "creerBrouillon", entree, cookie);
  const { numeroUnique } = await obtenir(monde, "deposer", { brouillonId, version: 1, certifie: true }, cookie);
  await obtenir(monde, "lireDemande", { numeroUnique }, cookie);
  await obtenir(monde, "ecrireAuGuichet", { numeroUnique, operationId: randomUUID(), texte: "Bonjour" }, cookie);
  await monde.systeme.ecouler();
  return String(numeroUnique);
}

/** A demande begun and left seventy-six days ago. */
async function oublierUnBrouillon(monde: Monde): Promise<void> {
  const { cookie, compteId } = await monde.unDemandeur();
  await obtenir(monde, "creerBrouillon", { operationId: randomUUID(), reponses: desReponses() }, cookie);
  const ecrit = (await monde.lireTout("BROUILLONS")).find(({ compte }) => compte === compteId);
  await monde.ecrire("BROUILLONS", { ...ecrit, rappelLe: monde.systeme.horloge.aujourdhui() });
}

/** Of three people who look alike, one is erased, one is told, and one is looked for; a fourth is reminded. */
/** Someone invited, who never came. */
async function fermerUnCompte(monde: Monde): Promise<void> {
  const gestionnaire = await monde.unAgent();
  const { guichet, ...habilitation } = await essais.habiliterAgent(monde);
  await obtenir(monde, "habiliterAgent", { guichet, ...habilitation }, gestionnaire.cookie);
  const invite = (await monde.lireTout("GUICHETS")).find(({ courriel }) => courriel === habilitation.courriel);
  await monde.ecrire("GUICHETS", { ...invite, derniereConnexionLe: "2026-01-01" });
  const { horloge } = monde.systeme;
  await horloge.avancer(ajouterJours(horloge.aujourdhui(), 1));
  const { agents } = await obtenir(monde, "listerEquipe", { guichet }, gestionnaire.cookie);
  if (JSON.stringify(agents).includes(String(habilitation.courriel))) throw new Error("le compte est resté ouvert");
}

async function passerLaNuit(monde: Monde): Promise<void> {
  await oublierUnBrouillon(monde);
  await unPapierAPurger(monde);
  const { systeme, vieillir } = monde;
  const aujourdhui = systeme.horloge.aujourdhui();
  const nom = randomUUID().replaceAll(/[\d-]/gu, "z");
  const [purgee, prevenue] = [await unSosie(monde, nom), await unSosie(monde, nom)];
  const cherchee = await unSosie(monde, nom);
  const radiation = { motif: "renonciation", le: ajouterMois(aujourdhui, -12) } as const;
  await vieillir(purgee, { etat: "radiee", radiation });
  for (const pk of [`NOTES#${purgee}`, `INSTRUCTION#${purgee}`])
    await monde.ecrire("DEMANDES", { pk, sk: "ECRIT", numeroUnique: purgee });
  await vieillir(prevenue, { expireLe: ajouterJours(aujourdhui, 20) });
  const avis = [{ rang: "dernier-rappel", version: 1, le: aujourdhui }] as const;
  await vieillir(cherchee, { expireLe: ajouterMois(aujourdhui, -3), avis });
  await monde.ecrire("REGISTRE", { pk: "REGLAGES", sk: "REGLES", version: 0 });
  await systeme.horloge.avancer(ajouterJours(aujourdhui, 1));
  const restes = (await monde.lireTout("DEMANDES")).filter(({ numeroUnique }) => numeroUnique === purgee);
  if (restes.length > 0) throw new Error("la demande n’est pas purgée");
}

/** A letter that waits is printed the next morning. */
async function imprimerUneLettre(monde: Monde): Promise<void> {
  const { horloge, ecouler } = monde.systeme;
  await monde.uneLettre();
  await horloge.avancer(demain(horloge.aujourdhui()));
  await ecouler();
  const enAttente = (await monde.lireTout("DEMANDES")).filter(({ pk }) => pk === "LETTRES#A-IMPRIMER");
  if (enAttente.length > 0) throw new Error("une lettre attend toujours");
}

/** A file of proofs, put where they are read. */
async function prouverUneLettre(monde: Monde): Promise<void> {
  const { horloge, ecouler } = monde.systeme;
  const lettre = await monde.uneLettre();
  await monde.deposerDesPreuves(`lettre;preuve;date\n${lettre};poste;${horloge.aujourdhui()}\nillisible`);
  await ecouler();
  const envois = (await monde.lireTout("DEMANDES")).filter(({ pk }) => pk === `ENVOIS#${lettre.slice(0, 18)}`);
  if (!envois.some(({ faits }) => faits !== undefined)) throw new Error("la preuve n’est pas consignée");
}

/** Told again, the events of the table change nothing. */
async function rejouerTout(monde: Monde): Promise<void> {
  await deposer(monde, await monde.unDemandeur());
  await monde.rejouer("2026-01-01T00:00:00Z");
  await monde.systeme.ecouler();
}

/** A refusal opens the home again; of two homes that someone stands for, a lease for one closes the other. */
async function relouerEtClore(monde: Monde): Promise<void> {
  const bailleur = await unBailleur(monde);
  const { logementId, candidate } = await unLogementPropose(monde, bailleur);
  const { numeroUnique } = candidate;
  const refus = { numeroUnique, logementId, operationId: randomUUID(), accepte: false, refus: "LOY" };
  await obtenir(monde, "repondreProposition", refus, candidate.personne.cookie);
  await monde.systeme.ecouler();
  const rouvert = await obtenir(monde, "lireLogement", { logementId }, bailleur.cookie);
  if (Reflect.get(Object(rouvert.logement), "etat") !== "ouvert") throw new Error("le logement reste pris");
  const accepte = await unLogementAccepte(monde, bailleur);
  await obtenir(monde, "signerBail", unBail(accepte.logementId, accepte.candidate.numeroUnique), bailleur.cookie);
  await monde.systeme.ecouler();
}

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
  indexation: chercherUneDemande,
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

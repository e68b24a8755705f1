import { createHash } from "node:crypto";
import { z } from "zod";
import type { NomDeRoute } from "../../../shared/api/contrat.ts";
import { ajouterJours } from "../../../shared/demande/delais.ts";
import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import type { AppelDirect } from "./appel-direct.ts";
import { genererFoyer } from "./foyer.ts";
import { tirerProfil } from "./profil.ts";
import { tirage } from "./tirage.ts";

type Options = {
  appeler: AppelDirect;
  /** Identifier of each agent in the pool, by address. */
  agents: ReadonlyMap<string, string>;
  /** Number of the demande of the person of Rhône, whose space is opened with a code. */
  connue: string;
  aujourdhui: string;
};

const FOYERS = 8;
const BRON = { premiere: "69029", voisines: ["69266", "69123"], habite: { commune: "69029", codePostal: "69500" } };

/** The same operation in each run: what was done is found done. */
const operation = (nom: string): string => createHash("sha256").update(`histoire ${nom}`).digest("hex").slice(0, 32);

const unNumero = z.object({ numeroUnique: z.string() });
const unLogement = z.object({ logement: z.object({ logementId: z.string() }) });
const uneSeance = z.object({ seanceId: z.string() });

/** Households of Bron that a home of three rooms suits, most of them. */
function foyerDeBron(rang: number, aujourdhui: string): Reponses {
  const hasard = tirage(rang);
  const { reponses } = genererFoyer(hasard, tirerProfil(hasard), BRON, aujourdhui, rang);
  return {
    ...reponses,
    communes: ["69029", "69266"],
    categorieLogement: "I",
    typesLogement: ["T2", "T3", "T4"],
    rezDeChaussee: true,
    sansAscenseur: true,
  };
}

/** What agents do at a guichet, one after the other. */
function auGuichet({ appeler, agents }: Options) {
  const par = (adresse: string, route: NomDeRoute, entree: Record<string, unknown>): Promise<unknown> => {
    const agent = agents.get(`${adresse}@guichet-demo.example`) ?? "";
    return appeler({ role: "agent", agent }, route, entree);
  };
  const bailleur = (route: NomDeRoute, entree: Record<string, unknown>) => par("lea.fontaine", route, entree);
  return {
    par,
    bailleur,
    async enregistrer(nom: string, recueLe: string, reponses: Reponses): Promise<string> {
      const entree = { operationId: operation(nom), recueLe, reponses, certifie: true };
      return unNumero.parse(await par("samir.haddad", "enregistrerAuComptoir", entree)).numeroUnique;
    },
    async saisir(nom: string, dit: Record<string, unknown>): Promise<string> {
      const logement = {
        ...{ operationId: operation(nom), commune: "69029", adresse: "4 rue de la République, 69500 Bron" },
        ...{ categorie: "A", type: "T3", surface: 64, etage: 2, ascenseur: true, loyer: 480, financement: "PLUS" },
        ...{ reservataire: "AUCUN", qpv: false, subventionTresSociale: false },
      };
      return unLogement.parse(await bailleur("saisirLogement", { ...logement, ...dit })).logement.logementId;
    },
    async siegerLe(le: string): Promise<string> {
      const seance = { operationId: operation(`séance du ${le}`), le, lieu: "Siège, salle du conseil" };
      return uneSeance.parse(await bailleur("ouvrirSeance", seance)).seanceId;
    },
    /** Five of those who vote are there, and four are enough. */
    async composer(seanceId: string): Promise<void> {
      const membres = [
        ["Hélène Vasseur", "PRESIDENT"],
        ["Marc Tissot", "CONSEIL"],
        ["Aïcha Ferrand", "CONSEIL"],
        ["Paul Rigaud", "LOCATAIRES"],
        ["Sophie Nallet", "MAIRE"],
        ["Julien Mercier", "ASSOCIATION"],
      ].map(([nom, qualite]) => ({ nom, qualite, present: true }));
      const absent = { nom: "Claire Bonnard", qualite: "PREFET", present: false };
      await bailleur("composerSeance", { seanceId, quorum: 4, membres: [...membres, absent] });
    },
    async presenter(logementId: string, seanceId: string, ...numeros: readonly string[]): Promise<void> {
      for (const numeroUnique of numeros)
        await bailleur("designer", { logementId, numeroUnique, operationId: operation(logementId + numeroUnique) });
      await bailleur("inscrireALaSeance", { logementId, seanceId });
    },
  };
}

/** The commission sat: one home is let, another is offered to the person whose space can be opened. */
async function seancePassee(options: Options, [a, b, c, d, e]: readonly string[]): Promise<void> {
  const { aujourdhui, connue } = options;
  const { bailleur, saisir, siegerLe, composer, presenter } = auGuichet(options);
  const seanceId = await siegerLe(ajouterJours(aujourdhui, -6));
  await composer(seanceId);
  const decider = (logementId: string, decisions: readonly object[]) =>
    bailleur("decider", {
      ...{ logementId, operationId: operation(`décision ${logementId}`), decisions },
      repondreAvantLe: ajouterJours(aujourdhui, 15),
    });
  const rangs = (...numeros: readonly (string | undefined)[]) =>
    numeros.map((numeroUnique, place) => ({ numeroUnique, decision: "ATTRIBUTION_RANG", rang: place + 1 }));
  const loue = await saisir("logement loué", { adresse: "18 avenue Camille-Rousset, 69500 Bron" });
  await presenter(loue, seanceId, ...[a, b, c].flatMap((numero) => numero ?? []));
  await decider(loue, rangs(a, b, c));
  const sien = { logementId: loue, numeroUnique: a };
  await bailleur("noterReponse", { ...sien, operationId: operation("accord") });
  const bail = { accordCollectif: "AUCUN", dejaLogeParLeBailleur: false };
  await bailleur("signerBail", { ...sien, ...bail, operationId: operation("bail") });
  const propose = await saisir("logement proposé", { adresse: "7 rue Villard, 69500 Bron", etage: 0, loyer: 455 });
  await presenter(propose, seanceId, connue, ...[d, e].flatMap((numero) => numero ?? []));
  const motivation = "Le logement est trop petit pour le nombre de personnes à loger.";
  const refusee = { numeroUnique: e, decision: "NON_ATTRIBUTION", motif: "TAILLE", motivation };
  await decider(propose, [...rangs(connue, d), refusee]);
}

/** What the next sitting will see, and homes of the contingents that wait for their candidates. */
async function seanceAVenir(options: Options, [f, g, h]: readonly string[]): Promise<void> {
  const { par, saisir, siegerLe, presenter } = auGuichet(options);
  const seanceId = await siegerLe(ajouterJours(options.aujourdhui, 8));
  await presenter(await saisir("logement à venir", {}), seanceId, ...[f, g].flatMap((numero) => numero ?? []));
  const reserve = { reservataire: "COLTER", guichetReservataire: "G6905", commune: "69266" };
  const adresse = "30 cours Émile-Zola, 69100 Villeurbanne";
  const logementId = await saisir("logement réservé", { ...reserve, adresse });
  const designation = { logementId, numeroUnique: h, operationId: operation("désignation") };
  await par("yann.legoff", "designer", designation);
  await saisir("logement du préfet", { reservataire: "PPRIOR", type: "T2", surface: 47, loyer: 390 });
}

/** Identities seen, a note, a fact confirmed, a notice read, a right recorded by the State, something asked. */
async function instruire(options: Options, [a, b, , d, , f, g]: readonly string[]): Promise<void> {
  const { par, bailleur } = auGuichet(options);
  const vue = { personne: "demandeur", lieuNaissance: "Lyon", conforme: true };
  for (const numeroUnique of [a, b, d])
    await bailleur("verifierIdentite", { numeroUnique, operationId: operation(`pièce ${numeroUnique}`), ...vue });
  const texte = "Rencontrée à la permanence : accepte aussi un rez-de-chaussée.";
  await bailleur("ecrireNote", { numeroUnique: f, operationId: operation("note"), texte });
  await bailleur("poserEtiquettes", { numeroUnique: f, etiquettes: ["Vue en permanence"] });
  await bailleur("confirmerFait", {
    ...{ numeroUnique: f, operationId: operation("fait"), fait: "mal_loge_defavorise" },
    origine: { professionnel: "travailleur-social" },
  });
  await bailleur("confirmerRevenu", {
    ...{ numeroUnique: f, operationId: operation("avis d’impôt"), personne: "demandeur" },
    ...{ annee: Number(options.aujourdhui.slice(0, 4)) - 2, montant: 16_840 },
  });
  const dalo = { numeroUnique: g, operationId: operation("dalo"), decisionLe: ajouterJours(options.aujourdhui, -40) };
  await par("sofia.rossi", "enregistrerDalo", dalo);
  await par("samir.haddad", "repondre", {
    ...{ numeroUnique: options.connue, operationId: operation("réponse") },
    texte:
      "Bonjour, votre demande est complète. Une commission l’examine pour un logement à Bron : vous lirez sa décision ici.",
  });
  await bailleur("demanderALaPersonne", {
    ...{ numeroUnique: options.connue, operationId: operation("requête"), raison: "obsolete" },
    objet: { nature: "correction", champ: "telephone" },
    texte: "Votre numéro ne répond plus : en avez-vous un autre ?",
  });
}

/** Households of Rhône, and what guichets did with them: each screen of an agent has something to show. */
export async function raconterLesHistoires(options: Options): Promise<void> {
  const { aujourdhui } = options;
  const { enregistrer } = auGuichet(options);
  const numeros: string[] = [];
  for (let rang = 0; rang < FOYERS; rang += 1) {
    const recueLe = ajouterJours(aujourdhui, -38 * (FOYERS - rang));
    numeros.push(await enregistrer(`foyer ${rang}`, recueLe, foyerDeBron(rang + 1_000, aujourdhui)));
  }
  // the last of them came back to a counter, with another telephone
  const meme = { ...foyerDeBron(FOYERS + 999, aujourdhui), telephone: "06 39 98 12 34", courriel: "autre@example.org" };
  await enregistrer("foyer en double", ajouterJours(aujourdhui, -2), meme);
  await instruire(options, numeros);
  await seancePassee(options, numeros.slice(0, 5));
  await seanceAVenir(options, numeros.slice(5));
}

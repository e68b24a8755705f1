import * as z from "zod/mini";
import { type Demande, rangsDAvis } from "../../../shared/demande/demande.ts";
import type { Evenement } from "../../../shared/demande/evenements.ts";
import { motifsDeRadiation, raisonsDeRetrait, sousMotifs } from "../../../shared/demande/radiation.ts";
import { raisonsDeRequete } from "../../../shared/demande/requete.ts";
import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import { dites, valeur } from "../../../shared/formulaire/valeurs.ts";
import { joursAvantLaFin, mandat, offre } from "../../../shared/mandat/mandat.ts";
import { structure } from "../../../shared/mandat/structure.ts";
import { issues } from "../../../shared/pieces/examens.ts";
import { positions } from "../../../shared/plafonds/position.ts";
import {
  attribution,
  candidature,
  decision,
  logementEnBref,
  motifDeRefus,
  raisonDeCloture,
} from "./formes-de-candidature.ts";

const sontDesReponses = (lu: unknown): boolean => z.safeParse(dites, lu).success;

/** Stored answers: the rules judged them when they came, and the form of their day may no longer be today's. */
export const reponses = z.custom<Reponses>(sontDesReponses, "not answers");

const cles = <C extends string>(table: Record<C, unknown>): C[] =>
  Object.keys(table).filter((cle): cle is C => cle in table);

const deposees = {
  formulaire: z.string(),
  reponses,
  territoire: z.string(),
  compte: z.string(),
  guichet: z.string(),
  deposeeLe: z.string(),
  ancienneteDepuisLe: z.string(),
  expireLe: z.string(),
  dossier: z.string(),
  faitId: z.string(),
  codeAttestation: z.string(),
  mandats: z.exactOptional(z.array(mandat)),
};

const motif = z.enum(cles(motifsDeRadiation));
const sousMotif = z.exactOptional(z.enum(cles(sousMotifs)));
const raison = z.exactOptional(z.enum(raisonsDeRetrait));
const rang = z.enum(rangsDAvis);
const motifAverti = z.enum(["sans_reponse", "irrecevabilite"]);
const verrous = z.array(z.object({ personne: z.string(), empreinte: z.string() }));
const dalo = { decisionLe: z.string(), commission: z.string() };
const demandeALaPersonne = {
  objet: z.discriminatedUnion("nature", [
    z.object({ nature: z.literal("piece"), code: z.string(), personne: z.string() }),
    z.object({ nature: z.literal("correction"), champ: z.string() }),
  ]),
  raison: z.enum(cles(raisonsDeRequete)),
  texte: z.string(),
};
const emis = { version: z.int(), le: z.string() };

export const demande: z.ZodMiniType<Demande> = z.object({
  ...deposees,
  numeroUnique: z.string(),
  version: z.int(),
  etat: z.enum(["active", "radiee"]),
  identite: z.enum(["a_verifier", "verifiee"]),
  dernierRenouvellementLe: z.exactOptional(z.string()),
  avis: z.exactOptional(z.array(z.object({ ...emis, rang }))),
  avertissement: z.exactOptional(z.object({ ...emis, motif: motifAverti, sousMotif })),
  injoignableDepuis: z.exactOptional(z.string()),
  radiation: z.exactOptional(
    z.object({
      motif,
      sousMotif,
      le: z.string(),
      restaurableJusquAu: z.exactOptional(z.string()),
      raison,
      attribution: z.exactOptional(attribution),
    }),
  ),
  reactivationDemandeeLe: z.exactOptional(z.string()),
  requete: z.exactOptional(
    z.object({ ...emis, guichet: z.string(), ...demandeALaPersonne, repondueLe: z.exactOptional(z.string()) }),
  ),
  dalo: z.exactOptional(z.object(dalo)),
  candidatures: z.exactOptional(z.array(candidature)),
  verrous: z.exactOptional(verrous),
  reunies: z.exactOptional(
    z.array(z.object({ numeroUnique: z.string(), le: z.string(), ancienneteDepuisLe: z.string(), propre: z.string() })),
  ),
  reunieA: z.exactOptional(z.object({ numeroUnique: z.string(), le: z.string() })),
});

const acteur = z.discriminatedUnion("role", [
  z.object({ role: z.literal("demandeur"), compte: z.string() }),
  z.object({ role: z.literal("aidant"), compte: z.string(), mandat: z.string(), membre: z.exactOptional(z.string()) }),
  z.object({ role: z.literal("agent"), agent: z.string(), guichet: z.string() }),
  z.object({ role: z.literal("systeme") }),
]);

const rien = z.object({});
const validite = { expireLe: z.string(), codeAttestation: z.string() };
const changements = {
  formulaire: z.string(),
  changements: z.record(z.string(), z.nullable(valeur)),
  sensiblesChanges: z.boolean(),
};
// whole first: an object without its answers would lose them
const avecSesReponses = <T extends z.core.$ZodLooseShape>(donnees: T) =>
  z.union([z.object({ ...donnees, ...changements }), z.object(donnees)]);
const preuve = z.object({ version: z.int(), canal: z.enum(["courriel", "courrier"]), le: z.string() });

const fait = <T extends string, D extends z.ZodMiniType>(type: T, donnees: D) =>
  z.object({ type: z.literal(type), donnees });

const faits = z.discriminatedUnion("type", [
  fait("demande-deposee", z.object(deposees)),
  fait("demande-modifiee", z.object(changements)),
  fait("codemandeur-separe", z.object(changements)),
  fait("demande-renouvelee", z.object({ ...changements, ...validite })),
  fait("preavis-emis", z.object({ rang, pourLe: z.string() })),
  fait("avertissement-emis", z.object({ motif: motifAverti, sousMotif, raison: z.string() })),
  fait("avertissement-leve", z.object({ raison: z.string() })),
  fait("injoignable-signalee", rien),
  fait("demande-retiree", z.object({ restaurableJusquAu: z.string(), raison })),
  fait(
    "demande-radiee",
    z.object({ motif, sousMotif, preuve: z.exactOptional(preuve), attribution: z.exactOptional(attribution) }),
  ),
  fait("demande-restauree", rien),
  fait("reactivation-demandee", rien),
  fait("reactivation-refusee", z.object({ raison: z.string() })),
  fait("demande-reactivee", z.object(validite)),
  fait("requete-emise", z.object(demandeALaPersonne)),
  fait("requete-repondue", rien),
  fait("requete-close", z.object({ raison: z.string() })),
  fait(
    "piece-examinee",
    z.object({
      pieceId: z.string(),
      issue: z.enum(issues),
      code: z.exactOptional(z.string()),
      personne: z.exactOptional(z.string()),
      phrase: z.exactOptional(z.string()),
    }),
  ),
  fait("revenu-lu", z.object({ position: z.exactOptional(z.enum(positions)) })),
  fait("dalo-reconnu", z.object(dalo)),
  fait("dalo-retire", z.object({ raison: z.string() })),
  fait("candidature-presentee", z.object({ logement: logementEnBref, auTitreDuDalo: z.boolean() })),
  fait("candidature-examinee", z.object({ logementId: z.string(), ...decision.shape })),
  fait("logement-propose", z.object({ logementId: z.string(), repondreAvantLe: z.string() })),
  fait(
    "proposition-repondue",
    z.object({
      logementId: z.string(),
      refus: z.exactOptional(motifDeRefus),
      commentaire: z.exactOptional(z.string()),
    }),
  ),
  fait("candidature-close", z.object({ logementId: z.string(), raison: raisonDeCloture })),
  fait("identite-verifiee", z.object({ verrous, par: z.exactOptional(z.literal("franceconnect")) })),
  fait("compte-rattache", z.object({ compte: z.string() })),
  fait("code-remis", rien),
  fait("mandat-donne", offre),
  fait("mandat-accepte", z.object({ mandatId: z.string(), compte: z.string(), structure: z.exactOptional(structure) })),
  fait("mandat-bientot-fini", z.object({ mandatId: z.string(), jours: joursAvantLaFin })),
  fait("mandat-revoque", z.object({ mandatId: z.string() })),
  fait("mandat-rendu", z.object({ mandatId: z.string() })),
  fait("demande-reunie", avecSesReponses({ autre: z.string(), ancienneteDepuisLe: z.string() })),
  fait("reunion-annulee", avecSesReponses({ autre: z.string() })),
  fait("demande-absorbee", z.object({ dans: z.string() })),
  fait("absorption-annulee", rien),
]);

export const evenement: z.ZodMiniType<Evenement> = z.intersection(
  z.object({
    schema: z.literal(1),
    numeroUnique: z.string(),
    version: z.int(),
    survenuLe: z.string(),
    connuLe: z.string(),
    acteur,
    guichet: z.string(),
    canal: z.enum(["portail", "guichet", "systeme"]),
    operationId: z.string(),
    precedent: z.nullable(z.string()),
  }),
  faits,
);

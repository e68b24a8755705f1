import { ajouterJours, expiration, JOURS_POUR_RESTAURER } from "../../shared/demande/delais.ts";
import type { TypeDEvenement } from "../../shared/demande/evenements.ts";
import type { Envie, EnvieADeux } from "./envie.ts";
import { enviesDAide } from "./envies-d-aide.ts";
import { enviesDeLogement } from "./envies-de-logement.ts";

/** What warns of a radiation. */
export const avertissements: readonly TypeDEvenement[] = ["preavis-emis", "avertissement-emis", "candidature-examinee"];

const rienDeChange = { formulaire: "2026-2", changements: {}, sensiblesChanges: false };
const prolongee = (jour: string) => ({ expireLe: expiration(jour), codeAttestation: `code-${jour}` });

export const envies: readonly Envie[] = [
  {
    unJourSur: 40,
    qui: "personne",
    fait: (_demande, { jour }) => ({ type: "demande-renouvelee", donnees: { ...rienDeChange, ...prolongee(jour) } }),
  },
  { unJourSur: 400, qui: "personne", fait: () => ({ type: "demande-modifiee", donnees: rienDeChange }) },
  { unJourSur: 1_500, qui: "personne", fait: () => ({ type: "codemandeur-separe", donnees: rienDeChange }) },
  {
    unJourSur: 500,
    qui: "personne",
    fait: (_demande, { jour }) => ({
      type: "demande-retiree",
      donnees: { restaurableJusquAu: ajouterJours(jour, JOURS_POUR_RESTAURER) },
    }),
  },
  { unJourSur: 20, qui: "personne", fait: () => ({ type: "demande-restauree", donnees: {} }) },
  { unJourSur: 60, qui: "personne", fait: () => ({ type: "reactivation-demandee", donnees: {} }) },
  {
    unJourSur: 30,
    qui: "agent",
    fait: (_demande, { jour }) => ({ type: "demande-reactivee", donnees: prolongee(jour) }),
  },
  { unJourSur: 30, qui: "agent", fait: () => ({ type: "reactivation-refusee", donnees: { raison: "Revenus" } }) },
  {
    unJourSur: 500,
    qui: "agent",
    fait: () => ({ type: "avertissement-emis", donnees: { motif: "sans_reponse", raison: "Sans nouvelles" } }),
  },
  {
    unJourSur: 900,
    qui: "agent",
    fait: () => ({
      type: "avertissement-emis",
      donnees: { motif: "irrecevabilite", sousMotif: "IRRRES", raison: "Ressources" },
    }),
  },
  { unJourSur: 120, qui: "agent", fait: () => ({ type: "avertissement-leve", donnees: { raison: "Reçu" } }) },
  {
    unJourSur: 300,
    qui: "agent",
    fait: () => ({
      type: "requete-emise",
      donnees: { objet: { nature: "correction", champ: "loyerActuel" }, raison: "incorrect", texte: "Loyer à revoir" },
    }),
  },
  { unJourSur: 30, qui: "personne", fait: () => ({ type: "requete-repondue", donnees: {} }) },
  { unJourSur: 60, qui: "agent", fait: () => ({ type: "requete-close", donnees: { raison: "Réglé" } }) },
  {
    unJourSur: 500,
    qui: "agent",
    fait: () => ({ type: "piece-examinee", donnees: { pieceId: "piece-0001", issue: "acceptee" } }),
  },
  { unJourSur: 500, qui: "agent", fait: () => ({ type: "revenu-lu", donnees: { position: "LE_PLAI" } }) },
  {
    unJourSur: 900,
    qui: "agent",
    fait: (_demande, { jour }) => ({ type: "dalo-reconnu", donnees: { decisionLe: jour, commission: "69" } }),
  },
  { unJourSur: 300, qui: "agent", fait: () => ({ type: "dalo-retire", donnees: { raison: "Par erreur" } }) },
  { unJourSur: 2_000, qui: "agent", fait: () => ({ type: "demande-radiee", donnees: { motif: "attribution" } }) },
  {
    unJourSur: 200,
    qui: "agent",
    fait: ({ numeroUnique }) => ({
      type: "identite-verifiee",
      donnees: { verrous: [{ personne: "demandeur", empreinte: `identite-${numeroUnique}` }] },
    }),
  },
  {
    unJourSur: 1_000,
    qui: "personne",
    // an account of their own instead of that of the counter
    fait: ({ compte }) => ({ type: "compte-rattache", donnees: { compte: `${compte}-rattache` } }),
  },
  { unJourSur: 800, qui: "agent", fait: () => ({ type: "code-remis", donnees: {} }) },
  ...enviesDeLogement,
  ...enviesDAide,
];

/** Two demandes taken for those of one person, and found again to be two. */
export const enviesADeux: readonly EnvieADeux[] = [
  {
    unJourSur: 1_500,
    avec: (_demande, { hasard, tables }) => [...tables.lignes.keys()].at(hasard.sous(tables.lignes.size)),
    faits: ({ numeroUnique }, autre) => [
      {
        type: "demande-reunie",
        donnees: { autre: autre.numeroUnique, ancienneteDepuisLe: autre.ancienneteDepuisLe },
      },
      { type: "demande-absorbee", donnees: { dans: numeroUnique } },
    ],
  },
  {
    unJourSur: 60,
    avec: ({ reunies = [] }) => reunies.at(-1)?.numeroUnique,
    faits: (_un, { numeroUnique }) => [
      { type: "reunion-annulee", donnees: { autre: numeroUnique } },
      { type: "absorption-annulee", donnees: {} },
    ],
  },
];

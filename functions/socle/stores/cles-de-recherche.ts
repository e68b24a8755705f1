import type { Attente, AttenteDIndex, Entree } from "../../../shared/recherche/entree.ts";
import type { Cle } from "./cles.ts";

/** What the index holds of a demande: where it stands, to leave it. */
export const cleDInscription = (numeroUnique: string): Cle => ({ pk: `DEMANDE#${numeroUnique}`, sk: "INSCRIPTION" });

const rangDe = ({ ancienneteDepuisLe, numeroUnique }: Entree): string => `${ancienneteDepuisLe}#${numeroUnique}`;

/** Demandes of one month that wish a place: a shard of its list, in the order of the seniority. */
export const listeDe = (lieu: string, mois: string): string => `LISTE#${lieu}#${mois}`;
export const cleDeLigne = (lieu: string, entree: Entree): Cle => ({
  pk: listeDe(lieu, entree.ancienneteDepuisLe.slice(0, 7)),
  sk: rangDe(entree),
});

/** Months of which a list holds something. */
export const cleDesMois = (lieu: string): Cle => ({ pk: `MOIS#${lieu}`, sk: "MOIS" });

/** What waits for the guichets of a territory, oldest first. */
export const attenteDe = (attente: AttenteDIndex, territoire: string): string => `FILE#${attente}#${territoire}`;
export const cleDAttenteDIndex = ({ file, depuisLe }: Attente, { territoire, numeroUnique }: Entree): Cle => ({
  pk: attenteDe(file, territoire),
  sk: `${depuisLe}#${numeroUnique}`,
});

/** Demandes to which a fact leads, under its fingerprint. */
export const clesExactes = (empreinte: string): string => `CLE#${empreinte}`;
export const cleExacte = (empreinte: string, numeroUnique: string): Cle => ({
  pk: clesExactes(empreinte),
  sk: `DEMANDE#${numeroUnique}`,
});

/** Agents who have a file open now. */
export const presencesDe = (numeroUnique: string): string => `PRESENCE#${numeroUnique}`;
export const cleDePresence = (numeroUnique: string, agent: string): Cle => ({
  pk: presencesDe(numeroUnique),
  sk: `AGENT#${agent}`,
});

/** Views of a list, of one agent or of their whole guichet. */
export const vuesDe = (aQui: { agent: string } | { guichet: string }): string =>
  "agent" in aQui ? `VUES#AGENT#${aQui.agent}` : `VUES#GUICHET#${aQui.guichet}`;

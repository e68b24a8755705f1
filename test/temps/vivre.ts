import { budget } from "../../functions/cycle-de-vie/budget.ts";
import { type Bilan, type PourPasser, passer } from "../../functions/cycle-de-vie/passer.ts";
import { mouvoir } from "../../functions/socle/mouvoir.ts";
import { ajouterJours, expiration, JOURS_POUR_RESTAURER } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { Acteur, Fait } from "../../shared/demande/evenements.ts";
import type { TypeDeFaitDEnvoi } from "../../shared/envois/preuve.ts";
import { Problem } from "../../shared/problems.ts";
import { uneDemande } from "../une-demande.ts";
import { type Tirage, tirage } from "./hasard.ts";
import { type TablesEnMemoire, tablesEnMemoire } from "./tables-en-memoire.ts";

const joignables = ["courriel", "rebond", "rebond-tardif", "courrier", "retour", "sms", "jamais"] as const;
type Joignable = (typeof joignables)[number];

/** News of a sending that are still to come. */
type Nouvelle = { le: string; numeroUnique: string; version: number; canal: "courriel" | "sms" | "courrier" } & {
  type: TypeDeFaitDEnvoi;
};

export type Vie = {
  tables: TablesEnMemoire;
  jour: string;
  hasard: Tirage;
  gens: Map<string, Joignable>;
  nouvelles: Nouvelle[];
  numeros: number;
  annoncees: Map<string, number>;
};

const instantDe = (jour: string): Date => new Date(`${jour}T02:00:00Z`);

function deposer(vie: Vie, compte: string): void {
  vie.numeros += 1;
  const deposeeLe = `${vie.jour}T13:00:00.000Z`;
  vie.tables.deposer(
    uneDemande({
      numeroUnique: `06911260${String(vie.numeros).padStart(5, "0")}GDPUB`,
      compte,
      deposeeLe,
      ancienneteDepuisLe: vie.jour,
      expireLe: expiration(vie.jour),
    }),
  );
}

export function commencer(graine: number, combien: number, jour: string): Vie {
  const hasard = tirage(graine);
  const gens = new Map(Array.from({ length: combien }, (_, rang) => [`compte-${rang}`, hasard.parmi(joignables)]));
  const vie = { tables: tablesEnMemoire(), jour, hasard, gens, nouvelles: [], numeros: 0, annoncees: new Map() };
  for (const compte of gens.keys()) deposer(vie, compte);
  return vie;
}

const rienDeChange = { formulaire: "2026-2", changements: {}, sensiblesChanges: false };
const prolongee = (jour: string) => ({ expireLe: expiration(jour), codeAttestation: `code-${jour}` });
const agent: Acteur = { role: "agent", agent: "agent-1", guichet: "LYON1" };

/** What someone may try on a day, whatever the rules say of it: one day out of so many. */
const envies: readonly { unJourSur: number; qui: "personne" | "agent"; fait(jour: string): Fait }[] = [
  {
    unJourSur: 40,
    qui: "personne",
    fait: (jour) => ({ type: "demande-renouvelee", donnees: { ...rienDeChange, ...prolongee(jour) } }),
  },
  { unJourSur: 400, qui: "personne", fait: () => ({ type: "demande-modifiee", donnees: rienDeChange }) },
  { unJourSur: 1_500, qui: "personne", fait: () => ({ type: "codemandeur-separe", donnees: rienDeChange }) },
  {
    unJourSur: 500,
    qui: "personne",
    fait: (jour) => ({
      type: "demande-retiree",
      donnees: { restaurableJusquAu: ajouterJours(jour, JOURS_POUR_RESTAURER) },
    }),
  },
  { unJourSur: 20, qui: "personne", fait: () => ({ type: "demande-restauree", donnees: {} }) },
  { unJourSur: 60, qui: "personne", fait: () => ({ type: "reactivation-demandee", donnees: {} }) },
  {
    unJourSur: 30,
    qui: "agent",
    fait: (jour) => ({ type: "demande-reactivee", donnees: prolongee(jour) }),
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
    unJourSur: 900,
    qui: "agent",
    fait: (jour) => ({ type: "dalo-reconnu", donnees: { decisionLe: jour, commission: "69" } }),
  },
  { unJourSur: 300, qui: "agent", fait: () => ({ type: "dalo-retire", donnees: { raison: "Par erreur" } }) },
  { unJourSur: 2_000, qui: "agent", fait: () => ({ type: "demande-radiee", donnees: { motif: "attribution" } }) },
];

async function tenter(
  vie: Vie,
  { numeroUnique, compte }: Demande,
  qui: "personne" | "agent",
  fait: Fait,
): Promise<void> {
  const { demandes, mouvements } = vie.tables.stores;
  await mouvoir(
    {
      numeroUnique,
      operationId: `${fait.type}-${vie.jour}`,
      acteur: qui === "agent" ? agent : { role: "demandeur", compte },
      canal: qui === "agent" ? "guichet" : "portail",
      decider: () => ({ fait }),
    },
    { demandes, mouvements, maintenant: new Date(`${vie.jour}T10:00:00Z`), patienter: async () => undefined },
  ).catch((erreur) => {
    if (!(erreur instanceof Problem)) throw erreur;
  });
}

const ecrits = ["preavis-emis", "avertissement-emis"];

/** By whichever way the person is reached, what becomes of a message, and when it is known. */
function suitesDe(joignable: Joignable, jour: string, hasard: Tirage): Pick<Nouvelle, "le" | "canal" | "type">[] {
  const dans = (jours: number): string => ajouterJours(jour, jours);
  switch (joignable) {
    case "courriel":
      return [{ le: dans(1), canal: "courriel", type: "delivre" }];
    case "rebond":
      return [{ le: dans(1), canal: "courriel", type: "rebond" }];
    case "rebond-tardif":
      return [
        { le: dans(1), canal: "courriel", type: "delivre" },
        { le: dans(1 + hasard.sous(20)), canal: "courriel", type: "rebond" },
      ];
    case "courrier":
      return [{ le: dans(2 + hasard.sous(40)), canal: "courrier", type: "recu" }];
    case "retour":
      return [{ le: dans(2 + hasard.sous(20)), canal: "courrier", type: "npai" }];
    case "sms":
      return [{ le: dans(1), canal: "sms", type: "delivre" }];
    case "jamais":
      return [];
  }
}

/** Messages leave for the events of the day. */
function envoyer(vie: Vie): void {
  for (const [numeroUnique, { demande, evenements }] of vie.tables.lignes) {
    const nouveaux = evenements.slice(vie.annoncees.get(numeroUnique) ?? 0);
    vie.annoncees.set(numeroUnique, evenements.length);
    for (const { version } of nouveaux.filter(({ type }) => ecrits.includes(type)))
      for (const suite of suitesDe(vie.gens.get(demande.compte) ?? "jamais", vie.jour, vie.hasard))
        vie.nouvelles.push({ ...suite, numeroUnique, version });
  }
}

function apprendre(vie: Vie): void {
  for (const { numeroUnique, version, canal, type, le } of vie.nouvelles.filter((nouvelle) => nouvelle.le <= vie.jour))
    vie.tables.apprendre(numeroUnique, version, canal, { type, le, reference: "m1" });
  vie.nouvelles = vie.nouvelles.filter(({ le }) => le > vie.jour);
}

/** One run of the clockwork. */
export function passerLaNuit({ tables, jour }: Vie): Promise<Bilan> {
  const contexte: PourPasser = {
    ...tables.stores,
    empreinte: async (_domaine, valeur) => valeur,
    empreinteDeNumero: async (numeroUnique) => numeroUnique,
    lieuDe: () => undefined,
    budget: budget({ suspendus: [], plafonds: {} }),
    aujourdhui: jour,
    maintenant: instantDe(jour),
    patienter: async () => undefined,
    aLeTemps: () => true,
  };
  return passer(contexte);
}

/** The day that follows the night: news come, people and guichets do what they want, messages leave. */
export async function passerLeJour(vie: Vie): Promise<void> {
  const { tables, hasard, gens } = vie;
  for (const { demande } of [...tables.lignes.values()])
    for (const { unJourSur, qui, fait } of envies)
      if (hasard.uneFoisSur(unJourSur)) await tenter(vie, demande, qui, fait(vie.jour));
  for (const compte of gens.keys())
    if (!tables.verrous.has(`${compte} 069`) && hasard.uneFoisSur(300)) deposer(vie, compte);
  envoyer(vie);
  vie.jour = ajouterJours(vie.jour, 1);
  apprendre(vie);
}

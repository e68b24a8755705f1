import { budget } from "../../functions/cycle-de-vie/budget.ts";
import { type Bilan, type PourPasser, passer } from "../../functions/cycle-de-vie/passer.ts";
import { ecriture, mouvoir } from "../../functions/socle/mouvoir.ts";
import { ajouterJours, expiration } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { Acteur } from "../../shared/demande/evenements.ts";
import type { TypeDeFaitDEnvoi } from "../../shared/envois/preuve.ts";
import { Problem } from "../../shared/problems.ts";
import { uneDemande } from "../une-demande.ts";
import type { Envie, EnvieADeux } from "./envie.ts";
import { avertissements, envies, enviesADeux } from "./envies.ts";
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
  /** What was tried so far: each try is an operation of its own. */
  gestes: number;
};

const midi = ({ jour }: Vie): Date => new Date(`${jour}T10:00:00Z`);
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
  const vie = {
    tables: tablesEnMemoire(),
    jour,
    hasard,
    gens,
    nouvelles: [],
    numeros: 0,
    annoncees: new Map(),
    gestes: 0,
  };
  for (const compte of gens.keys()) deposer(vie, compte);
  return vie;
}

const agent: Acteur = { role: "agent", agent: "agent-1", guichet: "LYON1" };

const acteurs = {
  agent: () => agent,
  personne: ({ compte }) => ({ role: "demandeur", compte }),
  aidant: ({ mandats }) => ({ role: "aidant", compte: "compte-de-samir", mandat: mandats?.at(-1)?.mandatId ?? "" }),
} as const satisfies Record<Envie["qui"], (demande: Demande) => Acteur>;

/** A problem is an answer; anything else is a fault. */
const siProbleme = (erreur: unknown): void => {
  if (!(erreur instanceof Problem)) throw erreur;
};

async function tenter(vie: Vie, lue: Demande, { qui, fait }: Envie): Promise<void> {
  const { demandes, mouvements } = vie.tables.stores;
  await mouvoir(
    {
      numeroUnique: lue.numeroUnique,
      operationId: `${vie.jour}-${vie.gestes++}`,
      acteur: acteurs[qui](lue),
      canal: qui === "agent" ? "guichet" : "portail",
      decider: ({ demande }) => {
        const voulu = fait(demande, vie);
        return voulu && { fait: voulu };
      },
    },
    { demandes, mouvements, maintenant: midi(vie), patienter: async () => undefined },
  ).catch(siProbleme);
}

/** Something that happens to two demandes, or to neither. */
async function tenterADeux(vie: Vie, { numeroUnique }: Demande, { avec, faits }: EnvieADeux): Promise<void> {
  const { demandes, ecrireEnsemble } = vie.tables.stores;
  const un = await demandes.lireDossier(numeroUnique);
  const autre = un && (await demandes.lireDossier(avec(un.demande, vie) ?? ""));
  if (!un || !autre) return;
  const geste = {
    operationId: `${vie.jour}-${vie.gestes++}`,
    acteur: agent,
    canal: "guichet",
    guichet: "LYON1",
  } as const;
  const [aUn, aAutre] = faits(un.demande, autre.demande);
  const mouvements = async () => [
    ecriture(un, { fait: aUn }, { ...geste, numeroUnique }, midi(vie)),
    ecriture(autre, { fait: aAutre }, { ...geste, numeroUnique: autre.demande.numeroUnique }, midi(vie)),
  ];
  await mouvements().then(ecrireEnsemble).catch(siProbleme);
}

// a decision of a commission is told in writing, as what it warns of
const ecrits = [...avertissements, "logement-propose"];

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
  for (const { demande } of [...tables.lignes.values()]) {
    for (const envie of envies) if (hasard.uneFoisSur(envie.unJourSur)) await tenter(vie, demande, envie);
    for (const envie of enviesADeux) if (hasard.uneFoisSur(envie.unJourSur)) await tenterADeux(vie, demande, envie);
  }
  for (const compte of gens.keys())
    if (!tables.verrous.has(`${compte} 069`) && hasard.uneFoisSur(300)) deposer(vie, compte);
  envoyer(vie);
  vie.jour = ajouterJours(vie.jour, 1);
  apprendre(vie);
}

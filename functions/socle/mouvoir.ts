import type { Demande } from "../../shared/demande/demande.ts";
import type { Acteur, Canal, Evenement, Fait } from "../../shared/demande/evenements.ts";
import { appliquer } from "../../shared/demande/transitions.ts";
import { Problem } from "../../shared/problems.ts";
import { empreinteDEvenement } from "./chaine.ts";
import { estPassagere } from "./pannes.ts";
import type { DemandesStore, DossierLu } from "./stores/demandes.ts";
import type { IssueDeMouvement, Mouvement, MouvementsStore } from "./stores/mouvements.ts";

/** What is to happen to a file as it was just read, and what goes with it. */
export type Decision = { fait: Fait } & Pick<Mouvement, "sensible" | "brouillon" | "separation">;

/** An act on a demande: by whom, where, once for each `operationId`. */
export type Geste = {
  numeroUnique: string;
  operationId: string;
  acteur: Acteur;
  canal: Canal;
  /** Guichet where it is done; that of the demande when absent. */
  guichet?: string;
  /** Looks at the file of the moment; throws the problem that forbids it, gives nothing when there is nothing to do. */
  decider(dossier: DossierLu): Promise<Decision | undefined> | Decision | undefined;
};

export type PourMouvoir = {
  demandes: Pick<DemandesStore, "lireDossier" | "lireVerrou">;
  mouvements: MouvementsStore;
  patienter(millisecondes: number): Promise<unknown>;
  maintenant: Date;
};

/** Wait before each try, in milliseconds. */
const ESSAIS = [0, 20, 60, 180, 500] as const;

// the transaction may have been written although its answer was lost: the events, read again, will tell
const silence = (erreur: unknown): IssueDeMouvement => {
  if (estPassagere(erreur)) return "a-rejouer";
  throw erreur;
};

// an identifier is the caller's own: a person's never stands for an act of the clock or of a guichet
const estLeMeme = ({ operationId, acteur }: Evenement, geste: Geste): boolean =>
  operationId === geste.operationId && acteur.role === geste.acteur.role;

function ecriture(dossier: DossierLu, decision: Decision, geste: Geste, maintenant: Date): Mouvement {
  const { demande, evenements } = dossier;
  const { fait, ...suites } = decision;
  const dernier = evenements.at(-1);
  const { numeroUnique, acteur, canal, operationId, guichet = demande.guichet } = geste;
  const { apres, evenement } = appliquer(demande, fait, {
    numeroUnique,
    connuLe: maintenant.toISOString(),
    acteur,
    guichet,
    canal,
    operationId,
    precedent: dernier ? empreinteDEvenement(dernier) : null,
  });
  return { avant: demande, apres, evenement, ...suites };
}

async function territoirePris({ compte, territoire }: Demande, { demandes }: PourMouvoir): Promise<Problem> {
  const numeroUnique = await demandes.lireVerrou(compte, territoire);
  return new Problem("demande-deja-deposee", { ...(numeroUnique && { extensions: { numeroUnique } }) });
}

/**
 * One event and one state, whatever dies on the way and however many write at once: each try reads the file again, so
 * that an act that was done unseen is found there, and one that no longer holds is refused by its rule. Gives the
 * demande as it stands afterwards; undefined when there is none.
 */
export async function mouvoir(geste: Geste, contexte: PourMouvoir): Promise<Demande | undefined> {
  for (const attente of ESSAIS) {
    if (attente > 0) await contexte.patienter(attente);
    const dossier = await contexte.demandes.lireDossier(geste.numeroUnique);
    if (!dossier) return undefined;
    if (dossier.evenements.some((evenement) => estLeMeme(evenement, geste))) return dossier.demande;
    const decision = await geste.decider(dossier);
    if (!decision) return dossier.demande;
    const mouvement = ecriture(dossier, decision, geste, contexte.maintenant);
    const issue = await contexte.mouvements.ecrire(mouvement).catch(silence);
    if (issue === "ecrit") return mouvement.apres;
    if (issue === "territoire-pris") throw await territoirePris(dossier.demande, contexte);
  }
  throw new Problem("service-indisponible", { reessayerDansSecondes: 2 });
}

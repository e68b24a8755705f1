import type { Demande } from "../../shared/demande/demande.ts";
import type { Acteur, Canal, Evenement, Fait } from "../../shared/demande/evenements.ts";
import { appliquer } from "../../shared/demande/transitions.ts";
import { empreinteDEvenement } from "./chaine.ts";
import { type Patienter, reessayer, siPassagere } from "./reessayer.ts";
import type { DemandesStore, DossierLu } from "./stores/demandes.ts";
import type { Mouvement, MouvementsStore } from "./stores/mouvements.ts";
import { identitePrise, territoirePris } from "./territoire-pris.ts";

/** What is to happen to a file as it was just read, and what goes with it. */
export type Decision = { fait: Fait } & Pick<
  Mouvement,
  "sensible" | "sensibleDAvant" | "brouillon" | "separation" | "rattachement" | "examen" | "revenuLu" | "codeRemplace"
>;

/** An act on a demande: by whom, where, once for each `operationId`. */
export type Geste = {
  numeroUnique: string;
  operationId: string;
  /** Who does it; found from the demande when that is what tells it, or throws. */
  acteur: Acteur | ((demande: Demande) => Acteur);
  canal: Canal;
  /** Guichet where it is done; that of the demande when absent. */
  guichet?: string;
  /** Looks at the file of the moment; throws the problem that forbids it, gives nothing when there is nothing to do. */
  decider(dossier: DossierLu): Promise<Decision | undefined> | Decision | undefined;
};

/** An act, once it is known who does it. */
type Signe = Omit<Geste, "decider" | "acteur"> & { acteur: Acteur };

export type PourMouvoir = {
  demandes: Pick<DemandesStore, "lireDossier" | "lireVerrou" | "lireVerrouDIdentite">;
  mouvements: Pick<MouvementsStore, "ecrire">;
  patienter: Patienter;
  maintenant: Date;
};

// an identifier is the caller's own: a person's never stands for an act of the clock or of a guichet
const estLeMeme = ({ operationId, acteur }: Evenement, geste: Pick<Signe, "operationId" | "acteur">): boolean =>
  operationId === geste.operationId && acteur.role === geste.acteur.role;

/** The file as it becomes, and its event; throws the problem that forbids it. */
export function ecriture(dossier: DossierLu, decision: Decision, geste: Signe, maintenant: Date): Mouvement {
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

/**
 * One event and one state, whatever dies on the way and however many write at once: each try reads the file again, so
 * that an act that was done unseen is found there, and one that no longer holds is refused by its rule. Gives the
 * demande as it stands afterwards; undefined when there is none.
 */
export async function mouvoir(geste: Geste, contexte: PourMouvoir): Promise<Demande | undefined> {
  const { demandes, mouvements, maintenant } = contexte;
  const { apres } = await reessayer(async () => {
    const dossier = await demandes.lireDossier(geste.numeroUnique);
    if (!dossier) return { apres: undefined };
    const acteur = typeof geste.acteur === "function" ? geste.acteur(dossier.demande) : geste.acteur;
    const signe = { ...geste, acteur };
    if (dossier.evenements.some((evenement) => estLeMeme(evenement, signe))) return { apres: dossier.demande };
    const decision = await geste.decider(dossier);
    if (!decision) return { apres: dossier.demande };
    const mouvement = ecriture(dossier, decision, signe, maintenant);
    const issue = await mouvements.ecrire(mouvement).catch(siPassagere);
    if (issue === "territoire-pris") throw await territoirePris(mouvement.apres, demandes);
    if (issue === "identite-prise") throw await identitePrise(mouvement.apres, demandes);
    return issue === "ecrit" ? { apres: mouvement.apres } : undefined;
  }, contexte.patienter);
  return apres;
}

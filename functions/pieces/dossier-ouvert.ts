import { numeroUnique as formeDuNumero } from "../../shared/demande/numero-unique.ts";
import type { Identite } from "../../shared/droits/identite.ts";
import { type Acte, mandatDe, peut } from "../../shared/droits/peut.ts";
import type { Mandat } from "../../shared/mandat/mandat.ts";
import type { PieceDemandee } from "../../shared/pieces/pieces-demandees.ts";
import { ouvrirLeBrouillon } from "../socle/brouillon-ouvert.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import { ouvrir } from "../socle/reponses-scellees.ts";
import type { AidesStore } from "../socle/stores/aides.ts";
import type { BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { Demander } from "./demander.ts";

export type PourOuvrir = {
  demandes: Pick<DemandesStore, "lire" | "lireSensible">;
  brouillons: Pick<BrouillonsStore, "lire">;
  aides: Pick<AidesStore, "lire">;
  coffre: Coffre;
};

type Contexte = PourOuvrir & { qui: Identite; maintenant: Date; aujourdhui: string };

/** What the pieces of a draft or of a demande hang on. */
export type DossierOuvert = {
  dossier: string;
  compte: string;
  /** Of a demande. */
  numeroUnique?: string;
  /** Of a draft. */
  brouillonId?: string;
  /** By which a helper opens it. */
  mandat?: Mandat;
  /** False once radiated: pieces are then read, no longer given. */
  enCours: boolean;
  /** In the words of who lists them. */
  demandees(demander: Demander): Promise<PieceDemandee[]>;
};

async function ouvrirDemande(numeroUnique: string, acte: Acte, contexte: Contexte): Promise<DossierOuvert | undefined> {
  const { demandes, coffre, qui, aujourdhui } = contexte;
  const demande = await demandes.lire(numeroUnique);
  if (!demande || !peut(qui, acte, demande, aujourdhui)) return undefined;
  const mandat = mandatDe(qui, demande, aujourdhui);
  const { dossier, compte, reponses, formulaire } = demande;
  return {
    dossier,
    compte,
    numeroUnique,
    ...(mandat && { mandat }),
    enCours: demande.etat === "active",
    async demandees(demander) {
      const sensible = await demandes.lireSensible(numeroUnique);
      const toutes = await ouvrir(coffre, { dossier, reponses, sensible });
      return demander(toutes, formulaire, aujourdhui);
    },
  };
}

async function ouvrirBrouillon(
  brouillonId: string,
  acte: Acte,
  contexte: Contexte,
): Promise<DossierOuvert | undefined> {
  const { coffre, aujourdhui } = contexte;
  const ouvert = await ouvrirLeBrouillon(brouillonId, acte, contexte);
  if (!ouvert) return undefined;
  const { brouillon, mandat } = ouvert;
  // filed meanwhile: the demande holds the answers
  if (brouillon.depot) return ouvrirDemande(brouillon.depot.numeroUnique, acte, contexte);
  const { compte, dossier, reponses, sensible, formulaire } = brouillon;
  // changes of a demande: its pieces follow its rules, asked for by the answers that change
  const demande = brouillon.demande && (await ouvrirDemande(brouillon.demande.numeroUnique, acte, contexte));
  return {
    ...demande,
    dossier,
    compte,
    brouillonId,
    ...(mandat && { mandat }),
    enCours: demande?.enCours ?? true,
    demandees: async (demander) =>
      demander(await ouvrir(coffre, { dossier, reponses, sensible }), formulaire, aujourdhui),
  };
}

/** A guarded piece is for whoever may read guarded answers. */
export const montreLeSensible = ({ mandat }: DossierOuvert): boolean => !mandat || mandat.droits.includes("sensibles");

/** The file behind a reference; nothing when it is not of the person who calls, as if there were none. */
export const ouvrirDossier = (reference: string, acte: Acte, contexte: Contexte): Promise<DossierOuvert | undefined> =>
  formeDuNumero.safeParse(reference).success
    ? ouvrirDemande(reference, acte, contexte)
    : ouvrirBrouillon(reference, acte, contexte);

import { numeroUnique as formeDuNumero } from "../../shared/demande/numero-unique.ts";
import { compteDe, type Identite } from "../../shared/droits/identite.ts";
import { peut } from "../../shared/droits/peut.ts";
import type { Dites } from "../../shared/formulaire/personnes.ts";
import { formulaireDeVersion } from "../../shared/formulaire/versions.ts";
import { type PieceDemandee, piecesDemandees } from "../../shared/pieces/pieces-demandees.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import { ouvrir } from "../socle/reponses-scellees.ts";
import type { BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";

export type PourOuvrir = {
  demandes: Pick<DemandesStore, "lire" | "lireSensible">;
  brouillons: Pick<BrouillonsStore, "lire">;
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
  /** False once radiated: pieces are then read, no longer given. */
  enCours: boolean;
  demandees(): Promise<PieceDemandee[]>;
};

const demander = (reponses: Dites, version: string, aujourdhui: string): PieceDemandee[] =>
  piecesDemandees(reponses, { aujourdhui, formulaire: formulaireDeVersion(version) });

async function ouvrirDemande(numeroUnique: string, contexte: Contexte): Promise<DossierOuvert | undefined> {
  const { demandes, coffre, qui, aujourdhui } = contexte;
  const demande = await demandes.lire(numeroUnique);
  if (!demande || !peut(qui, "lire-demande", demande)) return undefined;
  const { dossier, compte, reponses, formulaire } = demande;
  return {
    dossier,
    compte,
    numeroUnique,
    enCours: demande.etat === "active",
    async demandees() {
      const sensible = await demandes.lireSensible(numeroUnique);
      const toutes = await ouvrir(coffre, { dossier, reponses, sensible });
      return demander(toutes, formulaire, aujourdhui);
    },
  };
}

async function ouvrirBrouillon(brouillonId: string, contexte: Contexte): Promise<DossierOuvert | undefined> {
  const { brouillons, coffre, qui, maintenant, aujourdhui } = contexte;
  const compte = compteDe(qui);
  const brouillon = await brouillons.lire(compte, brouillonId, maintenant);
  if (!brouillon) return undefined;
  // filed meanwhile: the demande holds the answers
  if (brouillon.depot) return ouvrirDemande(brouillon.depot.numeroUnique, contexte);
  const { dossier, reponses, sensible, formulaire } = brouillon;
  // changes of a demande: its pieces follow its rules, asked for by the answers that change
  const demande = brouillon.demande && (await ouvrirDemande(brouillon.demande.numeroUnique, contexte));
  return {
    ...demande,
    dossier,
    compte,
    brouillonId,
    enCours: demande?.enCours ?? true,
    demandees: async () => demander(await ouvrir(coffre, { dossier, reponses, sensible }), formulaire, aujourdhui),
  };
}

/** The file behind a reference; nothing when it is not of the person who calls, as if there were none. */
export const ouvrirDossier = (reference: string, contexte: Contexte): Promise<DossierOuvert | undefined> =>
  formeDuNumero.safeParse(reference).success
    ? ouvrirDemande(reference, contexte)
    : ouvrirBrouillon(reference, contexte);

import { numeroUnique as formeDuNumero } from "../../shared/demande/numero-unique.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import type { Porteur } from "../../shared/mandat/mandat.ts";
import type { Appel } from "../socle/http.ts";
import type { Aide } from "../socle/stores/aides.ts";
import type { BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";

export type PourPorter = {
  demandes: Pick<DemandesStore, "lire">;
  brouillons: Pick<BrouillonsStore, "lire">;
};

/** What helpers are named on, where it stands today: a draft that was filed is its demande. */
export type PorteurLu = Porteur & {
  reference: string;
  genre: "brouillon" | "demande";
  /** Known to nobody outside: codes of invitations come from it. */
  dossier: string;
  reponses: Reponses;
};

async function lireDemande(numeroUnique: string, { demandes }: PourPorter): Promise<PorteurLu | undefined> {
  const demande = await demandes.lire(numeroUnique);
  return demande && { ...demande, reference: numeroUnique, genre: "demande" };
}

/** The demande of this number, or the draft of this account; nothing when there is none. */
export async function lirePorteur(
  { reference, titulaire }: Aide,
  contexte: PourPorter & Pick<Appel, "maintenant">,
): Promise<PorteurLu | undefined> {
  if (formeDuNumero.safeParse(reference).success) return lireDemande(reference, contexte);
  const brouillon = await contexte.brouillons.lire(titulaire, reference, contexte.maintenant);
  const numeroUnique = (brouillon?.demande ?? brouillon?.depot)?.numeroUnique;
  if (numeroUnique !== undefined) return lireDemande(numeroUnique, contexte);
  return brouillon && { ...brouillon, reference, genre: "brouillon" };
}

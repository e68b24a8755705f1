import type { Acteur } from "../demande/evenements.ts";
import { type DroitDeMandat, type Mandat, mandatEnCours, type Porteur } from "../mandat/mandat.ts";
import { estUneStructure } from "../mandat/structure.ts";
import { compteDe, detenteursDe, type Identite } from "./identite.ts";

/** What one may do to a demande, and how the register of accesses says it. */
const libelles = {
  "lire-demande": "Le dossier et ses réponses",
  "lire-attestation": "L’attestation d’enregistrement",
  "lire-consultations": "Le registre des consultations",
  "lire-messages": "Les messages échangés",
  "exporter-donnees": "Toutes les données du dossier",
  "agir-sur-demande": "Une action sur la demande",
  "modifier-demande": "Un changement de la demande",
  "retirer-demande": "Le retrait de la demande",
  "ecrire-message": "Un message envoyé au guichet",
  "lister-pieces": "La liste des pièces",
  "lire-piece": "Une pièce justificative",
  "donner-piece": "Une pièce donnée",
  "retirer-piece": "Une pièce retirée",
  "lire-reponses-protegees": "Les réponses protégées",
  "lire-instruction": "L’instruction : score, priorités et ressources",
  "lire-propositions": "Les logements proposés",
} as const;

export type Acte = keyof typeof libelles;
export const actes = Object.keys(libelles).filter((acte): acte is Acte => acte in libelles);
export const libelleDActe = (acte: Acte): string => libelles[acte];

/**
 * What a mandate must give for each act; null is for the person alone: naming another helper, contacts, accesses,
 * leaving, homes offered are nobody else's.
 */
const voulus: Record<Acte, DroitDeMandat | "voir" | null> = {
  "lire-demande": "voir",
  "lire-attestation": "voir",
  "lire-consultations": null,
  "lire-messages": "messages",
  "exporter-donnees": null,
  "agir-sur-demande": null,
  "modifier-demande": "modifier",
  "retirer-demande": "retirer",
  "ecrire-message": "messages",
  "lister-pieces": "pieces",
  "lire-piece": "pieces",
  "donner-piece": "pieces",
  "retirer-piece": "pieces",
  "lire-reponses-protegees": "sensibles",
  "lire-instruction": null,
  "lire-propositions": null,
};

const estTitulaire = (qui: Identite, { compte }: Pick<Porteur, "compte">): boolean =>
  qui.role === "demandeur" && qui.compte === compte;

/** The mandate by which this identity helps today; undefined for the person, and for whoever has none. */
export const mandatDe = (qui: Identite, porteur: Porteur, aujourdhui: string): Mandat | undefined =>
  estTitulaire(qui, porteur) ? undefined : mandatEnCours(porteur, detenteursDe(qui), aujourdhui);

/** The person, or their helper for them: under their own name too, when they are of an organisation. */
export function acteurSous(qui: Identite, mandat: Mandat | undefined): Acteur {
  const compte = compteDe(qui);
  if (!mandat) return { role: "demandeur", compte };
  const membre = membreSous(qui, mandat);
  return { role: "aidant", compte, mandat: mandat.mandatId, ...(membre !== undefined && { membre }) };
}

/** Name of who acts by the mandate of an organisation. */
export const membreSous = (qui: Identite, { compte }: Mandat): string | undefined =>
  qui.role === "demandeur" && estUneStructure(compte) ? qui.membre : undefined;

/** What the register keeps of who reads: the mandate, for a helper. */
export function auTitreDe(qui: Identite, porteur: Porteur, aujourdhui: string): { mandat?: string } {
  const mandat = mandatDe(qui, porteur, aujourdhui);
  return mandat ? { mandat: mandat.mandatId } : {};
}

/** May this identity do this to this demande today? Whoever may not is answered as if there were none. */
export function peut(qui: Identite, acte: Acte, porteur: Porteur, aujourdhui: string): boolean {
  if (estTitulaire(qui, porteur)) return true;
  const mandat = mandatDe(qui, porteur, aujourdhui);
  const voulu = voulus[acte];
  if (!mandat || voulu === null) return false;
  return voulu === "voir" || mandat.droits.includes(voulu);
}

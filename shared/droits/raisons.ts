import * as z from "zod/mini";

/** Why an agent opens a file: the person reads these words, in their language, so they are written to them. */
const libelles = {
  "repondre-a-la-personne": "Répondre à la personne",
  "personne-au-guichet": "La personne est au guichet ou au téléphone",
  "verifier-les-pieces": "Vérifier les pièces et l’identité",
  "instruire-la-demande": "Instruire la demande",
  "chercher-un-logement": "Chercher qui peut occuper un logement",
  "preparer-la-commission": "Préparer une commission d’attribution",
  "comparer-deux-demandes": "Comparer deux demandes qui se ressemblent",
  "controler-la-gestion": "Contrôler la gestion des demandes",
} as const;

export type RaisonDeLire = keyof typeof libelles;
export const raisonsDeLire = Object.keys(libelles).filter((raison): raison is RaisonDeLire => raison in libelles);
export const raisonDeLire = z.enum(raisonsDeLire, "choix-inconnu");
export const libelleDeRaison = (raison: RaisonDeLire): string => libelles[raison];

/** The reason of a reading that was written down: its code, or its sentence in readings older than the codes. */
export const raisonConsignee = (dite: string): RaisonDeLire | undefined =>
  raisonsDeLire.find((raison) => raison === dite || libelles[raison] === dite);

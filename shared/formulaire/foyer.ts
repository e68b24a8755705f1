import type { Personne } from "./champ.ts";
import { type Dites, personnesDe } from "./personnes.ts";

/** Lists of people who will live in the home, besides the demandeur. */
export const LISTES_DU_FOYER = ["codemandeurs", "personnesACharge"] as const;
type Liste = (typeof LISTES_DU_FOYER)[number] | "colocataires";

/** A member of the household: where they stand in the answers (JSON pointer), and what was told of them. */
export type Membre = { pointeur: string; liste?: Liste; dites: Dites };

const membresDe = (reponses: Dites, liste: Liste): Membre[] =>
  personnesDe(reponses, liste).map((personne: Personne, rang) => ({
    pointeur: `/reponses/${liste}/${rang}`,
    liste,
    dites: personne,
  }));

/** Everyone named in the demande, the demandeur first. */
export const membresDuFoyer = (reponses: Dites): Membre[] => [
  { pointeur: "/reponses", dites: reponses },
  ...membresDe(reponses, "codemandeurs"),
  ...membresDe(reponses, "colocataires"),
  ...membresDe(reponses, "personnesACharge"),
];

/** Children to come, as the demandeur counts them. */
export const enfantsANaitre = ({ enfantANaitre, nombreANaitre }: Dites): number =>
  enfantANaitre === true && typeof nombreANaitre === "number" ? nombreANaitre : 0;

/** People to house as the composition tells them: visiting children count for the rooms (CCH, L. 442-12). */
export function personnesDeLaComposition(reponses: Dites): number {
  const nommees = LISTES_DU_FOYER.reduce((total, liste) => total + personnesDe(reponses, liste).length, 0);
  return 1 + nommees + enfantsANaitre(reponses);
}

const somme = (montants: unknown): number =>
  typeof montants === "object" && montants !== null
    ? Object.values(montants).reduce<number>((total, montant) => total + (typeof montant === "number" ? montant : 0), 0)
    : 0;

/** Euros a month of all the people to house; undefined until someone told theirs (cerfa 14069, cases E7 to E9). */
export function ressourcesDuFoyer(reponses: Dites): number | undefined {
  const dites = [
    reponses.ressourcesMensuelles,
    reponses.ressourcesACharge,
    ...personnesDe(reponses, "codemandeurs").map(({ ressourcesMensuelles }) => ressourcesMensuelles),
  ].filter((montants) => montants !== undefined);
  return dites.length === 0 ? undefined : dites.reduce<number>((total, montants) => total + somme(montants), 0);
}

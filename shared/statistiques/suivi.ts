import { ajouterMois } from "../demande/delais.ts";
import type { Demande } from "../demande/demande.ts";
import type { Canal } from "../demande/evenements.ts";
import { motifsDeRadiation, type SousMotif } from "../demande/radiation.ts";

/** What the statistics know of the life of a demande, besides its answers. */
export const modalitesDeSuivi = {
  anciennete: [
    { code: "LT1", libelle: "Moins d’1 an", des: 0 },
    { code: "1_2", libelle: "1 à < 2 ans", des: 1 },
    { code: "2_3", libelle: "2 à < 3 ans", des: 2 },
    { code: "3_4", libelle: "3 à < 4 ans", des: 3 },
    { code: "4_5", libelle: "4 à < 5 ans", des: 4 },
    { code: "5_10", libelle: "5 à < 10 ans", des: 5 },
    { code: "GE10", libelle: "10 ans ou +", des: 10 },
  ],
  motif_radiation: [
    { code: "RADATT", libelle: "Attribution d’un logement" },
    { code: "RADREN", libelle: "Non-renouvellement" },
    { code: "RADABA", libelle: "Abandon de la demande" },
    { code: "RADCON", libelle: "Impossibilité de contacter le demandeur" },
    { code: "RADIRR", libelle: "Irrecevabilité de la demande" },
    // it leaves without a radiation: the other one counts for both
    { code: "REUNIE", libelle: "Réunie à une autre demande" },
  ],
  sous_motif_irrecevabilite: [
    { code: "IRRSEJ", libelle: "Irrégularité de séjour" },
    { code: "IRRRES", libelle: "Ressources supérieures au plafond" },
  ],
  canal_depot: [
    { code: "PGP", libelle: "Portail grand public" },
    { code: "GUI", libelle: "Guichet enregistreur" },
    { code: "PART", libelle: "Logiciel interfacé" },
  ],
} as const;

type Code<D extends keyof typeof modalitesDeSuivi> = (typeof modalitesDeSuivi)[D][number]["code"];

/** Grounds are there only for a demande that was struck off, or joined to another. */
export type Suivi = {
  anciennete: Code<"anciennete">;
  canal_depot: Code<"canal_depot">;
  motif_radiation?: Code<"motif_radiation">;
  sous_motif_irrecevabilite?: SousMotif;
};

const anciennete = (depuis: string, jour: string): Suivi["anciennete"] =>
  modalitesDeSuivi.anciennete.findLast(({ des }) => ajouterMois(depuis, 12 * des) <= jour)?.code ?? "LT1";

/** No software of a partner files anything yet: whoever is not on the site is at a counter. */
export function suiviDe(
  { ancienneteDepuisLe, radiation, reunieA }: Pick<Demande, "ancienneteDepuisLe" | "radiation" | "reunieA">,
  depot: Canal,
  jour: string,
): Suivi {
  return {
    anciennete: anciennete(ancienneteDepuisLe, jour),
    canal_depot: depot === "portail" ? "PGP" : "GUI",
    ...(reunieA && { motif_radiation: "REUNIE" as const }),
    ...(radiation && { motif_radiation: motifsDeRadiation[radiation.motif].code }),
    ...(radiation?.sousMotif && { sous_motif_irrecevabilite: radiation.sousMotif }),
  };
}

// Shorter lists, for tables too small for the whole ones: `de` holds the codes of the long list that a group unites.
export const regroupements = {
  motif_8: [
    { code: "G1", libelle: "Sans logement, hébergé ou logement temporaire (01)", de: ["01"] },
    {
      code: "G2",
      libelle:
        "Logement menacé : démolition, renouvellement urbain, reprise, expulsion, accession en difficulté (02, 24, 04, 05, 22)",
      de: ["02", "24", "04", "05", "22"],
    },
    { code: "G3", libelle: "Logement indigne ou non décent (03, 25)", de: ["03", "25"] },
    { code: "G4", libelle: "Coût du logement (09)", de: ["09"] },
    { code: "G5", libelle: "Taille du logement (10, 13)", de: ["10", "13"] },
    { code: "G6", libelle: "Famille et violences (06, 11, 12, 14, 15, 16)", de: ["06", "11", "12", "14", "15", "16"] },
    { code: "G7", libelle: "Santé ou handicap (07, 08)", de: ["07", "08"] },
    {
      code: "G8",
      libelle: "Localisation, travail, voisinage, autre (17 à 21, 23)",
      de: ["17", "18", "19", "20", "21", "23"],
    },
    { code: "NR", libelle: "Non renseigné", de: ["NR"] },
  ],
  age_6: [
    { code: "LT30", libelle: "Moins de 30 ans", de: ["LT20", "20_24", "25_29"] },
    { code: "30_39", libelle: "30 - 39 ans", de: ["30_34", "35_39"] },
    { code: "40_49", libelle: "40 - 49 ans", de: ["40_44", "45_49"] },
    { code: "50_59", libelle: "50 - 59 ans", de: ["50_54", "55_59"] },
    { code: "60_69", libelle: "60 - 69 ans", de: ["60_64", "65_69"] },
    { code: "GE70", libelle: "70 ans et +", de: ["70_74", "GE75"] },
    { code: "NR", libelle: "Non renseigné", de: ["NR"] },
  ],
  revenu_5: [
    { code: "0_999", libelle: "0 à 999 €", de: ["0_499", "500_999"] },
    { code: "1000_1999", libelle: "1 000 à 1 999 €", de: ["1000_1499", "1500_1999"] },
    { code: "2000_2999", libelle: "2 000 à 2 999 €", de: ["2000_2499", "2500_2999"] },
    { code: "3000_3999", libelle: "3 000 à 3 999 €", de: ["3000_3499", "3500_3999"] },
    { code: "GE4000", libelle: "4 000 € et +", de: ["4000_4499", "4500_4999", "GE5000"] },
    { code: "NR", libelle: "Non renseigné", de: ["NR"] },
  ],
  type_5: [
    { code: "C_T1", libelle: "Chambre ou T1", de: ["C", "T1"] },
    { code: "T2", libelle: "T2", de: ["T2"] },
    { code: "T3", libelle: "T3", de: ["T3"] },
    { code: "T4", libelle: "T4", de: ["T4"] },
    { code: "T5P", libelle: "T5 et plus", de: ["T5", "T6P"] },
    { code: "NR", libelle: "Non renseigné", de: ["NR"] },
  ],
} as const;

type Liste = keyof typeof regroupements;
type Groupe<L extends Liste> = (typeof regroupements)[L][number]["code"];

/** Group of a code of the long list. */
export function grouper<L extends Liste>(liste: L, code: string): Groupe<L> | "NR" {
  const groupes: readonly { code: Groupe<L>; de: readonly string[] }[] = regroupements[liste];
  return groupes.find(({ de }) => de.includes(code))?.code ?? "NR";
}

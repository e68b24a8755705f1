import { ajouterMois } from "../shared/demande/delais.ts";
import { communeParCode, type IndexCommunes } from "../shared/referentiel/communes.ts";
import { delaiAnormalementLong } from "../shared/referentiel/delais-anormalement-longs.ts";
import { typesDeLogement } from "../shared/referentiel/nomenclatures.ts";
import { colonneDeConfirmation, confirmations } from "../shared/statistiques/confirmations.ts";
import type { Fait } from "../shared/statistiques/fait.ts";
import { grouper } from "../shared/statistiques/regroupements.ts";

const anniversaires = (depuis: string, jour: string): number => {
  let annees = 0;
  while (annees < 40 && ajouterMois(depuis, 12 * (annees + 1)) <= jour) annees += 1;
  return annees;
};

function tranche(annees: number, bornes: readonly (readonly [number, string])[]): string {
  return bornes.findLast(([plancher]) => annees >= plancher)?.[1] ?? "LT1";
}

const ANCIENNETES = [
  [0, "LT1"],
  [1, "1_2"],
  [2, "2_3"],
  [3, "3_4"],
  [4, "4_5"],
  [5, "5_10"],
  [10, "GE10"],
] as const;
const DELAIS = [
  [0, "LT1"],
  [1, "1_2"],
  [2, "2_3"],
  [3, "3_5"],
  [5, "GE5"],
] as const;
const AGES = [
  [0, "LT20"],
  [20, "20_24"],
  [25, "25_29"],
  [30, "30_34"],
  [35, "35_39"],
  [40, "40_44"],
  [45, "45_49"],
  [50, "50_54"],
  [55, "55_59"],
  [60, "60_64"],
  [65, "65_69"],
  [70, "70_74"],
  [75, "GE75"],
] as const;

function ageAu(jour: string, naissance: string | null): string {
  if (naissance === null) return "NR";
  const [annee = 0, mois = 0] = naissance.split("-").map(Number);
  const [anneeDuJour = 0, moisDuJour = 0] = jour.split("-").map(Number);
  return tranche(anneeDuJour - annee - (moisDuJour < mois ? 1 : 0), AGES);
}

const CIBLES: Readonly<Record<string, string>> = {
  C: "T1_T2",
  T1: "T1_T2",
  T2: "T1_T2",
  T3: "T3",
  T4: "T4",
  T5: "T5P",
  T6P: "T5P",
};

export const ouiNon = (vrai: boolean): string => (vrai ? "OUI" : "NON");

/** Every code that a table may count by, at the day that counts for the line. */
export function codesDe(fait: Fait, jour: string, fin: string, index: IndexCommunes): Record<string, string> {
  const bruts = Object.fromEntries(
    Object.entries(fait).map(([nom, valeur]) => [nom, typeof valeur === "string" ? valeur : "NR"]),
  );
  const age = ageAu(jour, fait.mois_naissance);
  const attribue = fait.type_attribue ?? "NR";
  const la = communeParCode(index, fait.commune_1);
  const type = typesDeLogement.find(({ code }) => code === fait.type_logement)?.code;
  const delai = la && type && delaiAnormalementLong(la, type);
  const logement = communeParCode(index, fait.commune_logement ?? "");
  const residence = communeParCode(index, fait.commune_residence ?? "");
  const declarations = confirmations.map(({ variable, confirmee }) => [
    colonneDeConfirmation(variable),
    fait[confirmee] === null ? "NR" : ouiNon(fait[confirmee] === fait[variable]),
  ]);
  return {
    ...bruts,
    ...Object.fromEntries(declarations),
    age,
    age_6: grouper("age_6", age),
    motif_8: grouper("motif_8", fait.motif),
    revenu_5: grouper("revenu_5", fait.revenu_mensuel),
    type_5: grouper("type_5", fait.type_logement),
    type_attribue_5: grouper("type_5", attribue),
    type_attribue_cible: CIBLES[attribue] ?? "NR",
    anciennete: tranche(anniversaires(fait.anciennete_depuis, jour), ANCIENNETES),
    delai_attribution: fait.date_bail === null ? "NR" : tranche(anniversaires(fait.date_depot, fait.date_bail), DELAIS),
    nb_propositions: fait.nb_propositions >= 3 ? "GE3" : String(fait.nb_propositions),
    epci_residence: residence?.epci ?? "NR",
    echue: ouiNon(fait.date_limite < fin),
    renouvelee: ouiNon(fait.date_renouvellement !== null),
    au_premier_choix: ouiNon(la !== undefined && (la.ville ?? la.code) === (logement?.ville ?? logement?.code)),
    delai_depasse: delai ? ouiNon(ajouterMois(fait.anciennete_depuis, delai.mois) < jour) : "NR",
  };
}

import type { Affinite, Menage } from "./jeu.ts";

const ageDe = ({ age = "NR" }: Menage): number =>
  age === "LT20" ? 19 : age === "GE75" ? 78 : Number(age.slice(0, 2)) || 40;
const aCharge = (composition: string): number => Number(/\d/u.exec(composition)?.[0] ?? 0);
const enCouple = ({ composition_familiale: composition = "" }: Menage): boolean => composition.startsWith("COUPLE");
const personnes = ({ taille_menage: taille = "1" }: Menage): number => (taille === "GE9" ? 9 : Number(taille) || 1);
const si = (vrai: boolean, poids = 1): number => (vrai ? poids : 0);

/** Persons that a composition makes, the least and the most. */
function effectif(composition: string): readonly [number, number] {
  const enfants = aCharge(composition);
  if (composition === "SEULE") return [1, 1];
  if (composition === "COTIT") return [2, 5];
  if (composition === "NR") return [1, 9];
  const adultes = composition.startsWith("COUPLE") ? 2 : 1;
  const auPlus = composition === "MONO3" || composition === "COUPLE4" ? 9 : adultes + enfants;
  return [adultes + enfants, auPlus];
}

const composition: Affinite = (menage, code) => {
  const [age, enfants] = [ageDe(menage), aCharge(code)];
  if (enfants > 0) return age < 20 || enfants > age - 19 ? 0.01 : age > 60 ? 0.05 : age > 52 ? 0.4 : 1.3;
  return code === "SEULE" && (age < 25 || age > 60) ? 2 : 0.8;
};

const taille: Affinite = ({ composition_familiale = "" }, code) => {
  const [min, max] = effectif(composition_familiale);
  const combien = code === "GE9" ? 9 : Number(code);
  return si(combien >= min && combien <= max, 0.5 ** (combien - min));
};

const situationFamiliale: Affinite = (menage, code) => {
  if (enCouple(menage)) return si("MPU".includes(code), code === "M" ? 3 : 1);
  if (code === "V") return ageDe(menage) < 40 ? 0.05 : ageDe(menage) / 30;
  return (
    si("CDS".includes(code) || code === "NR", ageDe(menage) < 26 && code !== "C" ? 0.1 : 1) || si(code === "M", 0.1)
  );
};

const situationProfessionnelle: Affinite = (menage, code) => {
  const age = ageDe(menage);
  if (code === "RET") return age < 58 ? 0 : age < 60 ? 0.5 : age < 65 ? 6 : 40;
  if (code === "ETU" || code === "APP") return age < 25 ? 9 : age < 30 ? 1 : 0;
  return age >= 67 ? 0.05 : 1;
};

/** Middle of a bracket of income, in euros a month; none when it is not said. */
export function milieu(tranche: string): number | undefined {
  if (tranche === "NR") return undefined;
  return tranche === "GE5000" ? 5_800 : Number(tranche.split("_")[0]) + 250;
}

const attendu: Readonly<Record<string, number>> = {
  CDI: 1_900,
  CDD: 1_300,
  ART: 1_700,
  RET: 1_250,
  CHO: 950,
  APP: 850,
  ETU: 500,
};

const revenu: Affinite = (menage, code) => {
  const seul = attendu[menage.situation_professionnelle ?? ""] ?? 800;
  const foyer = seul * (enCouple(menage) ? 1.45 : 1) + 180 * aCharge(menage.composition_familiale ?? "");
  const ici = milieu(code);
  return ici === undefined ? 1 : Math.exp(-(((Math.log(ici) - Math.log(foyer)) / 0.55) ** 2) / 2);
};

const SEULS = ["RS", "RHVS", "SD", "SQUAT", "HABM", "CAMCAR"];

const logement: Affinite = (menage, code) => {
  if (SEULS.includes(code)) return personnes(menage) === 1 ? 1.4 : 0.25;
  if (code === "RE") return si(["ETU", "APP"].includes(menage.situation_professionnelle ?? ""), 20);
  if (code === "CDEFCM") return si(menage.composition_familiale?.startsWith("MONO") === true, 4);
  if (code === "CPE") return ageDe(menage) < 30 ? 3 : ageDe(menage) < 40 ? 1 : 0.4;
  if (code === "HLM") return personnes(menage) > 2 ? 1.5 : 0.8;
  return code === "POCC" ? si(ageDe(menage) >= 30, 1.6) : 1;
};

const LOUE = ["HLM", "LP"];
const A_SOI = ["HLM", "LP", "POCC", "FONC", "LTG"];

const motif: Affinite = (menage, code) => {
  const ou = menage.logement_actuel ?? "NR";
  const travaille = ["CDI", "CDD", "ART", "APP"].includes(menage.situation_professionnelle ?? "");
  if (code === "01") return si(!A_SOI.includes(ou), 3);
  if (code === "02" || code === "24") return si(ou === "HLM", 3);
  if (code === "04") return si(ou === "LP", 4);
  if (code === "05" || code === "09") return si(LOUE.includes(ou), 2);
  if (code === "10") return si(A_SOI.includes(ou) && ageDe(menage) >= 45 && personnes(menage) <= 2, 6);
  if (code === "12") return si(["CPE", "CP"].includes(ou) && ageDe(menage) < 45, 4);
  if (code === "13") return personnes(menage) >= 3 ? 4 : 0.3;
  if (code === "15") return menage.nationalite === "1" ? 0.4 : 3;
  if (code === "17") return si(A_SOI.includes(ou), 2);
  if (code === "18" || code === "19") return si(travaille, 2);
  return code === "22" ? si(ou === "POCC", 30) : 1;
};

const pieces: Readonly<Record<string, number>> = { C: 0.5, T1: 1, T2: 1.8, T3: 3, T4: 4.3, T5: 5.5, T6P: 7.5 };

const type: Affinite = (menage, code) => {
  if (code === "C") return si(personnes(menage) === 1);
  return Math.exp(-((Math.min(personnes(menage), 8) - (pieces[code] ?? 2)) ** 2) / 1.2);
};

/** In the order in which a household is drawn: each answer is bent by those before it. */
export const affinites: readonly (readonly [string, Affinite])[] = [
  ["age", () => 1],
  ["composition_familiale", composition],
  ["taille_menage", taille],
  ["situation_familiale", situationFamiliale],
  ["nationalite", () => 1],
  ["situation_professionnelle", situationProfessionnelle],
  ["revenu_mensuel", revenu],
  ["logement_actuel", logement],
  ["motif", motif],
  ["type_logement", type],
  ["categorie_logement", () => 1],
  ["localisation_relative", ({ logement_actuel }, code) => (logement_actuel === "HLM" && code === "COM" ? 1.3 : 1)],
];

/** Consumption units, about. */
export const unites = (menage: Menage): number =>
  1 + (enCouple(menage) ? 0.5 : 0) + 0.35 * Math.max(0, personnes(menage) - (enCouple(menage) ? 2 : 1));

/** How high the ceilings of a household stand, the one of a person alone being 1. */
export const hauteurDePlafond = (menage: Menage): number => 1 + 0.31 * (Math.min(personnes(menage), 6) - 1);

/** Size that suits, by the published rule. */
export function typeCible(menage: Menage): string {
  if (menage.taille_menage === "NR") return "NR";
  const combien = personnes(menage);
  if (combien <= 2) return menage.composition_familiale === "MONO1" ? "T3" : "T1_T2";
  return combien === 3 ? "T3" : combien === 4 ? "T4" : "T5P";
}

import type { Modalite } from "../../../shared/statistiques/modalites.ts";
import type { Tirage } from "./tirage.ts";
import type { TirerModalite } from "./tirer-modalite.ts";

export type Adulte = {
  age: number;
  civilite: "1" | "2";
  nationalite: Modalite<"nationalite">;
  statut: Modalite<"situation_professionnelle">;
};

type Lien = "B2" | "B3" | "B4" | "B5" | "B6" | "B7";

export type Composition = {
  composition: Modalite<"composition_familiale">;
  situation: Modalite<"situation_familiale">;
  codemandeur?: Adulte & { lien: Lien };
  /** Ages of the children, in years. */
  enfants: readonly number[];
  aNaitre: boolean;
};

export const personnesDuProfil = ({ codemandeur, enfants, aNaitre }: Composition): number =>
  1 + (codemandeur ? 1 : 0) + enfants.length + (aNaitre ? 1 : 0);

const enfantsDe = (code: Modalite<"composition_familiale">): number => Number(/\d/u.exec(code)?.[0] ?? 0);

/** Families of an age: few children before 25, none of one's own to house after 62. */
function convientALAge(code: Modalite<"composition_familiale">, age: number): number {
  const enfants = enfantsDe(code);
  if (enfants > 0 && (age < 20 || age > 62 || enfants > age - 20)) return 0;
  if (enfants > 0) return age > 54 ? 0.2 : 1.2;
  if (code === "SEULE") return age < 25 || age > 60 ? 2 : 0.8;
  return age < 20 ? 0.3 : 1;
}

/** The last modality of a list stands for that many and more. */
const EN_PLUS = [
  [0, 58],
  [1, 24],
  [2, 9],
  [3, 5],
  [4, 4],
] as const;

function nombreDEnfants(hasard: Tirage, code: Modalite<"composition_familiale">, age: number): number {
  if (code === "COTIT") return age > 22 && age < 60 ? hasard.element([0, 0, 1, 2, 3]) : 0;
  const enPlus = code === "MONO3" || code === "COUPLE4" ? hasard.pese(EN_PLUS, ([, poids]) => poids)[0] : 0;
  return enfantsDe(code) + (age < 28 ? 0 : enPlus);
}

/** A year apart at least, as long as the years suffice. */
function agesDEnfants(hasard: Tirage, combien: number, age: number): number[] {
  const [cadet, aine] = [Math.max(0, age - 45), Math.min(17, age - 19)];
  const libres = Array.from({ length: aine - cadet + 1 }, (_, rang) => cadet + rang);
  return Array.from({ length: combien }, () => {
    const [tire] = libres.splice(hasard.entier(0, Math.max(0, libres.length - 1)), 1);
    return tire ?? hasard.entier(cadet, aine);
  });
}

const COUPLES = [
  ["M", 60],
  ["P", 8],
  ["U", 32],
] as const;
const ENSEMBLE = { M: "B2", P: "B3", U: "B4" } as const;

const seul =
  (age: number) =>
  (code: Modalite<"situation_familiale">): number => {
    const selon = { C: age > 60 ? 0.6 : 1, M: age < 22 ? 0 : 0.15, D: age < 26 ? 0 : 1, S: age < 21 ? 0 : 1 };
    if (code === "V") return age < 40 ? 0.05 : age / 30;
    return code === "C" || code === "M" || code === "D" || code === "S" ? selon[code] : 0;
  };

/** Work at an age: students are young, the retired are not. */
export function tirerStatut(tirer: TirerModalite, age: number): Adulte["statut"] {
  const retraite = age < 58 ? 0 : age < 62 ? 0.6 : age < 65 ? 6 : 40;
  const etudes = age < 25 ? 9 : age < 30 ? 1.5 : 0;
  return tirer("situation_professionnelle", (code) => {
    if (code === "RET") return retraite;
    if (code === "ETU" || code === "APP") return etudes;
    return age >= 68 ? 0.05 : 1;
  });
}

const PARENTS = [
  { lien: "B5", ecart: 26 },
  { lien: "B7", ecart: 3 },
  { lien: "B7", ecart: -3 },
] as const;
const ENFANTS = [{ lien: "B6", ecart: -24 }] as const;

function unParent(hasard: Tirage, age: number): { lien: Lien; age: number } {
  const { lien, ecart } = hasard.element(age > 62 ? ENFANTS : age > 45 ? [...PARENTS, ...ENFANTS] : PARENTS);
  return { lien, age: Math.max(18, age + ecart) };
}

function tirerCodemandeur(
  hasard: Tirage,
  tirer: TirerModalite,
  { lien, age }: { lien: Lien; age: number },
): Adulte & { lien: Lien } {
  return {
    lien,
    age,
    civilite: hasard.element(["1", "2"] as const),
    nationalite: tirer("nationalite"),
    statut: tirerStatut(tirer, age),
  };
}

/** Who lives with a demandeur of this age; someone in a couple says how, someone alone what they were. */
export function tirerComposition(hasard: Tirage, tirer: TirerModalite, age: number): Composition {
  const composition = tirer("composition_familiale", (code) => convientALAge(code, age));
  const combien = nombreDEnfants(hasard, composition, age);
  const aNaitre = combien > 0 && age < 45 && hasard.oui(8);
  const enfants = agesDEnfants(hasard, combien - (aNaitre ? 1 : 0), age);
  if (composition.startsWith("COUPLE")) {
    const [situation] = hasard.pese(COUPLES, ([, poids]) => poids);
    const autre = { lien: ENSEMBLE[situation], age: Math.max(18, age + hasard.entier(-5, 5)) };
    return { composition, situation, codemandeur: tirerCodemandeur(hasard, tirer, autre), enfants, aNaitre };
  }
  const situation = tirer("situation_familiale", seul(age));
  if (composition !== "COTIT") return { composition, situation, enfants, aNaitre };
  const codemandeur = tirerCodemandeur(hasard, tirer, unParent(hasard, age));
  return { composition, situation, codemandeur, enfants, aNaitre };
}

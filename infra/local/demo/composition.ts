import { ajouterMois } from "../../../shared/demande/delais.ts";
import type { Personne } from "../../../shared/formulaire/champ.ts";
import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import { identite, naissance } from "./identite.ts";
import { prenoms } from "./noms.ts";
import { proportions } from "./proportions.ts";
import type { Tirage } from "./tirage.ts";

type Demandeur = { age: number; nom: string };

const EN_COUPLE = [
  { situation: "M", lien: "B2" },
  { situation: "M", lien: "B2" },
  { situation: "P", lien: "B3" },
  { situation: "U", lien: "B4" },
] as const;

function unConjoint(hasard: Tirage, aujourdhui: string, { age }: Demandeur, lien: string): Personne {
  return {
    id: "conjoint",
    ...identite(hasard, aujourdhui, Math.max(19, age + hasard.entier(-4, 4))),
    lien,
    statutProfessionnel: hasard.element(["D2", "D9", "D11"] as const),
    contratCourt: false,
    ressourcesMensuelles: {},
  };
}

function unEnfant(hasard: Tirage, aujourdhui: string, { age, nom }: Demandeur, rang: number): Personne {
  const sexe = hasard.element(["1", "2"] as const);
  return {
    id: `enfant-${rang}`,
    prenoms: hasard.element(prenoms[sexe]),
    nomNaissance: nom,
    dateNaissance: naissance(
      hasard,
      aujourdhui,
      hasard.entier(Math.max(0, age - 45), Math.max(0, Math.min(17, age - 19))),
    ),
    sexe: sexe === "1" ? "M" : "F",
    lien: "E",
    presence: hasard.oui(85) ? "P" : "G",
  };
}

/** Two children born the same day under one name would be one person told twice. */
const tousDifferents = (enfants: readonly Personne[]): Personne[] => [
  ...new Map(enfants.map((enfant) => [`${enfant.prenoms} ${enfant.dateNaissance}`, enfant])).values(),
];

/** Who lives with the demandeur; children only of someone whose age allows it. */
export function composition(
  hasard: Tirage,
  aujourdhui: string,
  demandeur: Demandeur,
): Reponses & { personnesALoger: number } {
  const [adultes = 1, combien = 0] = hasard.parmi(proportions.composition).split("+").map(Number);
  const couple = adultes > 1 ? hasard.element(EN_COUPLE) : undefined;
  const possibles = demandeur.age >= 20 && demandeur.age <= 62 ? combien : 0;
  const enfants = tousDifferents(
    Array.from({ length: possibles }, (_, rang) => unEnfant(hasard, aujourdhui, demandeur, rang)),
  );
  const enfantANaitre = demandeur.age < 45 && hasard.oui(5);
  return {
    situationFamiliale: couple?.situation ?? hasard.element(["C", "C", "C", "D", "S", "V"] as const),
    ...(couple && { codemandeurs: [unConjoint(hasard, aujourdhui, demandeur, couple.lien)] }),
    ...(enfants.length > 0 && { personnesACharge: enfants }),
    enfantANaitre,
    ...(enfantANaitre && { nombreANaitre: 1, naissancePrevueLe: ajouterMois(aujourdhui, hasard.entier(2, 6)) }),
    personnesALoger: adultes + enfants.length + (enfantANaitre ? 1 : 0),
  };
}

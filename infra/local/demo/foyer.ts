import { ajouterMois } from "../../../shared/demande/delais.ts";
import { cleDuNir } from "../../../shared/demande/nir.ts";
import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import { noms, prenoms, voies } from "./noms.ts";
import { proportions } from "./proportions.ts";
import type { Tirage } from "./tirage.ts";

/** Where a household may look for a home: communes of one territory, most populous first. */
export type Bassin = { communes: readonly string[] };

export type Foyer = { courriel: string; reponses: Reponses };

const AVEC_LOYER: readonly string[] = ["HLM", "LP", "RS", "RHVS", "RE", "SLHT", "FONC"];
const TYPES = ["T1", "T2", "T3", "T4", "T5", "T6P"] as const;

/** Letters only, without accents: the local part of an address. */
const enAdresse = (texte: string): string =>
  texte
    .normalize("NFD")
    .replace(/[^A-Za-z]/gu, "")
    .toLowerCase();

const dansLaTranche = (hasard: Tirage, tranche: string): number => {
  const [min = 0, max = 0] = tranche.split("-").map(Number);
  return hasard.entier(min, max);
};

const deux = (nombre: number): string => String(nombre).padStart(2, "0");

function identite(hasard: Tirage, aujourdhui: string): Reponses {
  const civilite = hasard.element(["1", "2"] as const);
  const age = dansLaTranche(hasard, hasard.parmi(proportions.age));
  const dateNaissance =
    ajouterMois(aujourdhui, -12 * age - hasard.entier(1, 11)).slice(0, 8) + deux(hasard.entier(1, 28));
  const treize =
    civilite +
    dateNaissance.slice(2, 4) +
    dateNaissance.slice(5, 7) +
    deux(hasard.entier(1, 95)) +
    String(hasard.entier(100, 989)) +
    String(hasard.entier(100, 989));
  return {
    civilite,
    nomNaissance: hasard.element(noms),
    prenoms: hasard.element(prenoms[civilite]),
    dateNaissance,
    nationalite: hasard.oui(78) ? "1" : hasard.element(["2", "3", "3"] as const),
    ...(hasard.oui(85) && { nir: treize + cleDuNir(treize) }),
  };
}

function composition(hasard: Tirage): Reponses & { personnesALoger: number } {
  const [nombreAdultes = 1, nombreEnfants = 0] = hasard.parmi(proportions.composition).split("+").map(Number);
  const enfantANaitre = hasard.oui(4);
  return {
    situationFamiliale:
      nombreAdultes > 1
        ? hasard.element(["M", "M", "P", "U"] as const)
        : hasard.element(["C", "C", "C", "D", "S", "V"] as const),
    nombreAdultes,
    nombreEnfants,
    enfantANaitre,
    personnesALoger: nombreAdultes + nombreEnfants + (enfantANaitre ? 1 : 0),
  };
}

const codeDe = <C extends string>(codes: readonly C[], tire: string): C | undefined =>
  codes.find((code) => code === tire);

function logement(hasard: Tirage, personnes: number): Reponses {
  const codes = [
    "HLM",
    "LP",
    "RS",
    "RHVS",
    "RE",
    "SLHT",
    "SH",
    "CPE",
    "CP",
    "LTG",
    "FONC",
    "POCC",
    "CAMCAR",
    "HOT",
    "SD",
    "SQUAT",
  ] as const;
  const logementActuel = codeDe(codes, hasard.parmi(proportions.logementActuel)) ?? "LP";
  return {
    logementActuel,
    ...(logementActuel === "HLM" && { bailleurActuel: "Bailleur social de démonstration" }),
    ...(AVEC_LOYER.includes(logementActuel) && {
      loyerActuel: hasard.entier(280, 900),
      surfaceActuelle: 14 + personnes * hasard.entier(9, 18),
    }),
  };
}

function motifs(hasard: Tirage): Pick<Reponses, "motifs"> {
  const codes = [
    "01",
    "02",
    "03",
    "04",
    "05",
    "06",
    "07",
    "08",
    "09",
    "10",
    "11",
    "12",
    "13",
    "14",
    "15",
    "17",
    "18",
    "19",
    "20",
    "21",
    "23",
  ] as const;
  const tires = Array.from(
    { length: hasard.entier(1, 3) },
    () => codeDe(codes, hasard.parmi(proportions.motif)) ?? "13",
  );
  return { motifs: [...new Set(tires)] };
}

function recherche(hasard: Tirage, personnes: number, { communes }: Bassin): Reponses {
  const rang = Math.min(TYPES.length - 1, Math.max(0, personnes - (hasard.oui(60) ? 0 : 1)));
  const type = TYPES[Math.min(rang, TYPES.length - 1)] ?? "T2";
  const voulues = Array.from({ length: hasard.entier(1, 4) }, () => hasard.element(communes));
  return {
    categorieLogement: hasard.element(["A", "A", "I", "M"] as const),
    typesLogement: [type],
    communes: [...new Set(voulues)],
    demandeElargie: hasard.oui(55),
  };
}

/** An invented household that passes every rule of the form; `rang` makes its address unique. */
export function genererFoyer(hasard: Tirage, bassin: Bassin, aujourdhui: string, rang: number): Foyer {
  const personne = identite(hasard, aujourdhui);
  const composee = composition(hasard);
  const courriel = `${enAdresse(personne.prenoms ?? "")}.${enAdresse(personne.nomNaissance ?? "")}.${rang}@example.org`;
  return {
    courriel,
    reponses: {
      pourQui: hasard.oui(92) ? "moi" : "proche",
      ...personne,
      // 06 39 98 is kept for fiction by the numbering plan (Arcep)
      telephone: `06 39 98 ${deux(hasard.entier(0, 99))} ${deux(hasard.entier(0, 99))}`,
      courriel,
      adresseLigne: `${hasard.entier(1, 180)} ${hasard.element(voies)}`,
      adresseCommune: hasard.element(bassin.communes),
      ...composee,
      ...logement(hasard, composee.personnesALoger),
      ressourcesMensuelles: dansLaTranche(hasard, hasard.parmi(proportions.ressources)),
      ...motifs(hasard),
      ...recherche(hasard, composee.personnesALoger, bassin),
    },
  };
}

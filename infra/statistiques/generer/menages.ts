import { proportions } from "../../local/demo/proportions.ts";
import { type Tirage, tirage } from "../../local/demo/tirage.ts";
import { canaux, dalo, financements, plafond, refus, reservataires } from "../donnees/autres.ts";
import { satisfaites } from "../donnees/satisfaites.ts";
import { affinites, hauteurDePlafond, milieu, typeCible, unites } from "./affinites.ts";
import { donner, type Menage, trancher } from "./jeu.ts";

type Parts = Readonly<Record<string, number>>;

/** Decks: those who wait, those who left without a home, in Île-de-France and elsewhere; those who got one. */
export const jeux = ["V-idf", "V-ailleurs", "R-idf", "R-ailleurs", "A"] as const;
export type Jeu = (typeof jeux)[number];

/** Part of Île-de-France in the stock, and of the attributions in the exits. */
const FRANCILIENS = 785_987 / 2_423_000;
const SATISFAITES = 0.33;

/** What is left of a mixture when a part of it is taken out. */
function sans(melange: Parts, partie: Parts, poids: number): Parts {
  return Object.fromEntries(
    Object.entries(melange).map(([code, part]) => [code, Math.max(0, part - poids * (partie[code] ?? 0))]),
  );
}

function partsDuJeu(jeu: Jeu, lues: Readonly<Record<string, readonly number[]>>, attribuees: Parts): Parts {
  const colonne = (rang: number): Parts =>
    Object.fromEntries(Object.entries(lues).map(([code, parts]) => [code, parts[rang] ?? 0]));
  if (jeu === "A") return attribuees;
  const stock = jeu.endsWith("idf") ? colonne(1) : sans(colonne(0), colonne(1), FRANCILIENS);
  const somme = Object.values(stock).reduce((cumul, part) => cumul + part, 0);
  return jeu.startsWith("V") ? stock : sans(stock, attribuees, (SATISFAITES * somme) / 100);
}

const partsDe = (jeu: Jeu, dimension: string): Parts => {
  const lues = Object.entries(proportions).find(([nom]) => nom === dimension)?.[1] ?? {};
  const attribuees = Object.entries(satisfaites).find(([nom]) => nom === dimension)?.[1] ?? {};
  return partsDuJeu(jeu, lues, attribuees);
};

const bornesUc: Readonly<Record<string, readonly [number, number]>> = {
  LT500: [200, 500],
  "500_599": [500, 600],
  "600_799": [600, 800],
  "800_999": [800, 1000],
  "1000_1349": [1000, 1350],
  "1350_1799": [1350, 1800],
  GE1800: [1800, 3200],
};

/** Months of age in a bracket. */
function moisDAge(hasard: Tirage, age: string): number | undefined {
  if (age === "NR") return undefined;
  if (age === "LT20") return hasard.entier(18 * 12, 20 * 12 - 1);
  const bas = age === "GE75" ? 75 : Number(age.slice(0, 2));
  return bas * 12 + hasard.entier(0, (age === "GE75" ? 15 : 5) * 12 - 1);
}

const annexes: readonly (readonly [string, Parts])[] = [
  ["dalo", dalo],
  ["canal_depot", canaux],
  ["reservataire", reservataires],
  ["financement", financements],
  ["qpv", { OUI: 23, NON: 72, NR: 5 }],
  ["prioritaire", { OUI: 31, NON: 64, NR: 5 }],
  ["motif_refus", refus],
  ["presence_multiple", { OUI: 4, NON: 96 }],
];

/** What an instruction finds: mostly what was declared, else a neighbour in the list. */
const confirmees = [
  ["taille_menage", "taille_menage_confirmee"],
  ["composition_familiale", "composition_familiale_confirmee"],
  ["situation_professionnelle", "situation_professionnelle_confirmee"],
  ["revenu_mensuel", "revenu_mensuel_confirme"],
  ["plafond", "plafond_confirme"],
  ["logement_actuel", "logement_actuel_confirme"],
] as const;

function completer(menages: readonly Menage[], hasard: Tirage): void {
  const types = ["T1", "T2", "T3", "T4", "T5"];
  for (const [rang, menage] of menages.entries()) {
    for (const [dimension, parts] of annexes)
      menage[dimension] = hasard.pese(Object.keys(parts), (code) => parts[code] ?? 0);
    menage.mutation = menage.logement_actuel === "HLM" ? "MUT" : "HM";
    menage.type_cible = typeCible(menage);
    const voulu = types.indexOf(menage.type_logement ?? "");
    const pas = hasard.oui(18) ? 1 : hasard.oui(12) ? -1 : 0;
    menage.type_attribue = types[Math.min(4, Math.max(0, voulu + pas))] ?? "T2";
    for (const [dite, trouvee] of confirmees) {
      const autre = menages[(rang + 1) % menages.length];
      menage[trouvee] = (hasard.oui(8) ? autre?.[dite] : menage[dite]) ?? "NR";
    }
  }
}

/** One deck, youngest first: households whose margins are the published ones. */
function composer(jeu: Jeu, graine: number, combien: number): Menage[] {
  const hasard = tirage(graine * 10 + jeux.indexOf(jeu));
  const menages = Array.from({ length: combien }, (): Menage => ({}));
  for (const [dimension, affinite] of affinites) donner(menages, dimension, partsDe(jeu, dimension), affinite, hasard);
  const revenus = menages.map(
    ({ revenu_mensuel = "NR" }) => (milieu(revenu_mensuel) ?? Infinity) + hasard.entier(-249, 249),
  );
  trancher(menages, "revenu_uc", partsDe(jeu, "revenu_uc"), (menage, rang) => (revenus[rang] ?? 0) / unites(menage));
  const plafonds = partsDuJeu(
    jeu,
    plafond,
    Object.fromEntries(Object.entries(plafond).map(([code, parts]) => [code, parts[2]])),
  );
  trancher(menages, "plafond", plafonds, (menage, rang) => (revenus[rang] ?? 0) / hauteurDePlafond(menage));
  completer(menages, hasard);
  const ages = new Map(menages.map((menage) => [menage, moisDAge(hasard, menage.age ?? "NR")]));
  for (const menage of menages) {
    const bornes = bornesUc[menage.revenu_uc ?? ""];
    menage.age_mois = String(ages.get(menage) ?? "");
    menage.uc_an = bornes ? String(12 * hasard.entier(bornes[0], bornes[1] - 1)) : "";
  }
  return menages.sort((a, b) => (ages.get(a) ?? Infinity) - (ages.get(b) ?? Infinity));
}

/** All the decks, one after the other, and how many of each are under thirty. */
export function composerLesJeux(
  graine: number,
  combien: number,
): { menages: Menage[]; jeunes: Readonly<Record<Jeu, number>> } {
  const parJeu = jeux.map((jeu) => ({ jeu, menages: composer(jeu, graine, combien) }));
  const jeunesDe = (voulu: Jeu): number =>
    parJeu.find(({ jeu }) => jeu === voulu)?.menages.filter(({ age_mois }) => age_mois !== "" && Number(age_mois) < 360)
      .length ?? 0;
  return {
    menages: parJeu.flatMap(({ menages }) => menages),
    jeunes: {
      "V-idf": jeunesDe("V-idf"),
      "V-ailleurs": jeunesDe("V-ailleurs"),
      "R-idf": jeunesDe("R-idf"),
      "R-ailleurs": jeunesDe("R-ailleurs"),
      A: jeunesDe("A"),
    },
  };
}

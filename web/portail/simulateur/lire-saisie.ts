import type { FauteCode } from "../../../shared/formulaire/fautes.ts";
import type { Foyer } from "../../../shared/plafonds/menage.ts";
import type { Revenus } from "../../../shared/plafonds/revenu.ts";
import departements from "../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import { type Lecture, lireEntier, lireMontant } from "../demande/saisie/lectures.ts";
import { communesVoisines } from "./communes-voisines.ts";
import { AUTRE_COMMUNE, estPeutEtreUnJeuneCouple, ids, type Saisie } from "./saisie.ts";

export type Question = { commune: { code: string; departement: string }; foyer: Foyer; revenus: Revenus };

/** A fault, and the id of the field where it is put right. */
export type Defaut = { cible: string; faute: FauteCode };

type Note = (cible: string, faute: FauteCode) => void;
type Bornes = { min: number; max: number };

const MONTANT = { min: 0, max: 10_000_000 };

function lireNombre(lecture: Lecture, cible: string, { min, max }: Bornes, noter: Note): number | undefined {
  if ("faute" in lecture) noter(cible, lecture.faute);
  else if (typeof lecture.valeur === "number" && lecture.valeur < min) noter(cible, "nombre-trop-petit");
  else if (typeof lecture.valeur === "number" && lecture.valeur > max) noter(cible, "nombre-trop-grand");
  else return typeof lecture.valeur === "number" ? lecture.valeur : undefined;
  return undefined;
}

function exiger(lecture: Lecture, cible: string, bornes: Bornes, noter: Note): number {
  if ("valeur" in lecture && lecture.valeur === null) noter(cible, "reponse-manquante");
  return lireNombre(lecture, cible, bornes, noter) ?? 0;
}

/** Any commune of a département has the ceilings of its chef-lieu, but those that touch Paris. */
function lireCommune({ departement, commune }: Saisie, noter: Note): Question["commune"] {
  const connu = departements.find(({ code }) => code === departement);
  if (!connu) noter(ids.departement, "reponse-manquante");
  else if (communesVoisines(departement).length > 0 && commune === "") noter(ids.commune, "reponse-manquante");
  const estVoisine = commune !== AUTRE_COMMUNE && communesVoisines(departement).some(({ code }) => code === commune);
  return { code: estVoisine ? commune : (connu?.chefLieu ?? ""), departement };
}

function lireCouple(saisie: Saisie, noter: Note): Pick<Foyer, "couple"> {
  if (!estPeutEtreUnJeuneCouple(saisie)) return {};
  if (saisie.enCouple === "") noter(`${ids.enCouple}-0`, "reponse-manquante");
  if (saisie.enCouple !== "oui") return {};
  const [a, b] = saisie.ages.map((age, rang) =>
    exiger(lireEntier(age), ids.ages[rang] ?? "", { min: 14, max: 130 }, noter),
  );
  return { couple: { ages: [a ?? 0, b ?? 0] } };
}

const lireFoyer = (saisie: Saisie, noter: Note): Foyer => ({
  adultes: exiger(lireEntier(saisie.adultes), ids.adultes, { min: 1, max: 20 }, noter),
  personnesACharge: exiger(lireEntier(saisie.personnesACharge), ids.personnesACharge, { min: 0, max: 20 }, noter),
  carteInvalidite: saisie.carteInvalidite,
  ...lireCouple(saisie, noter),
});

function lireRevenus({ revenusFiscaux, derniereAnnee, douzeDerniersMois }: Saisie, noter: Note): Revenus {
  const [premier = "", ...autres] = revenusFiscaux;
  const lire = (saisie: string, cible: string) => lireNombre(lireMontant(saisie), cible, MONTANT, noter);
  const deMoi = exiger(lireMontant(premier), ids.revenuFiscal(0), MONTANT, noter);
  const desAutres = autres.map((saisie, rang) => lire(saisie, ids.revenuFiscal(rang + 1)));
  const annee = lire(derniereAnnee, ids.derniereAnnee);
  const mois = lire(douzeDerniersMois, ids.douzeDerniersMois);
  return {
    revenusFiscaux: [deMoi, ...desAutres.filter((montant) => montant !== undefined)],
    ...(annee !== undefined && { derniereAnnee: annee }),
    ...(mois !== undefined && { douzeDerniersMois: mois }),
  };
}

/** What was typed as a question for the ceilings, or all there is to correct, in the order of the page. */
export function lireSaisie(saisie: Saisie): Question | { defauts: readonly Defaut[] } {
  const defauts: Defaut[] = [];
  const noter: Note = (cible, faute) => void defauts.push({ cible, faute });
  const question = {
    commune: lireCommune(saisie, noter),
    foyer: lireFoyer(saisie, noter),
    revenus: lireRevenus(saisie, noter),
  };
  return defauts.length > 0 ? { defauts } : question;
}

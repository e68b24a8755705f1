import { beforeAll, expect, it } from "vitest";
import { protegerSysteme } from "../../../shared/statistiques/protection/proteger-systeme.ts";
import type { Solveur } from "../../../shared/statistiques/protection/solveur.ts";
import { CACHEE, LARGEUR, SECRETE } from "../../../shared/statistiques/protection/systeme.ts";
import { unTableau } from "../../../test/un-tableau.ts";
import { ouvrirSolveur } from "./highs.ts";

let solveur: Solveur;
beforeAll(async () => {
  solveur = await ouvrirSolveur();
});

const ANCIENNETES = [0.5, 0.2, 0.11, 0.07, 0.04, 0.05, 0.03];
const couts = (valeur: number, marge: boolean) => Math.log(1 + valeur) + (marge ? 30 : 0);

/** Communes of at least a hundred demandes, always the same, then all the smaller ones as one row. */
function departement(communes: number, moyenne: number, reste: boolean): number[][] {
  let graine = 7;
  const alea = () => {
    graine = (Math.imul(graine, 1_664_525) + 1_013_904_223) >>> 0;
    return graine / 2 ** 32;
  };
  const lignes = Array.from({ length: communes + (reste ? 1 : 0) }, (_, rang) => {
    const total = rang === communes ? 600 : 100 + Math.floor(-Math.log(alea() || 0.5) * moyenne);
    return ANCIENNETES.map((part) => Math.round(total * part * (0.6 + 0.8 * alea())));
  });
  const somme = ANCIENNETES.map((_, colonne) => lignes.reduce((cumul, ligne) => cumul + (ligne[colonne] ?? 0), 0));
  return [...lignes, somme].map((ligne) => [...ligne, ligne.reduce((cumul, valeur) => cumul + valeur, 0)]);
}

it.each([
  { nom: "dense", communes: 40, moyenne: 2500, reste: false, perdu: 0.01 },
  { nom: "moyen", communes: 60, moyenne: 300, reste: false, perdu: 0.05 },
  { nom: "rural, avec un reste", communes: 25, moyenne: 160, reste: true, perdu: 0.12 },
  { nom: "rural, sans reste", communes: 25, moyenne: 160, reste: false, perdu: 0.12 },
])("un département $nom se protège de peu de masques en plus", ({ communes, moyenne, reste, perdu }) => {
  const lignes = departement(communes, moyenne, reste);
  const { systeme, la } = unTableau(lignes, couts);
  if (reste) for (const colonne of ANCIENNETES.keys()) systeme.statuts[la(communes, colonne)] = CACHEE;
  const secretes = () => [...systeme.statuts.keys()].filter((id) => systeme.statuts[id] === SECRETE);
  const primaires = secretes().length;
  const { percees, pireLargeur } = protegerSysteme(systeme, solveur);
  expect(percees).toEqual([]);
  expect(pireLargeur).toBeGreaterThanOrEqual(LARGEUR);
  expect(secretes().length).toBeLessThan(primaires * 1.5 + 5);
  const total = lignes.at(-1)?.at(-1) ?? 0;
  expect(secretes().reduce((somme, id) => somme + systeme.valeur(id), 0) / total).toBeLessThan(perdu);
});

import { ajouterMois } from "../../../shared/demande/delais.ts";
import { cleDuNir } from "../../../shared/demande/nir.ts";
import { nationalites } from "../../../shared/referentiel/nomenclatures.ts";
import { noms, prenoms } from "./noms.ts";
import type { Adulte } from "./profil-composition.ts";
import { deux, type Tirage } from "./tirage.ts";

/** Letters only, without accents: the local part of an address. */
export const enAdresse = (texte: string): string =>
  texte
    .normalize("NFD")
    .replace(/[^A-Za-z]/gu, "")
    .toLowerCase();

/** A day on which someone of this age, in whole years, may have been born. */
export const naissance = (hasard: Tirage, aujourdhui: string, age: number): string =>
  ajouterMois(aujourdhui, -12 * age - hasard.entier(1, 11)).slice(0, 8) + deux(hasard.entier(1, 28));

const nir = (hasard: Tirage, civilite: string, jour: string): string => {
  const treize = `${civilite}${jour.slice(2, 4)}${jour.slice(5, 7)}${deux(hasard.entier(1, 95))}${hasard.entier(100, 989)}${hasard.entier(100, 989)}`;
  return treize + cleDuNir(treize);
};

type Identite = {
  civilite: "1" | "2";
  nomNaissance: string;
  prenoms: string;
  dateNaissance: string;
  nationalite: "1" | "2" | "3";
  nir?: string;
};

/** Name, day of birth and number of someone. */
export function identite(hasard: Tirage, aujourdhui: string, { age, civilite, nationalite }: Adulte): Identite {
  const dateNaissance = naissance(hasard, aujourdhui, age);
  return {
    civilite,
    nomNaissance: hasard.element(noms),
    prenoms: hasard.element(prenoms[civilite]),
    dateNaissance,
    nationalite: nationalites.find(({ code }) => code === nationalite)?.code ?? "1",
    ...(hasard.oui(85) && { nir: nir(hasard, civilite, dateNaissance) }),
  };
}

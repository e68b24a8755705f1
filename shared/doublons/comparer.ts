import { simplifierNom } from "../referentiel/normaliser-nom.ts";
import { comparerDates } from "./comparer-dates.ts";
import { comparerNoms } from "./comparer-noms.ts";
import { comparerPrenoms } from "./comparer-prenoms.ts";
import { poidsDe, type Vu } from "./constats.ts";
import { contactDe, type Personne } from "./personne.ts";

/** From this score on, a pair is worth a look. */
export const SEUIL = 18;

export type Comparaison = {
  /** Sum of the weights of what was seen. */
  score: number;
  accords: Vu[];
  desaccords: Vu[];
  /** Born on one day under one name, with other first names: rather twins than one person. */
  jumeaux: boolean;
};

const total = (vus: readonly Vu[]): number => vus.reduce((somme, vu) => somme + poidsDe(vu), 0);

/** Name and first names, as they stand. */
const comparerIdentites = (a: Personne, b: Personne): Vu[] => [
  { champ: "nom", constat: comparerNoms(a, b) },
  { champ: "prenoms", constat: comparerPrenoms(a.prenoms, b.prenoms) },
];

const intervertir = ({ nomUsage: _, ...personne }: Personne): Personne => ({
  ...personne,
  nomNaissance: personne.prenoms,
  prenoms: personne.nomNaissance,
});

/** As written or, when that makes both agree, with the names of one in the wrong boxes. */
function comparerNomsEtPrenoms(a: Personne, b: Personne): Vu[] {
  const ecrits = comparerIdentites(a, b);
  const intervertis = [comparerIdentites(intervertir(a), b), comparerIdentites(a, intervertir(b))]
    .filter((vus) => vus.every((vu) => poidsDe(vu) > 0))
    .map((vus): Vu[] => [...vus, { champ: "ordre", constat: "inverse" }]);
  return intervertis.reduce((meilleurs, vus) => (total(vus) > total(meilleurs) ? vus : meilleurs), ecrits);
}

function comparerCivilites({ civilite: a }: Personne, { civilite: b }: Personne): Vu[] {
  if (a === undefined || b === undefined) return [];
  return [{ champ: "civilite", constat: a === b ? "identique" : "differente" }];
}

function comparerNirs({ nir: a }: Personne, { nir: b }: Personne): Vu[] {
  if (a === undefined || b === undefined) return [];
  if (a.empreinte === b.empreinte) return [{ champ: "nir", constat: "identique" }];
  return a.provisoire || b.provisoire ? [] : [{ champ: "nir", constat: "different" }];
}

function comparerContacts(champ: "telephone" | "courriel", a: Personne, b: Personne): Vu[] {
  const [contactA, contactB] = [contactDe(champ, a), contactDe(champ, b)];
  if (contactA === undefined || contactB === undefined) return [];
  return [{ champ, constat: contactA === contactB ? "identique" : "different" }];
}

function comparerAdresses(a: Personne, b: Personne): Vu[] {
  if (a.adresseCommune === undefined || b.adresseCommune === undefined) return [];
  if (a.adresseCommune !== b.adresseCommune) return [{ champ: "adresse", constat: "autre" }];
  const [ligneA, ligneB] = [a, b].map(({ adresseLigne = "" }) => simplifierNom(adresseLigne));
  return [{ champ: "adresse", constat: ligneA === ligneB && ligneA !== "" ? "identique" : "commune" }];
}

const aVu = (vus: readonly Vu[], ...constats: string[]): boolean =>
  vus.some(({ champ, constat }) => constats.includes(`${champ} ${constat}`));

/** True of two people of one family, who share a telephone and an address without being one person. */
const seulementParents = (vus: readonly Vu[]): boolean =>
  aVu(vus, "prenoms differents", "dateNaissance differente", "civilite differente");

/** How far two people look like one. Symmetric. */
export function comparer(a: Personne, b: Personne): Comparaison {
  const etatCivil: Vu[] = [
    ...comparerNomsEtPrenoms(a, b),
    { champ: "dateNaissance", constat: comparerDates(a.dateNaissance, b.dateNaissance) },
    ...comparerCivilites(a, b),
    ...comparerNirs(a, b),
  ];
  const vus = seulementParents(etatCivil)
    ? etatCivil
    : [
        ...etatCivil,
        ...comparerContacts("telephone", a, b),
        ...comparerContacts("courriel", a, b),
        ...comparerAdresses(a, b),
      ];
  return {
    score: total(vus),
    accords: vus.filter((vu) => poidsDe(vu) > 0),
    desaccords: vus.filter((vu) => poidsDe(vu) < 0),
    jumeaux:
      aVu(vus, "prenoms differents", "prenoms suite") &&
      aVu(vus, "dateNaissance identique") &&
      !aVu(vus, "nom different"),
  };
}

import type { CommuneActuelle, CommuneDisparue, Decoupage, Groupement } from "./decoupage.ts";

const parCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);

type Ligne = { code: string; nom: string; codesPostaux: string[]; population: number };

const ligne = ({ code, nom, codesPostaux, population }: Ligne, anciennes = "") =>
  JSON.stringify([code, nom, codesPostaux.join(" "), population, anciennes].join("|").replace(/\|$/, ""));

/** Former codes and names, by commune: `01340;01015 Arbignieu`, a name only where the source knows it. */
function anciennes(disparues: CommuneDisparue[]): (commune: CommuneActuelle) => string {
  const nommees = new Set(disparues.map(({ code }) => code));
  const parChefLieu = Map.groupBy(disparues, ({ chefLieu }) => chefLieu);
  return ({ code, nom, anciensCodes }) => {
    // two codes are given by the source to a neighbour of the commune that took them over: the commune déléguée is right
    const sansNom = anciensCodes.filter((ancien) => !nommees.has(ancien)).map((ancien) => ({ code: ancien, nom }));
    return [...(parChefLieu.get(code) ?? []), ...sansNom]
      .filter((ancienne) => ancienne.code !== code || ancienne.nom !== nom)
      .sort(parCode)
      .map((ancienne) => (ancienne.nom === nom ? ancienne.code : `${ancienne.code} ${ancienne.nom}`))
      .join(";");
  };
}

function groupe({ code, nom, membres }: Groupement, lignes: Map<string, string>): string {
  const communes = membres
    .toSorted(parCode)
    .map((membre) => lignes.get(membre.code))
    .filter((texte) => texte !== undefined);
  return `{"siren":${JSON.stringify(code)},"nom":${JSON.stringify(nom)},"communes":[\n${communes.join(",\n")}\n]}`;
}

/** The text of `communes.json`: one commune a line, grouped by EPCI, so that a year’s changes read in a diff. */
export function ecrireCommunes({ communes, disparues, arrondissements, epci, ept }: Decoupage): string {
  const anciennesDe = anciennes(disparues);
  const lignes = new Map(communes.map((commune) => [commune.code, ligne(commune, anciennesDe(commune))]));
  const codes = new Map(communes.map(({ code }) => [code, JSON.stringify(code)]));
  const membres = new Set(epci.flatMap((groupement) => groupement.membres.map(({ code }) => code)));
  const isolees = communes.filter(({ code }) => !membres.has(code)).toSorted(parCode);
  return `{
"source": "Code officiel géographique 2026 (Insee), intercommunalités 2026 (DGCL), codes postaux (La Poste), populations légales (Insee), par @etalab/decoupage-administratif 6, Licence Ouverte",
"format": "code|nom|codes postaux|population|anciens codes et noms",
"intercommunalites": [
${epci
  .toSorted(parCode)
  .map((groupement) => groupe(groupement, lignes))
  .join(",\n")}
],
"sansIntercommunalite": [
${isolees.map(({ code }) => lignes.get(code)).join(",\n")}
],
"territoiresDuGrandParis": [
${ept
  .toSorted(parCode)
  .map((groupement) => groupe(groupement, codes))
  .join(",\n")}
],
"arrondissements": [
${arrondissements
  .toSorted(parCode)
  .map((arrondissement) => ligne(arrondissement, arrondissement.commune))
  .join(",\n")}
]
}
`;
}

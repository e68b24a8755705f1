import { expect, it } from "vitest";
import { LIGNES_D_UN_FICHIER } from "../../shared/api/statistiques.ts";
import { ecrireCsv } from "../../shared/donnees-ouvertes/csv.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { dimension, dimensionsPubliees } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import type { Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { colonnesPubliees } from "../../shared/statistiques/ligne-publiee.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { lignesDUnCsv, OCTETS_D_UNE_LIGNE } from "./lignes-d-un-csv.ts";

const enJson = (texte: string): number => Buffer.byteLength(JSON.stringify(texte)) - 2;
const lePlusLong = (textes: readonly string[]): string => textes.reduce((a, b) => (enJson(b) > enJson(a) ? b : a), "");

const { communes, intercommunalites } = chargerCommunes();
const lieu = lePlusLong([...communes.map(({ nom }) => nom), ...intercommunalites.values()]);

const modalitesDe = (nom: string) => {
  const { modalites = [], communale } = dimension(nom);
  return [...modalites, ...(communale === undefined ? [] : (dimension(communale).modalites ?? []))];
};
const noms = Object.keys(dimensionsPubliees);
/** Of the dimensions that have no list of theirs. */
const ouvertes: Readonly<Record<string, readonly { code: string; libelle: string }[]>> = {
  epci_residence: [...intercommunalites].map(([code, libelle]) => ({ code, libelle })),
  tableau: catalogue.map(({ id, titre }) => ({ code: id, libelle: `${id} – ${titre}` })),
  serie_dimension: noms.map((code) => ({ code, libelle: dimension(code).libelle })),
  serie_modalite: noms.flatMap(modalitesDe),
};
const UNE_DATE = [{ code: "2022-12-31", libelle: "30 septembre 2022" }];

function laPlusLongue({ id, populations, mesures, dimensions }: Tableau): string {
  const dites = dimensions.flatMap((nom, rang) => {
    const toutes = [...modalitesDe(nom), ...(ouvertes[nom] ?? UNE_DATE)];
    return [
      [`dimension_${rang + 1}`, nom],
      [`modalite_${rang + 1}`, lePlusLong(toutes.map(({ code }) => code))],
      [`libelle_${rang + 1}`, lePlusLong(toutes.map(({ libelle }) => libelle))],
    ];
  });
  const ligne = {
    edition: "recette-2023-01",
    ...{ date_reference: "2022-12-31", periode_debut: "2022-01-01", frequence: "A", tableau: id },
    ...{ population: populations.join("+"), niveau: "EPCI", code_territoire: "200054781", libelle_territoire: lieu },
    ...{ cog: "2026", ...Object.fromEntries(dites), mutation: "ENS", valeur: "-1234567.123456789", statut: "A" },
    mesure: lePlusLong(mesures.map(({ code }) => code)),
    unite: lePlusLong(mesures.map(({ unite }) => unite)),
  };
  return ecrireCsv([...colonnesPubliees, "mention", "couverture"], [ligne]).split("\r\n")[1] ?? "";
}

it("aucune ligne d’aucun tableau n’est plus longue que prévu", () => {
  const longues = catalogue.map((tableau) => [tableau.id, enJson(`${laPlusLongue(tableau)}\r\n`)] as const);
  expect(longues.filter(([, octets]) => octets > OCTETS_D_UNE_LIGNE)).toEqual([]);
});

it("un fichier tient les lignes promises, à moins d’une mention démesurée", () => {
  for (const mention of [undefined, "Données simulées", "x".repeat(75)])
    expect(lignesDUnCsv({ ...(mention !== undefined && { mention }) })).toBeGreaterThanOrEqual(LIGNES_D_UN_FICHIER);
  expect(lignesDUnCsv({ mention: "x".repeat(1000) })).toBeLessThan(LIGNES_D_UN_FICHIER);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { catalogue } from "../../../shared/statistiques/catalogue/catalogue.ts";
import { unContexteDeClasseur } from "../../../test/un-contexte-de-classeur.ts";
import type { Territoire } from "../territoires.ts";
import type { LignesEnColonnes } from "./du-territoire.ts";
import { ouvrirEquipe } from "./equipe.ts";

const contexte = unContexteDeClasseur();

const departements = ["01", "02", "03", "04", "05"].map(
  (code): Territoire => ({ niveau: "DEP", code, libelle: `Département ${code}` }),
);

/** The stock of a département, by seniority. */
function lignesDe({ code, libelle }: Territoire): LignesEnColonnes {
  const modalites = ["LT1", "1_2", "TOTAL"];
  const deux = [0, 1].map(() => modalites.map(() => null));
  const partout = (valeur: string) => modalites.map(() => valeur);
  return {
    tableau: partout("TAB03-01"),
    code: partout(code),
    libelle: partout(libelle),
    modalites: [modalites, ...deux],
    libelles: [["Moins d’1 an", "1 à 2 ans", "Total"], ...deux],
    mesure: partout("nb_demandes"),
    mutation: partout("ENS"),
    statut: ["A", "C", "A"],
    valeur: [Number(code) * 100, null, Number(code) * 300],
  };
}

const dossiers: string[] = [];
afterAll(() => {
  for (const dossier of dossiers) rmSync(dossier, { recursive: true });
});

async function ecrire(fils: number): Promise<Map<string, Buffer>> {
  const dossier = mkdtempSync(join(tmpdir(), "classeurs-"));
  dossiers.push(dossier);
  const equipe = ouvrirEquipe(fils, { dossier, tableaux: catalogue, contexte });
  try {
    const noms = await Promise.all(
      departements.map((departement) => equipe.ecrire(departement, lignesDe(departement))),
    );
    expect(noms.flat()).toEqual(departements.map(({ code }) => `sne_2023-01_dep_${code}_en-cours.xlsx`));
  } finally {
    await equipe.fermer();
  }
  return new Map(readdirSync(dossier).map((nom) => [nom, readFileSync(join(dossier, nom))]));
}

describe("les classeurs, écrits par plusieurs fils à la fois", () => {
  it("sont, octet pour octet, ceux qu’un seul écrit", async () => {
    const [ensemble, seul] = [await ecrire(2), await ecrire(1)];
    expect(ensemble.size).toBe(departements.length);
    for (const [nom, octets] of seul) expect(ensemble.get(nom)?.equals(octets), nom).toBe(true);
  });

  it("qui ne peuvent s’écrire le disent à qui les demande", async () => {
    const equipe = ouvrirEquipe(2, { dossier: join(tmpdir(), "nulle-part", "ici"), tableaux: catalogue, contexte });
    const [departement] = departements;
    if (!departement) throw new Error("no territory");
    await expect(equipe.ecrire(departement, lignesDe(departement))).rejects.toThrow("ENOENT");
    await equipe.fermer();
  });
});

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { catalogue } from "../../../shared/statistiques/catalogue/catalogue.ts";
import { dezipper } from "../../../test/classeurs/dezipper.ts";
import { unContexteDeClasseur } from "../../../test/un-contexte-de-classeur.ts";
import { ecrireDuTerritoire } from "./du-territoire.ts";

const dossier = mkdtempSync(join(tmpdir(), "barres-"));
afterAll(() => rmSync(dossier, { recursive: true }));

const contexte = unContexteDeClasseur();

type Rangee = readonly [m1: string, m2: string | null, valeur: number];

/** Ranges that the bars of a sheet cover, as the rule says them and as its extension does. */
async function barresDe(tableau: string, rangees: readonly Rangee[]): Promise<string[]> {
  const rien = rangees.map(() => null);
  const partout = (texte: string) => rangees.map(() => texte);
  const [un, deux] = [rangees.map(([m1]) => m1), rangees.map(([, m2]) => m2)];
  const [nom = ""] = await ecrireDuTerritoire({ dossier, tableaux: catalogue, contexte })(
    { niveau: "REG", code: "84", libelle: "Auvergne-Rhône-Alpes" },
    {
      tableau: partout(tableau),
      code: partout("84"),
      libelle: partout("Auvergne-Rhône-Alpes"),
      modalites: [un, deux, rien],
      libelles: [un, deux, rien],
      mesure: partout("nb_demandes"),
      mutation: partout("ENS"),
      statut: partout("A"),
      valeur: rangees.map(([, , valeur]) => valeur),
    },
  );
  const feuilles = dezipper(readFileSync(join(dossier, nom)));
  const xml = feuilles.find(([, texte]) => texte.includes(`>${tableau} – `))?.[1] ?? "";
  const regles = [...xml.matchAll(/<conditionalFormatting sqref="([^"]*)"/gu)].map(([, ref = ""]) => ref);
  const extensions = [...xml.matchAll(/<xm:sqref>([^<]*)</gu)].map(([, ref = ""]) => ref);
  expect(extensions).toEqual(regles);
  return regles;
}

describe("les barres d’une feuille", () => {
  it("d’une liste : chaque ligne, et non son total", async () => {
    const liste: Rangee[] = [
      ["LT1", null, 300],
      ["1_2", null, 200],
      ["TOTAL", null, 500],
    ];
    expect(await barresDe("TAB03-01", liste)).toEqual(["E6:E7"]);
  });

  it("d’un croisement : les lignes de chaque groupe jusqu’aux dernières, et aucun total", async () => {
    const croisees: Rangee[] = [
      ["LE_PLAI", "SEULE", 90],
      ["LE_PLAI", "MONO1", 60],
      ["LE_PLAI", "TOTAL", 150],
      ["GT_PLS", "SEULE", 30],
      ["GT_PLS", "MONO1", 20],
      ["GT_PLS", "TOTAL", 50],
      ["TOTAL", "SEULE", 120],
      ["TOTAL", "MONO1", 80],
      ["TOTAL", "TOTAL", 200],
    ];
    expect(await barresDe("R-16-02", croisees)).toEqual(["G6:G7 G9:G10"]);
  });

  it("d’une ligne seule : aucune, elle ne se compare à rien", async () => {
    const seule: Rangee[] = [
      ["LT1", null, 300],
      ["TOTAL", null, 300],
    ];
    expect(await barresDe("TAB03-01", seule)).toEqual([]);
  });
});

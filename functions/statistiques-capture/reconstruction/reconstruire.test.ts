import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterEach, beforeEach, expect, it } from "vitest";
import vie from "../../../test/fixtures/vie-schema-1.json" with { type: "json" };
import { lieuDe } from "../../socle/lieu.ts";
import { reconstruire } from "./reconstruire.ts";

let racine: string;
let exports: string;
let lac: string;
const ANCIEN = "faits/mois=2020-03/sne-2020-03-01.parquet";
const LOCAL = "faits/mois=2020-03/44-2020-03-01.parquet";

const poser = (chemin: string, contenu: string | Uint8Array): void => {
  mkdirSync(dirname(join(racine, chemin)), { recursive: true });
  writeFileSync(join(racine, chemin), contenu);
};

beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), "reconstruire-"));
  [exports, lac] = [join(racine, "exports"), join(racine, "lac")];
  mkdirSync(exports);
  poser(`lac/${ANCIEN}`, "ce que les événements avaient fait");
  poser(`lac/${LOCAL}`, "ce qu’un système local a dit");
});
afterEach(() => rmSync(racine, { recursive: true }));

const enExport = (...articles: object[]): string =>
  articles.map((Item) => `${JSON.stringify({ Item: marshall(Item) })}\n`).join("");

const DEMANDES = enExport(
  ...vie.evenements.map((evenement, rang) => ({ pk: "DEMANDE#1", sk: `EVENEMENT#00000${rang + 1}`, evenement })),
);
const REGISTRE = enExport({ pk: "REGLAGES", sk: "REGLES", version: 3 });

const refaire = () => reconstruire({ exports, lac, lieuDe, dire: () => undefined });
const duLac = () =>
  readdirSync(lac, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(lac.length + 1))
    .toSorted();

it.each([
  ["qui n’existe pas", () => rmSync(exports, { recursive: true }), "n’existe pas"],
  ["vide", () => undefined, "aucun fichier d’export (.json ou .json.gz)"],
  ["d’autres fichiers", () => poser("exports/demandes.ion.gz", "{}"), "aucun fichier d’export (.json ou .json.gz)"],
  ["sans un seul événement", () => poser("exports/registre.json", REGISTRE), "la table demandes manque"],
  ["sans la table registre", () => poser("exports/demandes.json", DEMANDES), "la table registre manque"],
  [
    "dont un fichier est coupé",
    () => poser("exports/demandes.json.gz", gzipSync(DEMANDES).subarray(0, 60)),
    "demandes.json.gz est illisible",
  ],
])("un dossier d’exports %s laisse le lac tel qu’il était", async (_, preparer, raison) => {
  preparer();
  await expect(refaire()).rejects.toThrow(raison);
  expect(duLac()).toEqual([LOCAL, ANCIEN]);
});

it("un refus ne laisse pas de lac là où il n’y en avait pas", async () => {
  rmSync(lac, { recursive: true });
  poser("exports/registre.json", REGISTRE);
  await expect(refaire()).rejects.toThrow("la table demandes manque");
  expect(existsSync(lac)).toBe(false);
});

it("les deux tables lues, les fichiers des événements sont remplacés, et ceux des systèmes locaux restent", async () => {
  poser("exports/demandes/data/un.json.gz", gzipSync(DEMANDES));
  poser("exports/registre/data/un.json", REGISTRE);
  const lignes = await refaire();
  expect(lignes).toBe(vie.evenements.length);
  expect(duLac()).not.toContain(ANCIEN);
  expect(duLac()).toContain(LOCAL);
  const nouveaux = duLac().filter((nom) => /sne-.*\.parquet$/u.test(nom));
  expect(nouveaux.length).toBeGreaterThan(0);
  for (const nouveau of nouveaux)
    expect(readFileSync(join(lac, dirname(nouveau), "bordereau.json"), "utf8")).toContain(nouveau.split("/").at(-1));
  expect(duLac().filter((nom) => nom.startsWith("."))).toEqual([]);
});

it("un fichier qui ne trouve pas sa place n’en ôte aucun autre", async () => {
  poser("exports/un.json", DEMANDES + REGISTRE);
  const mois = vie.evenements[0]?.connuLe.slice(0, 7);
  poser(`lac/faits/mois=${mois}`, "un fichier là où il faudrait un dossier");
  await expect(refaire()).rejects.toThrow(`faits/mois=${mois}`);
  expect(duLac()).toEqual(expect.arrayContaining([LOCAL, ANCIEN]));
});

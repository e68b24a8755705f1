import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { objetsDUnSeau } from "../../functions/socle/stores/objets-d-un-seau.ts";
import { seauDEditions } from "../../functions/socle/stores/seau-d-editions.ts";
import { type Monde, ouvrirMonde } from "./monde.ts";
import { remplirLeLac } from "./parcours/du-lac.ts";

/** Those of the lake, the city of an arrondissement, and some that nobody wishes. */
const COMMUNES = /^(?:75056|75113|74010|74268|74056|01033)\b/u;

const textes = z.array(z.string());
const groupements = z.array(z.looseObject({ communes: textes }));
const donnees = z.looseObject({
  intercommunalites: groupements,
  sansIntercommunalite: textes,
  territoiresDuGrandParis: groupements,
  arrondissements: textes,
});

/** The functions of a country of a few communes: the 35 000 others would only be zeros, and take minutes. */
function petitPays(synthese: string): string {
  const ailleurs = mkdtempSync(join(tmpdir(), "petit-pays-"));
  cpSync(synthese, ailleurs, { recursive: true, filter: (chemin) => basename(chemin) !== "bundles" });
  const [moteur = ""] = globSync("asset.*/highs.wasm", { cwd: ailleurs });
  const fichier = join(ailleurs, dirname(moteur), "communes.json");
  const lues = z.parse(donnees, JSON.parse(readFileSync(fichier, "utf8")));
  const garder = (codes: readonly string[]) => codes.filter((code) => COMMUNES.test(code));
  const reduits = (tous: z.infer<typeof groupements>) =>
    tous.map((un) => ({ ...un, communes: garder(un.communes) })).filter(({ communes }) => communes.length > 0);
  const petites = {
    ...lues,
    intercommunalites: reduits(lues.intercommunalites),
    sansIntercommunalite: garder(lues.sansIntercommunalite),
    territoiresDuGrandParis: reduits(lues.territoiresDuGrandParis),
    arrondissements: garder(lues.arrondissements),
  };
  writeFileSync(fichier, JSON.stringify(petites));
  return ailleurs;
}

let monde: Monde;
let dossier = "";
beforeAll(async () => {
  const autrement = (synthese: string): string => {
    dossier = petitPays(synthese);
    return dossier;
  };
  // the edition of the end of the year is due
  monde = await ouvrirMonde({ date: "2026-02-10", autrement });
  await remplirLeLac(monde);
}, 300_000);
afterAll(async () => {
  await monde.systeme.arreter();
  rmSync(dossier, { recursive: true });
});

const s3 = () => monde.systeme.surHorloge(new S3Client({ ...monde.systeme.exploitant, forcePathStyle: true }));
const variable = (nom: string): string => monde.systeme.environnement("statistiques-publication")[nom] ?? "";
const depot = () => seauDEditions(s3(), variable("SEAU_PUBLICATION"));
const travaux = () => objetsDUnSeau(s3(), variable("SEAU_LAC"));
const publier = () => monde.systeme.invoquer("statistiques-publication", { mode: "publier" });

it("l’édition d’une année se fait par la machine à états : deux appels n’en font qu’une, une branche tuée est reprise", async () => {
  await Promise.all([publier(), publier()]);
  const sujets = async () => (await travaux().lister("travaux/")).filter((cle) => cle.endsWith("sujet.json.gz"));
  await vi.waitFor(async () => expect(await sujets()).toHaveLength(3), { timeout: 300_000, interval: 20 });
  await monde.systeme.tuer("statistiques-publication-branche");
  await monde.systeme.ecouler();
  const publies = await depot().lister("editions");
  expect(publies.filter((cle) => cle.endsWith("manifest.json"))).toEqual(["editions/2026-01/1.0.0/manifest.json"]);
  expect(publies.some((cle) => cle.includes("_epci_"))).toBe(true);
  expect([await travaux().lister("travaux/"), await depot().lister("reservations")]).toEqual([[], []]);
  expect(monde.systeme.gate.calls.filter(({ action }) => action === "StartExecution")).toHaveLength(2);
  // once there, it is not made again
  await publier();
  expect(await depot().lister("editions")).toEqual(publies);
}, 1_200_000);

it("sa correction aussi : demandée deux fois, tuée à mi-chemin, elle se publie une fois à côté de ce qu’elle corrige", async () => {
  const demande = { mode: "corriger", edition: "2026-01", raison: "Un fichier avait été compté deux fois." };
  const corriger = () => monde.systeme.invoquer("statistiques-publication", demande);
  await Promise.all([corriger(), corriger()]);
  const sujets = async () => (await travaux().lister("travaux/")).filter((cle) => cle.endsWith("sujet.json.gz"));
  await vi.waitFor(async () => expect(await sujets()).toHaveLength(3), { timeout: 300_000, interval: 20 });
  await monde.systeme.tuer("statistiques-publication-branche");
  await monde.systeme.ecouler();
  const publies = await depot().lister("editions");
  const dossier = "editions/2026-01/";
  expect(publies.filter((cle) => cle.endsWith("manifest.json"))).toEqual(
    ["1.0.0", "1.0.1"].map((version) => `${dossier}${version}/manifest.json`),
  );
  const manifeste = await depot().lire(`${dossier}1.0.1/manifest.json`);
  expect(JSON.parse(manifeste ?? "{}")).toMatchObject({ version: "1.0.1", raison: demande.raison });
  expect([await travaux().lister("travaux/"), await depot().lister("reservations")]).toEqual([[], []]);
}, 1_200_000);

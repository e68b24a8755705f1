import { S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { seauDEditions } from "../../functions/socle/stores/seau-d-editions.ts";
import { travauxStore } from "../../functions/socle/stores/travaux.ts";
import { type Monde, ouvrirMonde } from "./monde.ts";
import { remplirLeLac } from "./parcours/du-lac.ts";

let monde: Monde;
beforeAll(async () => {
  // the edition of the end of the year is due
  monde = await ouvrirMonde({ date: "2026-02-10" });
  await remplirLeLac(monde);
});
afterAll(() => monde.systeme.arreter());

const s3 = () => monde.systeme.surHorloge(new S3Client({ ...monde.systeme.exploitant, forcePathStyle: true }));
const variable = (nom: string): string => monde.systeme.environnement("statistiques-publication")[nom] ?? "";
const depot = () => seauDEditions(s3(), variable("SEAU_PUBLICATION"));
const travaux = () => travauxStore(s3(), variable("SEAU_LAC"));
const publier = () => monde.systeme.invoquer("statistiques-publication", { mode: "publier" });

it("l’édition d’une année se fait par la machine à états : deux appels n’en font qu’une, une branche tuée est reprise", async () => {
  await Promise.all([publier(), publier()]);
  const decisions = async () => (await travaux().lister("travaux/")).filter((cle) => cle.endsWith("decision.json.gz"));
  await vi.waitFor(async () => expect((await decisions()).length).toBeGreaterThan(0), {
    timeout: 300_000,
    interval: 200,
  });
  await monde.systeme.tuer("statistiques-publication-branche");
  await monde.systeme.ecouler();
  const publies = await depot().lister("editions");
  expect(publies.filter((cle) => cle.endsWith("manifest.json"))).toEqual(["editions/2026-01/1.0.0/manifest.json"]);
  expect(publies.some((cle) => cle.includes("_epci_"))).toBe(true);
  expect([await travaux().lister("travaux/"), await depot().lister("reservations")]).toEqual([[], []]);
  const starts = monde.systeme.gate.calls.filter(({ action }) => action === "StartExecution");
  expect(starts).toHaveLength(2);
  // once there, it is not made again
  await publier();
  expect(await depot().lister("editions")).toEqual(publies);
}, 1_200_000);

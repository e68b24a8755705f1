import { S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { ecrireFaits } from "../../functions/socle/faits-en-parquet.ts";
import { seauDEditions } from "../../functions/socle/stores/seau-d-editions.ts";
import { type Monde, ouvrirMonde } from "./monde.ts";
import { mettreAuLac, remplirLeLac } from "./parcours/du-lac.ts";

let monde: Monde;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
});
afterAll(() => monde.systeme.arreter());

const depot = () => {
  const { surHorloge, exploitant, environnement } = monde.systeme;
  const s3 = surHorloge(new S3Client({ ...exploitant, forcePathStyle: true }));
  return seauDEditions(s3, environnement("statistiques-publication").SEAU_PUBLICATION ?? "");
};
const publier = () => monde.systeme.invoquer("statistiques-publication", { mode: "publier" });
const derniere = async () => {
  const reponse = await fetch(`${monde.systeme.adresse}/derniere/edition.json`);
  return z.parse(z.object({ edition: z.string(), version: z.string() }), await reponse.json());
};

describe("la publication, dans le seau public", () => {
  it("d’un lac vide ou abîmé, ne laisse rien paraître", async () => {
    await expect(publier()).rejects.toThrow("aucun fait");
    await remplirLeLac(monde);
    await mettreAuLac(monde, "faits/mois=2026-09/44-2026-09-01.parquet", "PAR1 rien");
    await expect(publier()).rejects.toThrow("faits/mois=2026-09/44-2026-09-01.parquet est illisible");
    expect(await depot().lister("editions")).toEqual([]);
    expect(await depot().lister("reservations")).toEqual([]);
  });

  it("de deux qui se croisent, une seule publie ; l’édition due se lit par le site, et n’est pas refaite", async () => {
    await remplirLeLac(monde);
    await mettreAuLac(monde, "faits/mois=2026-09/44-2026-09-01.parquet", ecrireFaits([]));
    await Promise.all([publier(), publier()]);
    expect(await derniere()).toEqual({ edition: "2026-10", version: "1.0.0" });
    const manifestes = (await depot().lister("editions")).filter((cle) => cle.endsWith("manifest.json"));
    expect(manifestes).toEqual(["editions/2026-10/1.0.0/manifest.json"]);
    await publier();
    expect((await depot().lister("editions")).filter((cle) => cle.endsWith("manifest.json"))).toEqual(manifestes);
  }, 300_000);
});

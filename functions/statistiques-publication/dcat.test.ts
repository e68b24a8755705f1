import { describe, expect, it } from "vitest";
import * as z from "zod";
import { dcat } from "./dcat.ts";

const texte = z.object({ "@value": z.string().min(1), "@language": z.literal("fr") });
const lien = z.object({ "@id": z.string() });
/** What DCAT-AP asks of a catalogue, of its datasets and of their distributions. */
const forme = z.object({
  "dct:title": texte,
  "dct:description": texte,
  "dct:publisher": z.object({ "@type": z.literal("foaf:Agent"), "foaf:name": texte }),
  "dcat:dataset": z.array(
    z.object({
      "dct:title": texte,
      "dct:description": texte,
      "dcat:version": z.string(),
      "dcat:contactPoint": z.object({ "vcard:fn": z.string(), "vcard:hasEmail": lien }),
      "dcat:distribution": z.tuple([z.object({ "dcat:accessURL": lien, "dct:license": lien })]),
    }),
  ),
});

const contact = "statistiques@sne.example";
const publiee = (edition: string, version: string) => ({ edition, version, date_reference: "2022-12-31", contact });

it("le catalogue a ce que les portails exigent, une fois par édition, et mène aux fichiers", () => {
  const lu = forme.parse(JSON.parse(dcat([publiee("2023-01", "1.0.0"), publiee("2023-01", "1.0.1")])));
  const [jeu, ...autres] = lu["dcat:dataset"];
  expect([jeu?.["dcat:version"], autres]).toEqual(["1.0.1", []]);
  expect(jeu?.["dcat:contactPoint"]["vcard:hasEmail"]).toEqual({ "@id": `mailto:${contact}` });
  const menee = new URL(
    jeu?.["dcat:distribution"][0]["dcat:accessURL"]["@id"] ?? "",
    "https://exemple.test/derniere/catalogue.jsonld",
  );
  expect(menee.pathname).toBe("/editions/2023-01/1.0.1/datapackage.json");
});

describe("un jeu du catalogue, tel qu’un portail le moissonne", () => {
  const jeuDe = (dite: object, edition = "2023-01") => {
    const [jeu] = JSON.parse(dcat([{ ...publiee(edition, "1.0.0"), ...dite }]))["dcat:dataset"];
    return jeu;
  };

  it("de données simulées, le dit dans son titre et dans sa description", () => {
    const jeu = jeuDe({ mention: "Données simulées" });
    expect(jeu["dct:title"]["@value"]).toBe("Demande de logement social, édition 2023-01 (Données simulées)");
    expect(jeu["dct:description"]["@value"]).toMatch(/^Données simulées\. Demandes de logement social/u);
    expect(jeuDe({})["dct:title"]["@value"]).toBe("Demande de logement social, édition 2023-01");
  });

  it("est de la France, ou des seules régions que l’édition compte", () => {
    expect(jeuDe({})["dct:spatial"]["@id"]).toMatch(/\/country\/FRA$/u);
    const couverture = { texte: "Couverture : Île-de-France.", regions: ["11"] };
    expect(jeuDe({ couverture }, "idf-2023-01")["dct:spatial"]).toEqual([
      {
        "@type": "dct:Location",
        "dct:identifier": "11",
        "skos:prefLabel": { "@value": "Île-de-France", "@language": "fr" },
      },
    ]);
  });

  it("d’un lac d’essai qui ne dit pas ses régions, n’est d’aucun lieu plutôt que de la France", () => {
    expect(jeuDe({}, "essai-2023-01")).not.toHaveProperty("dct:spatial");
  });
});

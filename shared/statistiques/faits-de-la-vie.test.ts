import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { lieuDe } from "../../functions/socle/lieu.ts";
import { evenement } from "../../functions/socle/stores/formes.ts";
import attribution from "../../test/fixtures/vie-attribution-schema-1.json" with { type: "json" };
import guichet from "../../test/fixtures/vie-au-guichet-schema-1.json" with { type: "json" };
import instruction from "../../test/fixtures/vie-instruction-schema-1.json" with { type: "json" };
import vie from "../../test/fixtures/vie-schema-1.json" with { type: "json" };
import papier from "../../test/fixtures/vie-sur-papier-schema-1.json" with { type: "json" };
import { fait } from "./fait.ts";
import { faitsDeLaVie } from "./faits-de-la-vie.ts";

const lire = (fixture: { evenements: unknown[] }) => z.parse(z.array(evenement), fixture.evenements);

describe.each([
  ["une vie", vie],
  ["une vie au guichet", guichet],
  ["une vie commencée sur papier", papier],
  ["une vie instruite", instruction],
  ["une vie jusqu’au bail", attribution],
])("les faits d’%s", (_, fixture) => {
  const evenements = lire(fixture);
  const faits = faitsDeLaVie(evenements, lieuDe);

  it("sont un par événement, dans la forme du lac", () => {
    expect(faits.map(({ version }) => version)).toEqual(evenements.map(({ version }) => version));
    for (const un of faits) expect(z.safeParse(fait, un).error?.issues).toBeUndefined();
  });

  it("ne disent rien qui mène à quelqu’un", () => {
    const texte = JSON.stringify(faits);
    for (const { numeroUnique, donnees } of evenements) {
      expect(texte).not.toContain(numeroUnique);
      if ("compte" in donnees) expect(texte).not.toContain(donnees.compte);
      if ("dossier" in donnees) expect(texte).not.toContain(donnees.dossier);
    }
  });

  it("sont les mêmes quand on les redit", () => {
    expect(faitsDeLaVie(evenements, lieuDe)).toEqual(faits);
  });
});

describe("une demande réunie à une autre", () => {
  it("sort ce jour-là sans abandon ni attribution, et dit pourquoi ; séparée, elle est de nouveau en cours", () => {
    const [depot] = lire(vie);
    if (!depot) throw new Error("a life begins with its filing");
    const apres = { ...depot, survenuLe: "2026-12-03T09:00:00.000Z", connuLe: "2026-12-03T09:00:00.000Z" };
    const faits = faitsDeLaVie(
      [
        depot,
        { ...apres, version: 2, type: "demande-absorbee", donnees: { dans: "0690320000001GDPUB" } },
        { ...apres, version: 3, type: "absorption-annulee", donnees: {} },
      ],
      lieuDe,
    );
    expect(
      faits.map(({ evenement: quoi, date_sortie, motif_radiation }) => [quoi, date_sortie, motif_radiation]),
    ).toEqual([
      ["DEP", null, null],
      ["RAD", "2026-12-03", "REUNIE"],
      ["DER", null, null],
    ]);
    for (const un of faits) expect(z.safeParse(fait, un).error?.issues).toBeUndefined();
  });
});

describe("un bail", () => {
  it("sort la demande le jour où il est signé, avec ce que la loi veut du logement", () => {
    const dernier = faitsDeLaVie(lire(attribution), lieuDe).findLast(({ evenement }) => evenement === "RAD");
    expect(dernier).toMatchObject({ motif_radiation: "RADATT", date_bail: dernier?.date_sortie });
    for (const colonne of ["commune_logement", "type_attribue", "reservataire", "financement", "qpv"])
      expect(dernier).toHaveProperty(colonne, expect.any(String));
  });
});

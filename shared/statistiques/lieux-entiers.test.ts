import { expect, it } from "vitest";
import { uneCommune } from "../../test/une-commune.ts";
import type { Commune } from "../referentiel/communes.ts";
import { lieuDuNiveau, lieuxDUnCote } from "./lieux-entiers.ts";

const commune = (code: string, epci: string, ville?: string): Commune =>
  uneCommune(code, { epci, ...(ville !== undefined && { ville }) });

const pays = [
  commune("69266", "metropole"),
  commune("69387", "metropole", "69123"),
  commune("69013", "a-cheval"),
  commune("01194", "a-cheval"),
];
const duRhone = ({ departement }: Commune) => departement === "69";

it("un lieu dont une seule commune est ailleurs n’est d’aucun côté", () => {
  expect(lieuxDUnCote(pays, "EPCI", duRhone)).toEqual(new Map([["metropole", true]]));
  expect(lieuxDUnCote(pays, "REG", duRhone)).toEqual(new Map());
  expect(lieuxDUnCote(pays, "DEP", duRhone)).toEqual(
    new Map([
      ["69", true],
      ["01", false],
    ]),
  );
});

it("un arrondissement est aussi sa ville", () => {
  expect(pays.map((une) => lieuDuNiveau("COM", une))).toEqual(["69266", "69123", "69013", "01194"]);
  expect(pays.map((une) => lieuDuNiveau("ARM", une))).toEqual([undefined, "69387", undefined, undefined]);
});

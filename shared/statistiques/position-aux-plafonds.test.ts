import { expect, it } from "vitest";
import { desReponses, unCodemandeur } from "../../test/des-reponses.ts";
import type { Reponses } from "../formulaire/formulaires.ts";
import { positionAuxPlafonds } from "./position-aux-plafonds.ts";

const lyon = { commune: "69123", departement: "69" };
const position = (dites: Reponses) => positionAuxPlafonds(desReponses(dites), lyon, "2026-11-24");
const seul = { personnesACharge: [] };

it.each([
  [12_870, "LE_PLAI"],
  [12_871, "PLAI_PLUS"],
  [23_403, "PLAI_PLUS"],
  [23_404, "PLUS_PLS"],
  [30_424, "PLUS_PLS"],
  [30_425, "GT_PLS"],
])("une personne seule à Lyon, %i € par an : %s", (revenuFiscalN2, attendue) => {
  expect(position({ ...seul, revenuFiscalN2 })).toBe(attendue);
});

it("une baisse d’un dixième compte", () => {
  expect(position({ ...seul, revenuFiscalN2: 14_000, revenuFiscalN1: 12_000 })).toBe("LE_PLAI");
});

it("sans le revenu de chacun, ou sans commune, rien n’est supposé", () => {
  const concubin = { ...unCodemandeur, lien: "B4" };
  expect(position({ ...seul })).toBe("NR");
  expect(position({ ...seul, revenuFiscalN2: 9000, codemandeurs: [concubin] })).toBe("NR");
  expect(positionAuxPlafonds(desReponses({ revenuFiscalN2: 9000 }), undefined, "2026-11-24")).toBe("NR");
});

it("un partenaire de PACS sans montant est sur le même avis d’impôt", () => {
  expect(position({ ...seul, revenuFiscalN2: 9000, codemandeurs: [unCodemandeur] })).toBe("LE_PLAI");
});

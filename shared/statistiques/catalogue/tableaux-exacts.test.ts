import { expect, it } from "vitest";
import { catalogue } from "./catalogue.ts";
import { tableauxExacts } from "./tableaux-exacts.ts";

it("d’une année en cours, tout se compte exactement, sauf la tension, les séries et les cellules masquées", () => {
  const exclus = catalogue.filter((tableau) => !tableauxExacts.includes(tableau)).map(({ id }) => id);
  expect(exclus).toEqual([
    ...["R-14-01", "R-14-02", "R-14-03", "R-14-04", "R-14-05", "R-14-06"],
    ...["R-17-01", "R-17-02", "R-17-03", "R-18-04"],
  ]);
});

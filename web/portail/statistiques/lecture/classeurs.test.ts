import { describe, expect, it } from "vitest";
import { catalogue } from "../../../../shared/statistiques/catalogue/catalogue.ts";
import { aUnClasseur } from "./classeurs.ts";

/** Does a territory of which the edition tells these tables have the workbook of radiations, and what was asked? */
async function chercher(edition: string, niveau: "DEP" | "EPCI", dits: readonly string[]) {
  const demandes: string[] = [];
  const trouve = await aUnClasseur("radiations-renouvellements", { edition, niveau }, async (tableau) => {
    demandes.push(tableau);
    return dits.includes(tableau);
  });
  return { trouve, demandes };
}

const partout = catalogue.filter((un) => un.partout).map(({ id }) => id);

describe("le classeur d’une partie", () => {
  it("existe où l’un de ses tableaux dit quelque chose : on s’arrête au premier", async () => {
    expect(await chercher("2023-01", "EPCI", ["R-11-01"])).toEqual({ trouve: true, demandes: ["R-11-01"] });
    expect((await chercher("2023-01", "EPCI", ["R-11-04"])).trouve).toBe(true);
  });

  it("n’existe pas pour une intercommunalité dont seuls les totaux sont publiés", async () => {
    expect((await chercher("2023-01", "EPCI", partout)).trouve).toBe(false);
  });

  it("ne se cherche que dans les tableaux que l’édition porte à ce niveau", async () => {
    expect((await chercher("2023-03", "DEP", [])).demandes).toEqual(["R-11-01", "R-11-02", "R-11-06"]);
    expect((await chercher("2023-03", "EPCI", [])).demandes).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { suivreBrouillons } from "./suivre-brouillons.ts";

it("un brouillon dont l’effacement échoue n’arrête pas les suivants, et se sait", async () => {
  const suivis = ["un", "deux", "trois"].map((dossier) => ({ compte: "compte-1", brouillonId: dossier, dossier }));
  const effaces: string[] = [];
  const passage = suivreBrouillons(
    {
      suivis: {
        lister: async () => suivis,
        reporter: async () => undefined,
        oublier: async () => undefined,
        effacerTout: async ({ dossier }) => void effaces.push(dossier),
      },
      brouillons: { lire: async () => undefined },
      demandes: { lister: async () => [] },
      fichiers: {
        effacer: async (debut) => {
          if (debut === "deux/") throw new Error("S3 is away");
        },
      },
    },
    new Date("2027-01-10T06:10:00Z"),
  );
  await expect(passage).rejects.toThrow("S3 is away");
  expect(effaces).toEqual(["un", "trois"]);
});

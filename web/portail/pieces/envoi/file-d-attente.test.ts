import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileDAttente } from "./file-d-attente.ts";

describe("une file d’attente", () => {
  it("sert tout le monde dans l’ordre, jamais plus de tant à la fois, même quand une tâche échoue", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(fc.boolean()), async (places, reussites) => {
        const file = fileDAttente(places);
        const entrees: number[] = [];
        let presentes = 0;
        const tache = (rang: number, reussit: boolean) => async () => {
          entrees.push(rang);
          presentes += 1;
          expect(presentes).toBeLessThanOrEqual(places);
          await Promise.resolve();
          presentes -= 1;
          if (!reussit) throw new Error("échec");
        };
        const finies = await Promise.allSettled(reussites.map((reussit, rang) => file(tache(rang, reussit))));
        expect(finies.map(({ status }) => status === "fulfilled")).toEqual(reussites);
        expect(entrees).toEqual(reussites.map((_, rang) => rang));
      }),
    );
  });
});

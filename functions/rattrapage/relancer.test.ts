import { expect, it } from "vitest";
import { type Dependances, relancer } from "./relancer.ts";

const maintenant = new Date("2026-11-24T10:00:00.000Z");
const a = { dossier: "d", pieceId: "a", relances: 0 };
const b = { dossier: "d", pieceId: "b", relances: 12 };

/** A run over these two pieces, of which the queue does not take these ranks. */
async function passer(nonPrises: number[]) {
  const reportees: [string, string][] = [];
  const dependances: Dependances = {
    pieces: {
      listerAReprendre: async () => [a, b],
      async noterRelance({ pieceId }, reprendreLe) {
        reportees.push([pieceId, reprendreLe]);
        return undefined;
      },
    },
    file: { envoyer: async () => nonPrises },
  };
  return { nombre: await relancer(dependances, maintenant), reportees };
}

it("attend deux fois plus à chaque fois, un jour au plus", async () => {
  expect(await passer([])).toEqual({
    nombre: 2,
    reportees: [
      ["a", "2026-11-24T10:15:00.000Z"],
      ["b", "2026-11-25T10:00:00.000Z"],
    ],
  });
});

it("ce que la file n’a pas pris reste à reprendre tout de suite", async () => {
  expect(await passer([0])).toMatchObject({ nombre: 1, reportees: [["b", expect.anything()]] });
});

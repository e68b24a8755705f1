import { expect, it } from "vitest";
import * as z from "zod/mini";
import { evenement } from "../../functions/socle/stores/formes.ts";
import enLigne from "../../test/fixtures/vie-schema-1.json" with { type: "json" };
import papier from "../../test/fixtures/vie-sur-papier-schema-1.json" with { type: "json" };
import { operationDuCode } from "./code-sur-papier.ts";

const lire = (vie: { evenements: unknown[] }) => z.parse(z.array(evenement), vie.evenements);

it("le code est celui du dépôt au guichet, puis celui qui l’a remplacé, puis plus aucun", () => {
  const vecus = lire(papier);
  expect([1, 2, 3].map((nombre) => operationDuCode(vecus.slice(0, nombre)))).toEqual([
    "operation-figee-papier-1",
    "operation-figee-papier-2",
    undefined,
  ]);
});

it("une demande déposée en ligne n’en a pas", () => {
  expect(operationDuCode(lire(enLigne))).toBeUndefined();
});

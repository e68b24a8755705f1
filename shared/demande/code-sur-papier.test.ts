import { expect, it } from "vitest";
import * as z from "zod/mini";
import { evenement } from "../../functions/socle/stores/formes.ts";
import enLigne from "../../test/fixtures/vie-schema-1.json" with { type: "json" };
import papier from "../../test/fixtures/vie-sur-papier-schema-1.json" with { type: "json" };
import { codeARemettre, compteDuPapier } from "./code-sur-papier.ts";

const lire = (vie: { evenements: unknown[] }) => z.parse(z.array(evenement), vie.evenements);

it("le code est celui du dépôt au guichet, puis celui qui l’a remplacé, puis plus aucun", () => {
  const vecus = lire(papier);
  expect([1, 2, 3].map((nombre) => codeARemettre(vecus.slice(0, nombre)))).toEqual([
    { remplace: "operation-figee-papier-1" },
    { remplace: "operation-figee-papier-2" },
    undefined,
  ]);
});

it("une demande déposée en ligne n’en a pas", () => {
  expect(codeARemettre(lire(enLigne))).toBeUndefined();
});

it("qui est entré par le papier seul en reçoit un autre à chaque fois", () => {
  const vecus = lire(papier).map((vecu) =>
    vecu.type === "compte-rattache" ? { ...vecu, donnees: { compte: compteDuPapier("b-1") } } : vecu,
  );
  expect(codeARemettre(vecus)).toEqual({});
});

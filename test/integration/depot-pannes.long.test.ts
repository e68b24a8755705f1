import fc from "fast-check";
import { afterAll, beforeAll, it } from "vitest";
import { appelsDUnDepot, deposerQuand, desMalheurs, pannesPossibles } from "../faults/un-depot-malmene.ts";
import { type Monde, ouvrirMonde } from "./monde.ts";

let monde: Monde;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24", signaler: () => undefined });
});
afterAll(() => monde.systeme.arreter());

// all of them, one by one and mixed, are in test/faults
it("à travers des pannes tirées au sort, un dépôt ne fait qu’une demande", async () => {
  const pannes = pannesPossibles(await appelsDUnDepot(monde));
  const loi = fc.asyncProperty(desMalheurs(pannes), (malheurs) => deposerQuand(monde, malheurs));
  await fc.assert(loi, { numRuns: 6 });
});

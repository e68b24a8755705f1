import { expect, it } from "vitest";
import { editionQuiACompte } from "./edition-qui-a-compte.ts";

const parmi =
  (...publiees: string[]) =>
  async (edition: string) =>
    publiees.includes(edition);

it("un jour n’est compté que par une édition vraiment publiée dont l’extraction le contient", async () => {
  // the edition 2026-11 is extracted on 30 November, and due on 2 December
  expect(await editionQuiACompte("2026-11-24", "2026-12-03", parmi("2026-11"))).toBe("2026-11");
  expect(await editionQuiACompte("2026-12-01", "2026-12-03", parmi("2026-11"))).toBeUndefined();
  expect(await editionQuiACompte("2026-11-24", "2026-12-03", parmi("2026-10"))).toBeUndefined();
  expect(await editionQuiACompte("2026-11-24", "2027-02-03", parmi())).toBeUndefined();
  expect(await editionQuiACompte("2026-11-24", "2027-02-03", parmi("2026-12"))).toBe("2026-12");
});

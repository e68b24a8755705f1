import { expect, it } from "vitest";
import { detailsDErreur } from "./log.ts";

it("une erreur ne laisse au journal que son nom, son code et l’endroit, jamais sa phrase", () => {
  const erreur = Object.assign(new TypeError("Amina Benali\n    at 12 rue de la Paix"), { code: "ERR_X" });
  const details = detailsDErreur(erreur);
  expect(details).toMatchObject({ erreur: "TypeError", code: "ERR_X" });
  expect(details.pile?.[0]).toContain("log.test.ts");
  expect(JSON.stringify(details)).not.toMatch(/Benali|Paix/u);
});

it("ce qui n’est pas une erreur n’y laisse que son type", () => {
  expect(detailsDErreur("Amina Benali")).toEqual({ erreur: "string" });
});

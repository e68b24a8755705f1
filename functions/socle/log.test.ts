import { expect, it } from "vitest";
import { detailsDErreur } from "./log.ts";

it("une erreur ne laisse au journal que son nom, son code et l’endroit, jamais sa phrase", () => {
  const erreur = Object.assign(new TypeError("Amina Benali\n    at 12 rue de la Paix:1:1"), { code: "ERR_X" });
  const details = detailsDErreur(erreur);
  expect(details).toMatchObject({ erreur: "TypeError", code: "ERR_X" });
  expect(details.pile?.[0]).toContain("log.test.ts");
  expect(JSON.stringify(details)).not.toMatch(/Benali|Paix/u);
});

it("ce qui n’est pas une erreur n’y laisse que son type", () => {
  expect(detailsDErreur("Amina Benali")).toEqual({ erreur: "string" });
});

it("un droit qui manque se nomme", () => {
  const message = "User: arn:aws:sts::1:assumed-role/R/s is not authorized to perform: dynamodb:PutItem on resource: x";
  expect(detailsDErreur(new Error(message))).toMatchObject({ action: "dynamodb:PutItem" });
});

import { describe, expect, it } from "vitest";
import type { JsonObject } from "../template/json.ts";
import { checkPattern, fits } from "./event-pattern.ts";

const record: JsonObject = {
  eventName: "INSERT",
  resources: ["arn:a", "arn:b"],
  dynamodb: { Keys: { sk: { S: "EVENEMENT#0001" } } },
};

/** https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html */
describe("le filtre d’une source d’événements", () => {
  it.each<[string, JsonObject, boolean]>([
    ["une valeur de la liste", { eventName: ["MODIFY", "INSERT"] }, true],
    ["aucune valeur de la liste", { eventName: ["REMOVE"] }, false],
    [
      "tous les champs nommés",
      { eventName: ["INSERT"], dynamodb: { Keys: { sk: { S: [{ prefix: "EVENEMENT#" }] } } } },
      true,
    ],
    ["un préfixe qui n’est pas le sien", { dynamodb: { Keys: { sk: { S: [{ prefix: "COURANTE" }] } } } }, false],
    ["un suffixe", { dynamodb: { Keys: { sk: { S: [{ suffix: "0001" }] } } } }, true],
    ["un champ absent", { source: ["x"] }, false],
    ["l’absence d’un champ", { source: [{ exists: false }] }, true],
    ["tout sauf", { eventName: [{ "anything-but": ["REMOVE"] }] }, true],
    ["tout sauf un préfixe", { eventName: [{ "anything-but": { prefix: "INS" } }] }, false],
    ["une valeur d’une liste de l’événement", { resources: ["arn:b"] }, true],
    ["aucune valeur d’une liste de l’événement", { resources: [{ prefix: "arn:c" }] }, false],
    ["un filtre vide", {}, true],
  ])("%s", (_, pattern, expected) => {
    expect(fits(pattern, record)).toBe(expected);
  });

  it("une règle inconnue est dite", () => {
    expect(() => fits({ eventName: [{ cidr: "10.0.0.0/8" }] }, record)).toThrow("la règle de filtre « cidr »");
    expect(() => checkPattern({ detail: { adresse: [{ cidr: "10.0.0.0/8" }] } })).toThrow("« cidr »");
  });
});

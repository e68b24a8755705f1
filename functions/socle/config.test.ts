import { afterEach, expect, it } from "vitest";
import { configuration } from "./config.ts";

afterEach(() => {
  for (const nom of ["TABLE_DEMANDES", "CLE_SENSIBLE"]) Reflect.deleteProperty(process.env, nom);
});

it("une variable qui manque, ou vide, empêche le démarrage et se nomme", () => {
  process.env.TABLE_DEMANDES = "demandes";
  process.env.CLE_SENSIBLE = "";
  expect(configuration("TABLE_DEMANDES")).toEqual({ TABLE_DEMANDES: "demandes" });
  expect(() => configuration("TABLE_DEMANDES", "CLE_SENSIBLE", "TABLE_JOURNAL")).toThrow(
    "missing environment variables: CLE_SENSIBLE, TABLE_JOURNAL",
  );
});

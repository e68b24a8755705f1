import { expect, it } from "vitest";
import { realCommunes } from "../communes.ts";
import { findAddresses } from "./find-addresses.ts";

const found = (q: string) => findAddresses(realCommunes(), q, 10).map(({ properties }) => properties);

it("une rue et un numéro se trouvent dans leur commune, nommée ou par son code postal", () => {
  expect(found("12 rue pasteur bron")[0]).toMatchObject({
    type: "housenumber",
    id: "69029_0010_00012",
    name: "12 rue Pasteur",
    postcode: "69500",
    citycode: "69029",
  });
  expect(found("12 rue Pasteur 69500")[0]).toMatchObject({ label: "12 rue Pasteur 69500 Bron" });
});

it("une rue tapée à moitié se propose dans plusieurs grandes communes", () => {
  expect(new Set(found("12 rue past").map(({ citycode }) => citycode)).size).toBeGreaterThan(3);
});

it("un numéro trop grand, ou absent, ne donne que la rue", () => {
  expect(found("rue Pasteur Bron")[0]).toMatchObject({ type: "street", id: "69029_0010", name: "rue Pasteur" });
  expect(found("999 rue Pasteur Bron")[0]).toMatchObject({ type: "street", name: "rue Pasteur" });
});

it("Paris se dit par arrondissement", () => {
  expect(found("3 rue Pasteur 75013")[0]).toMatchObject({ citycode: "75113" });
});

it("ce qui n’existe pas ne se trouve pas", () => {
  expect(found("12 rue Zzyzx")).toEqual([]);
  expect(found("12 rue Pasteur Zzyzx")).toEqual([]);
});

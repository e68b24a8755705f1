import { expect, it } from "vitest";
import { fateOf } from "./mail-fate.ts";

const circonstances = { a: "x@exemple.fr", sentAt: 0, now: 1 };

it.each([
  ["jeanne@exemple.fr", ["Delivery"]],
  ["jeanne+logement@exemple.fr", ["Delivery"]],
  ["success@simulator.amazonses.com", ["Delivery"]],
  ["bounce@simulator.amazonses.com", ["Bounce"]],
  ["bounce+dossier1@simulator.amazonses.com", ["Bounce"]],
  ["complaint@simulator.amazonses.com", ["Delivery", "Complaint"]],
  ["ooto@simulator.amazonses.com", ["Delivery", "Bounce"]],
  ["suppressionlist@simulator.amazonses.com", ["Bounce"]],
  ["bounce@exemple.fr", ["Delivery"]],
  ["jeanne+rebond@exemple.fr", ["Bounce"]],
  ["jeanne+plainte@exemple.fr", ["Delivery", "Complaint"]],
  ["jeanne+retard@exemple.fr", ["DeliveryDelay", "Delivery"]],
])("%s : %j", (adresse, attendu) => {
  expect(fateOf(adresse).map((pas) => pas(circonstances).eventType)).toEqual(attendu);
});

it("une absence de bureau rebondit, mais ce rebond passe", () => {
  const [, rebond] = fateOf("jeanne+absence@exemple.fr").map((pas) => pas(circonstances));
  expect(rebond?.body).toMatchObject({ bounceType: "Transient", bounceSubType: "General" });
});

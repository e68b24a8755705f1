import { expect, it } from "vitest";
import { empreinteDesMots } from "./empreinte-des-mots.ts";

const vu = { pages: ["/guichets"], questions: [] };
const dit = { but: "Un guichet peut vous aider.", lieu: "Écrivez votre commune." };

it("un film est périmé quand il dit autre chose, montre une autre page ou une autre question", async () => {
  const empreinte = await empreinteDesMots(vu, dit);
  expect(await empreinteDesMots(vu, { ...dit })).toBe(empreinte);
  const autres = [
    await empreinteDesMots(vu, { ...dit, lieu: "Écrivez votre ville." }),
    await empreinteDesMots({ ...vu, pages: ["/espace"] }, dit),
    await empreinteDesMots({ ...vu, pages: ["/disparue"] }, dit),
    await empreinteDesMots({ ...vu, questions: ["identite"] }, dit),
  ];
  expect(new Set([empreinte, ...autres]).size).toBe(5);
});

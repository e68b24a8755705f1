import { describe, expect, it } from "vitest";
import { peutAuGuichet, rolesDAgent } from "./agent.ts";

const ICI = { territoire: "069" };

describe.each(rolesDAgent)("%s", (role) => {
  it("ne peut rien hors de son territoire", () => {
    for (const acte of ["lire-messages", "repondre", "decider-reactivation", "avertir", "joindre"] as const)
      expect(peutAuGuichet({ role, territoire: "111" }, acte, ICI)).toBe(false);
  });

  it("décide d’une reprise seulement s’il gère le territoire", () => {
    expect(peutAuGuichet({ role, territoire: "069" }, "decider-reactivation", ICI)).toBe(
      role === "gestionnaire-territorial",
    );
  });
});

it("un rôle inconnu ne peut rien", () => {
  expect(peutAuGuichet({ role: "stagiaire", territoire: "069" }, "lire-messages", ICI)).toBe(false);
});

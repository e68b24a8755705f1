import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actesDAgent, type Objet, type Poste, peutAuGuichet, peutDansSonTerritoire, rolesDAgent } from "./agent.ts";

const AUJOURDHUI = "2026-11-24";
const LYON_3 = "69383";
const VILLEURBANNE = "69266";

const unPoste = (poste: Partial<Poste> = {}): Poste => ({
  guichet: "G6901",
  role: "gestionnaire-territorial",
  territoire: "069",
  sensible: true,
  habiliteJusquAu: "2027-06-30",
  ...poste,
});
const unObjet = (objet: Partial<Objet> = {}): Objet => ({
  territoire: "069",
  etat: "active",
  guichet: "GDPUB",
  communesVoulues: [LYON_3],
  ...objet,
});

describe.each(rolesDAgent)("%s", (role) => {
  it("ne peut rien hors de son territoire", () => {
    for (const acte of actesDAgent)
      expect(peutAuGuichet(unPoste({ role, territoire: "111" }), acte, unObjet(), AUJOURDHUI)).toBe(false);
  });

  it("ne peut rien le lendemain de son habilitation, et tout le dernier jour comme la veille", () => {
    for (const acte of actesDAgent) {
      const le = (habiliteJusquAu: string) =>
        peutAuGuichet(unPoste({ role, habiliteJusquAu }), acte, unObjet(), AUJOURDHUI);
      expect(le("2026-11-23")).toBe(false);
      expect(le(AUJOURDHUI)).toBe(le("2026-11-25"));
    }
  });

  it("décide d’une reprise seulement s’il gère le territoire", () => {
    expect(peutAuGuichet(unPoste({ role }), "decider-reactivation", unObjet(), AUJOURDHUI)).toBe(
      role === "gestionnaire-territorial",
    );
  });
});

it("un poste de quelques communes voit qui veut y vivre, où que la personne habite", () => {
  const deLyon = unPoste({ communes: ["69123", LYON_3] });
  const voit = (communesVoulues: string[]) =>
    peutAuGuichet(deLyon, "lire-messages", unObjet({ communesVoulues }), AUJOURDHUI);
  expect(voit([VILLEURBANNE, LYON_3])).toBe(true);
  expect(voit([VILLEURBANNE])).toBe(false);
  expect(voit([])).toBe(false);
});

it("ce que l’on peut sur une demande, on le peut dans son territoire", () => {
  const poste = fc.record({
    role: fc.constantFrom(...rolesDAgent),
    territoire: fc.constantFrom("069", "111"),
    sensible: fc.boolean(),
    habiliteJusquAu: fc.constantFrom("2026-11-23", AUJOURDHUI),
  });
  const objet = fc.record({
    territoire: fc.constantFrom("069", "111"),
    etat: fc.constantFrom("active" as const, "radiee" as const),
    communesVoulues: fc.subarray([LYON_3, VILLEURBANNE]),
  });
  fc.assert(
    fc.property(poste, objet, fc.constantFrom(...actesDAgent), (tire, vise, acte) => {
      const qui = unPoste(tire);
      if (peutAuGuichet(qui, acte, unObjet(vise), AUJOURDHUI))
        expect(peutDansSonTerritoire(qui, acte, AUJOURDHUI)).toBe(true);
    }),
  );
});

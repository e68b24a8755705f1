import { expect, it } from "vitest";
import { estDansSonTravail } from "./travail.ts";

const poste = { guichet: "G6901", role: "agent-enregistreur" } as const;
const ailleurs = { guichet: "G6902" };
const requete = {
  objet: { nature: "correction", champ: "loyerActuel" },
  raison: "incorrect",
  texte: "Le loyer ne compte pas les charges.",
  version: 1,
  le: "2026-11-20",
} as const;

it.each([
  ["la demande de son guichet", { guichet: "G6901" }, true],
  ["celle d’un autre guichet", ailleurs, false],
  ["celle à qui son guichet demande quelque chose", { ...ailleurs, requete: { ...requete, guichet: "G6901" } }, true],
  ["celle à qui un autre demande quelque chose", { ...ailleurs, requete: { ...requete, guichet: "G6903" } }, false],
  ["quelqu’un que rien ne joint", { ...ailleurs, injoignableDepuis: "2026-11-20" }, true],
  ["une reprise, que le gestionnaire seul décide", { ...ailleurs, reactivationDemandeeLe: "2026-11-20" }, false],
])("%s", (_, demande, attendu) => {
  expect(estDansSonTravail(poste, demande)).toBe(attendu);
});

it("une reprise demandée est du travail du gestionnaire", () => {
  const gestionnaire = { guichet: "G6903", role: "gestionnaire-territorial" } as const;
  expect(estDansSonTravail(gestionnaire, { ...ailleurs, reactivationDemandeeLe: "2026-11-20" })).toBe(true);
});

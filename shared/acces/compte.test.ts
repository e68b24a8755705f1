import { expect, it } from "vitest";
import { unPoste } from "../../test/un-agent-inscrit.ts";
import { avecCePoste, dansUnAn, estInactif, rolesADonner, sansCeGuichet } from "./compte.ts";

const guichet = { code: "G6901", territoire: "069", qualites: ["enregistrement", "instruction"] } as const;

it("un compte ferme quand nul ne s’est connecté depuis plus de 180 jours", () => {
  expect(estInactif("2026-05-28", "2026-11-24")).toBe(false);
  expect(estInactif("2026-05-27", "2026-11-24")).toBe(true);
  expect(dansUnAn("2024-02-29")).toBe("2025-02-28");
});

it("le gestionnaire nomme le responsable, le responsable nomme les agents, et nul autre ne nomme personne", () => {
  const roles = ["agent-enregistreur", "agent-instructeur"];
  expect(rolesADonner(unPoste(), guichet)).toEqual(["responsable", ...roles]);
  expect(rolesADonner(unPoste({ territoire: "111" }), guichet)).toEqual([]);
  expect(rolesADonner(unPoste({ role: "responsable" }), guichet)).toEqual(roles);
  expect(rolesADonner(unPoste({ role: "responsable", guichet: "G6902" }), guichet)).toEqual([]);
  expect(rolesADonner(unPoste({ role: "agent-instructeur" }), guichet)).toEqual([]);
});

it("un organisme de statistiques seules n’a que son responsable", () => {
  expect(rolesADonner(unPoste({ role: "responsable" }), { ...guichet, qualites: ["statistiques"] })).toEqual([]);
});

it("un poste remplace le même, et quitter un guichet laisse les autres", () => {
  const ancien = unPoste({ role: "agent-enregistreur", habiliteJusquAu: "2026-12-31" });
  const ailleurs = unPoste({ guichet: "G6902" });
  const nouveau = { ...ancien, habiliteJusquAu: "2027-12-31" };
  expect(avecCePoste([ancien, ailleurs], nouveau)).toEqual([ailleurs, nouveau]);
  expect(sansCeGuichet({ postes: [nouveau, ailleurs] }, "G6901", ["agent-enregistreur"])).toEqual([ailleurs]);
  // what another gave stays: a head takes away no post of a gestionnaire
  expect(sansCeGuichet({ postes: [unPoste()] }, "G6901", ["agent-enregistreur"])).toEqual([unPoste()]);
});

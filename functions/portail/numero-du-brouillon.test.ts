import { expect, it } from "vitest";
import { desReponses } from "../../test/des-reponses.ts";
import { territoireDuDepot } from "../socle/territoire-du-depot.ts";
import { numeroDuBrouillon } from "./numero-du-brouillon.ts";

const compteur = { prendreNumero: async (territoire: string, date: string) => `${territoire} ${date} suivant` };
const numeroReserve = "0691126000042GDPUB";
const le = (aujourdhui: string) => ({ depots: compteur, aujourdhui });

it("le numéro réservé sert tant qu’il dit le territoire et le mois du dépôt", async () => {
  expect(await numeroDuBrouillon({ numeroReserve }, "069", le("2026-11-30"))).toBe(numeroReserve);
});

it("un autre mois, un autre territoire, ou aucune réserve : le suivant du compteur", async () => {
  expect(await numeroDuBrouillon({ numeroReserve }, "069", le("2026-12-01"))).toBe("069 2026-12-01 suivant");
  expect(await numeroDuBrouillon({ numeroReserve }, "111", le("2026-11-30"))).toBe("111 2026-11-30 suivant");
  expect(await numeroDuBrouillon({}, "069", le("2026-11-30"))).toBe("069 2026-11-30 suivant");
});

it("le territoire du dépôt est celui des communes souhaitées, non celui où l’on habite", () => {
  const communeDe = (code: string) => ({ code, territoire: code === "75101" ? "111" : "069" });
  expect(territoireDuDepot(desReponses({ adresseCommune: "69123", communes: ["75101"] }), communeDe)).toBe("111");
});

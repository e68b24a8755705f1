import { expect, it } from "vitest";
import { maintenant, reglerLHorloge } from "./horloge.ts";

it("suit l’heure du service, même si celle de l’appareil est fausse", () => {
  reglerLHorloge("Thu, 24 Nov 2050 13:32:00 GMT");
  expect(maintenant().toISOString().slice(0, 15)).toBe("2050-11-24T13:3");
});

it("garde son heure quand le service n’en dit pas", () => {
  reglerLHorloge("Thu, 24 Nov 2050 13:32:00 GMT");
  reglerLHorloge(null);
  reglerLHorloge("demain");
  expect(maintenant().getUTCFullYear()).toBe(2050);
});

import { expect, it } from "vitest";
import { publiques } from "../../../shared/api/public.ts";
import { adresses } from "./adresses.ts";

it("les liens de la page sont ceux du contrat", () => {
  expect(adresses).toEqual({
    json: publiques.listerSystemesLocaux.path,
    csv: publiques.telechargerSystemesLocaux.path,
  });
});

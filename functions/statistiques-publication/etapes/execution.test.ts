import { expect, it } from "vitest";
import { lireEdition } from "../../../shared/statistiques/edition.ts";
import { corrigeePar, uneExecution } from "./execution.ts";

const edition = lireEdition("2023-01");
if (!edition) throw new Error("2023-01 is an edition");
const publiee = (version: string) => ({ edition: "2023-01", version, date_reference: "2022-12-31" });
const raison = "Un fichier d’un système local avait été compté deux fois.";

it("la première version porte le jour où elle est commencée, et pas de raison", () => {
  expect(uneExecution(edition, "2023-02-01")).toEqual([
    "2023-01_1-0-0_2023-02-01",
    { edition: "2023-01", version: "1.0.0", raison: "" },
  ]);
});

it("deux corrections demandées à la fois sont une seule exécution ; la suivante en est une autre", () => {
  const demandee = (version: string) => uneExecution(edition, "2023-03-10", { raison, derniere: publiee(version) });
  expect(demandee("1.0.0")).toEqual(demandee("1.0.0"));
  expect(demandee("1.0.0")).toEqual(["2023-01_1-0-1_2023-03-10", { edition: "2023-01", version: "1.0.1", raison }]);
  expect(demandee("1.0.1")[0]).toBe("2023-01_1-0-2_2023-03-10");
});

it("une version corrige la dernière d’avant, même déjà publiée elle-même", () => {
  const entree = { edition: "2023-01", version: "1.0.1", raison };
  expect(corrigeePar([publiee("1.0.0")], entree)).toBe("1.0.0");
  expect(corrigeePar([publiee("1.0.0"), publiee("1.0.1")], entree)).toBe("1.0.0");
  expect(corrigeePar([], { ...entree, version: "1.0.0", raison: "" })).toBeUndefined();
  for (const vide of ["", " \n"])
    expect(() => corrigeePar([publiee("1.0.0")], { ...entree, raison: vide })).toThrow("says why");
});

import { describe, expect, it } from "vitest";
import { anneeParAnnee } from "./annee-par-annee.ts";
import type { EditionPubliee } from "./question.ts";

const une = (edition: string, dateReference: string): EditionPubliee => ({
  ...{ edition, version: "1.0.0", dateReference, dateExtraction: dateReference },
});
const deJanvier = (annee: number) => une(`${annee}-01`, `${annee - 1}-12-31`);
const derniere = deJanvier(2026);

/** What is asked, edition by edition, where these are published. */
const demander = (annees: number, ...avant: EditionPubliee[]) =>
  anneeParAnnee({ edition: derniere, editions: [derniere, ...avant], figee: false }, derniere, annees).map(
    ({ edition, dates }) => [edition.edition, ...dates.map((date) => date.slice(0, 4))],
  );

describe("les demandes en cours, année par année", () => {
  it("« 1 an » va d’une fin d’année à la suivante, « 2 ans » en montre une de plus", () => {
    expect(demander(1)).toEqual([["2026-01", "2025", "2024"]]);
    expect(demander(2)).toEqual([["2026-01", "2025", "2024", "2023"]]);
  });

  it("« 4 ans » ne demande à une édition plus ancienne que ce que la dernière ne dit plus", () => {
    const anciennes = [2025, 2024, 2023, 2022].map(deJanvier);
    expect(demander(4, ...anciennes)).toEqual([
      ["2026-01", "2025", "2024", "2023"],
      ["2023-01", "2022", "2021"],
    ]);
  });

  it("une édition qui manque est remplacée par une voisine, et ce que nulle ne dit n’est pas demandé", () => {
    expect(demander(4, deJanvier(2025), une("2025-03", "2025-02-28"))).toEqual([
      ["2026-01", "2025", "2024", "2023"],
      ["2025-01", "2022"],
    ]);
    expect(demander(4)).toEqual([["2026-01", "2025", "2024", "2023"]]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lisible, REMPLACANT } from "./lisible.ts";
import { alphabetDeMarianne } from "./polices.ts";

const ecrit = (texte: string) => lisible(texte, alphabetDeMarianne);

describe("lisible", () => {
  it("garde les noms de France tels qu’ils sont écrits", () => {
    for (const nom of ["Œuvré-d’Étang", "L'Haÿ", "Muñoz", "Đặng Thị Ánh", "Škodová", "Łukasz", "Þórr", "Ățăranu"])
      expect(ecrit(nom)).toBe(nom);
  });

  it("écrit d’un seul signe une lettre et son accent", () => {
    expect(ecrit("Ame\u0301lie")).toBe("Amélie");
  });

  it("remplace chaque signe qui manque à la police, sans en perdre aucun", () => {
    expect(ecrit("Ali محمد")).toBe("Ali ◊◊◊◊");
    expect(ecrit("Ньютон")).toBe("◊◊◊◊◊◊");
  });

  it("compte un émoji composé pour un seul signe", () => {
    expect(ecrit("😀 👨‍👩‍👧 👍🏽 🇫🇷")).toBe("◊ ◊ ◊ ◊");
  });

  it("tient sur une ligne, avec de vrais traits d’union", () => {
    expect(ecrit("Jean‑Pierre\nMartin\tfils")).toBe("Jean-Pierre Martin fils");
  });

  it("ne rend que ce que la police sait dessiner, quel que soit le texte", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (texte) => {
        const rendu = [...ecrit(texte)];
        expect(rendu.every((signe) => alphabetDeMarianne(signe.codePointAt(0) ?? 0))).toBe(true);
      }),
    );
    expect(alphabetDeMarianne(REMPLACANT.codePointAt(0) ?? 0)).toBe(true);
  });
});

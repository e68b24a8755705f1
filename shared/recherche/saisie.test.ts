import { describe, expect, it } from "vitest";
import { desReponses } from "../../test/des-reponses.ts";
import { reperesExacts } from "./reperes-exacts.ts";
import { lireSaisie } from "./saisie.ts";

describe("ce que l’on tape", () => {
  it.each(["069 1126 000123 GDPUB", "0691126000123gdpub", " 0691126 000123GDPUB "])("%s est un numéro", (texte) => {
    expect(lireSaisie(texte)).toEqual({ nature: "numero", numeroUnique: "0691126000123GDPUB" });
  });

  it("un nom sans date ne suffit pas, une date sans nom ne se lit pas", () => {
    expect(lireSaisie("Benali Amina").nature).toBe("sans-date");
    expect(lireSaisie("27/03/1985").nature).toBe("illisible");
    expect(lireSaisie("…").nature).toBe("illisible");
  });

  it.each(["Benali 31/02/1985", "9".repeat(60), "069 1126 000123", "a@b"])("%s ne casse rien", (texte) => {
    expect(["sans-date", "illisible", "nom"]).toContain(lireSaisie(texte).nature);
  });
});

describe("mène à la personne", () => {
  const reponses = desReponses({ nomUsage: "Le Goff-Durand", courriel: "Amina.B@exemple.fr" });
  const connus = reperesExacts(reponses);
  const trouve = (texte: string): string[] => {
    const saisie = lireSaisie(texte);
    const faits = "faits" in saisie ? saisie.faits : [];
    return connus.filter(({ fait }) => faits.includes(fait)).map(({ par }) => par);
  };

  it.each([
    ["Benali 27/03/1985", "nom-naissance"],
    ["BENALI Amina 27-3-1985", "nom-naissance"],
    ["Amina Benali 27 03 1985", "nom-naissance"],
    ["amina bénali 1985-03-27", "nom-naissance"],
    ["benali 27031985", "nom-naissance"],
    ["Benali 1985", "nom-naissance"],
    ["le goff durand 1985", "nom-usage"],
    ["Amina LEGOFF DURAND 27/03/1985", "nom-usage"],
    ["amina.b@EXEMPLE.fr", "courriel"],
    ["06.12.34.56.78", "telephone"],
    ["+33 6 12 34 56 78", "telephone"],
  ])("%s : %s", (texte, par) => {
    expect(trouve(texte)).toEqual([par]);
  });

  it.each(["Benali 28/03/1985", "Benal 1985", "Benali 1986", "06 12 34 56 79", "autre@exemple.fr"])(
    "%s ne mène à personne",
    (texte) => {
      expect(trouve(texte)).toEqual([]);
    },
  );
});

import { describe, expect, it } from "vitest";
import { estUnJour } from "../demande/delais.ts";
import departements from "./donnees/departements.json" with { type: "json" };
import { systemesLocaux, systemesLocauxEnCsv } from "./systemes-locaux-publies.ts";

describe("la liste publiée des systèmes locaux", () => {
  it("compte 33 départements, chacun une fois", () => {
    expect(new Set(systemesLocaux.map(({ departement }) => departement)).size).toBe(33);
    expect(systemesLocaux).toHaveLength(33);
  });

  it.each(systemesLocaux)(
    "$departement $nomDuDepartement : un département, une adresse et des dates qui existent",
    (systeme) => {
      const departement = departements.find(({ code }) => code === systeme.departement);
      expect(departement).toMatchObject({ nom: systeme.nomDuDepartement, nomRegion: systeme.region });
      expect(systeme.nom.trim()).not.toBe("");
      const adresse = new URL(systeme.url);
      expect(adresse.protocol).toBe("https:");
      expect(adresse.hostname).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.fr$/u);
      expect([adresse.username, adresse.port, adresse.search, adresse.hash]).toEqual(["", "", "", ""]);
      for (const jour of [systeme.constateLe, systeme.debutLe, systeme.finLe])
        expect(jour === undefined || estUnJour(jour)).toBe(true);
      expect((systeme.debutLe ?? "") < (systeme.finLe ?? "9999")).toBe(true);
      expect(systeme.source).not.toBe("");
    },
  );

  it("est rangée par région, puis par département", () => {
    const auvergne = systemesLocaux.filter(({ region }) => region === "Auvergne-Rhône-Alpes");
    expect(systemesLocaux.slice(0, 4)).toEqual(auvergne);
    expect(auvergne.map(({ departement }) => departement)).toEqual(["03", "15", "43", "63"]);
  });

  it("se télécharge en CSV, une ligne par système", () => {
    const [colonnes, premiere, ...suite] = systemesLocauxEnCsv().trimEnd().split("\r\n");
    expect(colonnes).toBe("code_departement,departement,region,systeme,adresse,constate_le,debut_le,fin_le,source");
    expect(premiere).toMatch(
      /^03,Allier,Auvergne-Rhône-Alpes,Fichier de la demande en Auvergne,https:\/\/mademande03\.dlauvergne\.fr,2026-04-29,,,"/u,
    );
    expect(suite).toHaveLength(32);
  });
});

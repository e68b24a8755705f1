import { describe, expect, it } from "vitest";
import { unFait } from "../../test/un-fait.ts";
import { lireFichierLocal, lireNom } from "./fichier-local.ts";

const nom = { departement: "44", jour: "2026-11-24" };
const fait = unFait({ source: "44", fait_id: "l-1" });
const fichier = (faits: readonly unknown[], entete: object = { ...nom, faits: faits.length }) =>
  [entete, ...faits].map((ligne) => `${JSON.stringify(ligne)}\n`).join("");
const codes = (texte: string, quel = nom, aujourdhui = "2026-11-25") => {
  const lu = lireFichierLocal(texte, quel, aujourdhui);
  return "fautes" in lu ? lu.fautes.map(({ code, ligne }) => (ligne === undefined ? code : `${code} ${ligne}`)) : [];
};

describe("le fichier d’un système local", () => {
  it("dit son département et son jour par son nom", () => {
    expect(lireNom("locaux/44/2026-11-24.ndjson")).toEqual(nom);
    for (const autre of ["locaux/44/2026-11-31.ndjson", "locaux/44/hier.ndjson", "locaux/Loire/2026-11-24.ndjson"])
      expect(lireNom(autre)).toBeUndefined();
  });

  it("se lit entier, même sans fait ce jour-là", () => {
    expect(lireFichierLocal(fichier([fait]), nom, "2026-11-25")).toEqual({ faits: [fait] });
    expect(lireFichierLocal(fichier([]), nom, "2026-11-25")).toEqual({ faits: [] });
  });

  it("d’un total faux, d’un autre jour ou sans en-tête, est refusé", () => {
    expect(codes(fichier([fait], { ...nom, faits: 2 }))).toEqual(["total-faux 1"]);
    expect(codes(fichier([fait], { ...nom, jour: "2026-11-23", faits: 1 }))).toEqual(["entete-d-un-autre-fichier 1"]);
    expect(codes(`${JSON.stringify(fait)}\n`)).toEqual(["entete-illisible 1"]);
  });

  it("dit toutes les lignes qui ne vont pas", () => {
    const faits = [
      { ...fait, motif: "99" },
      unFait({ source: "SNE" }),
      { ...fait, connu_le: "2026-11-20" },
      fait,
      fait,
    ];
    expect(codes(fichier(faits))).toEqual([
      "fait-illisible 2",
      "fait-d-une-autre-source 3",
      "fait-d-un-autre-jour 4",
      "fait-en-double 6",
    ]);
  });

  it("d’un jour à venir, ou d’un département sans système local, est refusé", () => {
    expect(codes(fichier([fait]), nom, "2026-11-23")).toEqual(["jour-a-venir"]);
    const paris = { departement: "75", jour: nom.jour };
    expect(codes(fichier([], { ...paris, faits: 0 }), paris)).toEqual(["departement-sans-systeme-local"]);
  });

  it("est pris en retard tant qu’aucune édition n’a compté son jour, et refusé ensuite", () => {
    expect(codes(fichier([fait]), nom, "2026-12-02")).toEqual([]);
    expect(codes(fichier([fait]), nom, "2026-12-03")).toEqual(["trop-tard"]);
  });
});

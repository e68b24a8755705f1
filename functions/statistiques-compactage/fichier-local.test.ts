import { describe, expect, it } from "vitest";
import { unFait } from "../../test/un-fait.ts";
import { type AuDehors, lireFichierLocal, lireNom } from "./fichier-local.ts";

const nom = { departement: "44", jour: "2026-11-24" };
const fait = unFait({ source: "44", fait_id: "l-1" });
const fichier = (faits: readonly unknown[], entete: object = { ...nom, faits: faits.length }) =>
  [entete, ...faits].map((ligne) => `${JSON.stringify(ligne)}\n`).join("");
const CONNUES = ["69383", "69266"];
const dehors: AuDehors = {
  aujourdhui: "2026-11-25",
  estUneCommune: (code) => CONNUES.includes(code),
  dejaPris: false,
};
const fautes = (texte: string, quel = nom, su: Partial<AuDehors> = {}) => {
  const lu = lireFichierLocal(texte, quel, { ...dehors, ...su });
  return "fautes" in lu ? lu.fautes : [];
};
const codes = (...dit: Parameters<typeof fautes>) =>
  fautes(...dit).map(({ code, ligne }) => (ligne === undefined ? code : `${code} ${ligne}`));

describe("le fichier d’un système local", () => {
  it("dit son département et son jour par son nom", () => {
    expect(lireNom("locaux/44/2026-11-24.ndjson")).toEqual(nom);
    for (const autre of ["locaux/44/2026-11-31.ndjson", "locaux/44/hier.ndjson", "locaux/Loire/2026-11-24.ndjson"])
      expect(lireNom(autre)).toBeUndefined();
  });

  it("se lit entier, même sans fait ce jour-là", () => {
    expect(lireFichierLocal(fichier([fait]), nom, dehors)).toEqual({ faits: [fait] });
    expect(lireFichierLocal(fichier([]), nom, dehors)).toEqual({ faits: [] });
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
    expect(codes(fichier([fait]), nom, { aujourdhui: "2026-11-23" })).toEqual(["jour-a-venir"]);
    const paris = { departement: "75", jour: nom.jour };
    expect(codes(fichier([], { ...paris, faits: 0 }), paris)).toEqual(["departement-sans-systeme-local"]);
  });

  it("est pris en retard tant qu’aucune édition n’a compté son jour, et refusé ensuite", () => {
    expect(codes(fichier([fait]), nom, { aujourdhui: "2026-12-20" })).toEqual([]);
    expect(fautes(fichier([fait]), nom, { comptePar: "2026-11" })).toEqual([{ code: "trop-tard", edition: "2026-11" }]);
  });

  it("d’un jour manqué et déjà compté, peut encore dire qu’il n’y avait rien d’autre, sans rien remplacer", () => {
    expect(codes(fichier([]), nom, { comptePar: "2026-11" })).toEqual([]);
    expect(codes(fichier([]), nom, { comptePar: "2026-11", dejaPris: true })).toEqual(["trop-tard"]);
  });
});

describe("un fait qu’aucune édition ne pourrait compter", () => {
  const attribution = {
    ...fait,
    evenement: "RAD",
    date_sortie: "2026-11-24",
    motif_radiation: "RADATT",
    date_bail: "2026-11-24",
    commune_logement: "69266",
  };

  it("fait refuser le fichier : une commune que le code officiel ne connaît pas", () => {
    const partout = { commune_1: "99999", communes: ["69266", "01999"], commune_residence: "98000" };
    expect(fautes(fichier([fait, { ...attribution, ...partout, commune_logement: "75000" }]))).toEqual(
      [
        ["commune_1", "99999"],
        ["communes", "01999"],
        ["commune_logement", "75000"],
      ].map(([colonne, valeur]) => ({ code: "commune-inconnue", ligne: 3, colonne, valeur })),
    );
  });

  it("n’est pas celui de qui habite ailleurs : outre-mer ou à l’étranger", () => {
    expect(fautes(fichier([{ ...fait, commune_residence: "98818" }]))).toEqual([]);
  });

  it("fait refuser le fichier : un logement attribué dont la commune n’est pas dite", () => {
    expect(fautes(fichier([attribution]))).toEqual([]);
    expect(fautes(fichier([{ ...attribution, commune_logement: null }]))).toEqual([
      { code: "attribution-sans-commune", ligne: 2, colonne: "commune_logement" },
    ]);
  });

  it("fait refuser le fichier : des dates qui ne vont pas ensemble, ou d’après le jour où il est connu", () => {
    const apres = { survenu_le: "2026-11-25", date_depot: "2026-11-26" };
    const bail = { ...attribution, date_sortie: "2026-11-20" };
    const sansDate = { ...attribution, date_sortie: null };
    expect(
      fautes(
        fichier([
          { ...fait, ...apres },
          { ...bail, version: 2 },
          { ...sansDate, version: 3 },
        ]),
      ),
    ).toEqual([
      { code: "date-a-venir", ligne: 2, colonne: "survenu_le" },
      { code: "date-a-venir", ligne: 2, colonne: "date_depot" },
      { code: "bail-apres-la-sortie", ligne: 3, colonne: "date_bail" },
      { code: "radiation-sans-date", ligne: 4, colonne: "date_sortie" },
    ]);
  });

  it("dit les colonnes qui ne se lisent pas, et rien de ce qui y est écrit", () => {
    const { dalo: _, ...sansDalo } = fait;
    expect(fautes(fichier([{ ...sansDalo, motif: "je dors chez ma sœur", nom: "Dupont" }, "{"]))).toEqual([
      { code: "fait-illisible", ligne: 2, colonne: "motif" },
      { code: "fait-illisible", ligne: 2, colonne: "dalo" },
      { code: "fait-illisible", ligne: 2, colonne: "nom" },
      { code: "fait-illisible", ligne: 3 },
    ]);
  });
});

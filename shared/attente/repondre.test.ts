import { describe, expect, it } from "vitest";
import { classesDAttente } from "./classes.ts";
import type { Compte } from "./observer.ts";
import { type LigneDAttente, type QuiEtOu, TOUS } from "./publiee.ts";
import { autresCommunes, autresTypes, estimerPour, parNoeud } from "./repondre.ts";

const lyon = { code: "69123", departement: "69", groupement: { niveau: "EPCI", code: "200046977" } } as const;
const T2 = { type: "T2", situation: "HM" } as const;

const lignes = (quoi: Partial<QuiEtOu>, compte: Compte, jusque = 6): LigneDAttente[] =>
  classesDAttente.slice(0, jusque).map(({ code: classe }) => {
    const noeud = { niveau: "COM", code: "69123", type: "T2", situation: TOUS, ...quoi } as const;
    return { ...noeud, departement: "69", libelle: noeud.code, classe, ...compte };
  });

const peu = { aRisque: 1000, loges: 40, partis: 60 };
const beaucoup = { aRisque: 1000, loges: 120, partis: 60 };
const departement = lignes({ niveau: "DEP", code: "69" }, beaucoup);

describe("l’attente d’un ménage", () => {
  it("est celle des ménages comme lui, dans sa commune, quand on la montre", () => {
    const table = parNoeud([...lignes({ situation: "HM" }, peu), ...lignes({}, beaucoup), ...departement]);
    expect(estimerPour(table, lyon, T2)).toMatchObject({
      repose: { niveau: "COM", code: "69123", type: "T2", situation: "HM", menages: 1000 },
    });
  });

  it("s’élargit d’abord à tous les ménages de la commune, puis au territoire, puis à toutes les tailles", () => {
    const tous = lignes({ niveau: "DEP", code: "69", type: TOUS }, peu);
    const epci = lignes({ niveau: "EPCI", code: "200046977" }, peu);
    const pour = (connues: readonly LigneDAttente[]) => {
      const { niveau, type, situation } = estimerPour(parNoeud(connues), lyon, T2)?.repose ?? {};
      return `${niveau} ${type} ${situation}`;
    };
    expect(pour([...lignes({}, peu), ...departement, ...tous])).toBe("COM T2 TOTAL");
    expect(pour([...epci, ...departement, ...tous])).toBe("EPCI T2 TOTAL");
    expect(pour([...departement, ...tous])).toBe("DEP T2 TOTAL");
    expect(pour(tous)).toBe("DEP TOTAL TOTAL");
  });

  it("n’est pas dite d’une commune que l’on ne connaît pas pour deux ans", () => {
    const table = parNoeud([...lignes({}, peu, 2), ...departement]);
    expect(estimerPour(table, lyon, T2)?.repose.niveau).toBe("DEP");
  });

  it("n’est dite nulle part quand trop peu de ménages attendent", () => {
    expect(estimerPour(parNoeud(lignes({}, peu, 2)), lyon, T2)).toBeUndefined();
  });
});

describe("ce qui la changerait", () => {
  const table = parNoeud([
    ...lignes({}, peu),
    ...lignes({ type: "T3" }, beaucoup),
    ...lignes({ code: "69266" }, beaucoup),
    ...lignes({ code: "69029" }, { aRisque: 1000, loges: 41, partis: 60 }),
  ]);
  const ici = estimerPour(table, lyon, T2);

  it("une autre taille de logement, au même endroit et au même moment", () => {
    expect(ici && autresTypes(table, lyon, T2, ici)).toMatchObject([
      { repose: { type: "T3", niveau: "COM" }, horizon: { mois: 36 } },
    ]);
  });

  it("une autre commune, seulement si le hasard n’explique pas la différence", () => {
    const autres = ici && autresCommunes(table, lyon, T2, ici);
    expect(autres?.map(({ repose }) => repose.code)).toEqual(["69266"]);
  });
});

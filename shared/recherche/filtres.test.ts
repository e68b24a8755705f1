import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { desReponses } from "../../test/des-reponses.ts";
import { uneDemande } from "../../test/une-demande.ts";
import { type Entree, entreeDe, type LieuVoulu, lieuxDe } from "./entree.ts";
import { type Filtres, filtres, moisRetenus, retient } from "./filtres.ts";

const lieux: Record<string, LieuVoulu> = {
  "69123": { commune: "69123", intercommunalite: "200046977", departement: "69", region: "84" },
  "69266": { commune: "69266", intercommunalite: "200046977", departement: "69", region: "84" },
  "69381": { commune: "69381", ville: "69123", intercommunalite: "200046977", departement: "69", region: "84" },
};
const situer = (code: string) => lieux[code];
const entree = (dites: Parameters<typeof desReponses>[0] = {}): Entree =>
  entreeDe(uneDemande({ reponses: desReponses(dites) }), situer, "2026-11-24");

describe("une demande", () => {
  it("est dans la liste de chaque commune voulue et de leur intercommunalité, une fois", () => {
    expect(lieuxDe(entree(), situer)).toEqual(["69123", "200046977", "69266"]);
  });

  it("qui veut un arrondissement est aussi dans la liste de sa ville", () => {
    expect(lieuxDe(entree({ communes: ["69381"] }), situer)).toEqual(["69381", "69123", "200046977"]);
  });

  it("n’y laisse que des codes", () => {
    const ecrit = JSON.stringify(entree());
    for (const secret of ["Benali", "Amina", "1985", "06 12"]) expect(ecrit).not.toContain(secret);
  });
});

describe("une liste", () => {
  it.each<[Filtres, boolean]>([
    [{}, true],
    [{ type: "T3" }, true],
    [{ type: "T1,T4" }, true],
    [{ type: "T1,T2" }, false],
    [{ situation: "LP,HLM", etat: "active" }, true],
    [{ situation: "LP", etat: "radiee" }, false],
    [{ plafond: "NR" }, true],
    [{ plafond: "LE_PLAI" }, false],
    [{ identite: "verifiee" }, false],
    [{ depuis: "2026-11-24", jusque: "2026-11-24" }, true],
    [{ depuis: "2026-11-25" }, false],
    [{ jusque: "2026-11-23" }, false],
  ])("%j garde la demande : %s", (dits, attendu) => {
    expect(retient(dits, entree())).toBe(attendu);
  });

  it("ne lit que les mois qui peuvent convenir, du plus ancien au plus récent", () => {
    expect(
      moisRetenus({ depuis: "2020-02-10", jusque: "2021-01-05" }, ["2021-02", "2021-01", "2020-02", "2019-12"]),
    ).toEqual(["2020-02", "2021-01"]);
  });

  it("refuse un code que personne ne connaît et une date qui n’existe pas", () => {
    const forme = z.strictObject(filtres);
    expect(z.safeParse(forme, { type: "T2,T9" }).success).toBe(false);
    expect(z.safeParse(forme, { depuis: "2026-02-30" }).success).toBe(false);
    expect(z.safeParse(forme, { type: "T2,T6P", situation: "HLM" }).success).toBe(true);
  });
});

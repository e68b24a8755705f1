import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Demande } from "../../shared/demande/demande.ts";
import { desReponses } from "../des-reponses.ts";
import { sansHasard } from "../sans-hasard.ts";
import { uneDemande } from "../une-demande.ts";
import { type Indexation, ouvrirIndexation } from "./indexation.ts";

let index: Indexation;
beforeAll(async () => {
  index = await ouvrirIndexation();
});
afterEach(() => index.gate.faults.clear());
afterAll(() => index.fermer());

let rang = 0;
const une = (reponses: Parameters<typeof desReponses>[0] = {}, dite: Partial<Demande> = {}): Demande => {
  rang += 1;
  return uneDemande({
    numeroUnique: `0691126${String(rang).padStart(6, "0")}GDPUB`,
    dossier: `dossier-${rang}`,
    reponses: desReponses({ communes: [`6900${rang}`], ...reponses }),
    ...dite,
  });
};
const ouVeut = ({ reponses }: Demande): string => reponses.communes?.[0] ?? "";

describe("une demande déposée", () => {
  it("est dans la liste des communes voulues et de leur intercommunalité", async () => {
    const demande = une({ communes: ["69123", "69266"] });
    expect(await index.deposer(demande)).toEqual([]);
    for (const lieu of ["69123", "69266", "200046977"]) expect(await index.liste(lieu)).toContain(demande.numeroUnique);
    expect(await index.recherche.lireMois("69266")).toEqual(["2026-11"]);
  });

  it("se trouve par le nom, le courriel et le téléphone, dans son territoire", async () => {
    const demande = une({ nomNaissance: "Zephir", courriel: "z@exemple.fr", telephone: "06 98 76 54 32" });
    await index.deposer(demande);
    expect(await index.mene("nom:zephir:1985-03-27")).toEqual([demande.numeroUnique]);
    expect(await index.mene("nom:zephir:1985")).toEqual([demande.numeroUnique]);
    expect(await index.mene("courriel:z@exemple.fr", "contact")).toEqual([demande.numeroUnique]);
    expect(await index.mene("telephone:0698765432", "contact")).toEqual([demande.numeroUnique]);
    expect(await index.mene("nom:zephir:1985", "nom", "111")).toEqual([]);
  });

  it("n’y laisse ni nom, ni date de naissance, ni contact", async () => {
    await index.deposer(une({ nomNaissance: "Quetzal", courriel: "q@exemple.fr" }));
    const ecrit = sansHasard(JSON.stringify(await index.lireTout()));
    for (const secret of ["uetzal", "Amina", "1985", "q@exemple", "12 34 56"]) expect(ecrit).not.toContain(secret);
  });
});

describe("ce qui change", () => {
  it("une commune quittée et un nom corrigé ne mènent plus à elle", async () => {
    const avant = une({ nomNaissance: "Avant" });
    await index.deposer(avant);
    const apres = { ...avant, version: 2, reponses: desReponses({ communes: ["69266"], nomNaissance: "Apres" }) };
    await index.deposer(apres);
    expect(await index.liste(ouVeut(avant))).toEqual([]);
    expect(await index.mene("nom:avant:1985")).toEqual([]);
    expect(await index.mene("nom:apres:1985")).toEqual([avant.numeroUnique]);
  });

  it("une demande radiée reste trouvée, et le dit ; elle n’attend plus rien", async () => {
    const demande = une();
    await index.deposer(demande);
    const attend = async () =>
      (await index.recherche.lireAttente("identite", "069", 100)).entrees.map(({ numeroUnique }) => numeroUnique);
    expect(await attend()).toContain(demande.numeroUnique);
    await index.deposer({ ...demande, version: 2, etat: "radiee" });
    const { entrees } = await index.recherche.lireListe(ouVeut(demande), "2026-11", undefined, 10);
    expect(entrees).toMatchObject([{ numeroUnique: demande.numeroUnique, etat: "radiee" }]);
    expect(await attend()).not.toContain(demande.numeroUnique);
  });

  it("une attestation remise plus d’un mois après le dépôt se voit", async () => {
    const tardive = une({}, { ancienneteDepuisLe: "2026-09-01" });
    await index.deposer(tardive);
    const { entrees } = await index.recherche.lireAttente("attestation", "069", 10);
    expect(entrees.map(({ numeroUnique }) => numeroUnique)).toEqual([tardive.numeroUnique]);
  });
});

describe("une annonce", () => {
  it("répétée, ou double au même instant, n’écrit qu’une chose", async () => {
    const demande = une();
    await index.deposer(demande);
    const avant = await index.lireTout();
    await index.recevoir(demande.numeroUnique, demande.numeroUnique);
    await Promise.all([index.recevoir(demande.numeroUnique), index.recevoir(demande.numeroUnique)]);
    expect(await index.lireTout()).toEqual(avant);
  });

  it("d’une demande effacée entre-temps n’écrit rien", async () => {
    const demande = une();
    await index.ecrire(demande);
    await index.effacer(demande.numeroUnique);
    expect(await index.recevoir(demande.numeroUnique)).toEqual([]);
    expect(await index.liste(ouVeut(demande))).toEqual([]);
  });

  it("qui tombe en panne revient, et aboutit", async () => {
    const demande = une();
    await index.ecrire(demande);
    index.gate.faults.inject({ kind: "failure", service: "dynamodb", action: "TransactWriteItems", times: 40 });
    expect(await index.recevoir(demande.numeroUnique)).toEqual(["0"]);
    index.gate.faults.clear();
    expect(await index.recevoir(demande.numeroUnique)).toEqual([]);
    expect(await index.liste(ouVeut(demande))).toEqual([demande.numeroUnique]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uneEditionAInterroger } from "../../test/une-edition-a-interroger.ts";

/** Places whose codes begin alike, and that do not lie in each other. */
const LIEUX = [
  ["FR", "FR"],
  ["FRM", "FRM"],
  ["REG", "11"],
  ["REG", "24"],
  ["DEP", "11"],
  ["DEP", "24"],
  ["DEP", "2A"],
  ["DEP", "92"],
  ["DEP", "971"],
  // Le Grand Périgueux; La Côtière à Montluel, in Ain, whose SIREN begins with 24; Le Grand Narbonne
  ["EPCI", "200040392"],
  ["EPCI", "240100610"],
  ["EPCI", "241100593"],
  ["EPCI", "200018653"],
  // Grand Avignon stands in Vaucluse and in Gard
  ["EPCI", "248400251"],
  ["EPT", "200057974"],
  ["COM", "11069"],
  ["COM", "24322"],
  ["COM", "2A004"],
  ["COM", "2B033"],
  ["COM", "69123"],
  ["COM", "97101"],
  ["COM", "97209"],
  ["ARM", "69381"],
] as const;

const LIGNES = `
  select niveau, code as code_territoire, code as libelle_territoire, 'stock' as mesure, 'ENS' as mutation,
    12 as valeur, 'A' as statut
  from (values ${LIEUX.map(([niveau, code]) => `('${niveau}', '${code}')`).join(", ")}) as t(niveau, code)
  order by niveau, code`;

let edition: Awaited<ReturnType<typeof uneEditionAInterroger>>;
beforeAll(async () => {
  edition = await uneEditionAInterroger(LIGNES);
});
afterAll(() => edition.fermer());

async function lieuxDe(question: string): Promise<string[]> {
  const { statut, lignes = [] } = await edition.demander(`${question}&colonnes=niveau,code_territoire`);
  expect(statut).toBe(200);
  return lignes.map(({ niveau, code_territoire }) => `${niveau} ${code_territoire}`);
}

describe("un département donne ce qui s’y trouve", () => {
  it.each([
    ["11", ["COM 11069", "DEP 11", "EPCI 241100593"]],
    ["24", ["COM 24322", "DEP 24", "EPCI 200040392"]],
    ["2A", ["COM 2A004", "DEP 2A"]],
    ["69", ["ARM 69381", "COM 69123"]],
    ["92", ["DEP 92", "EPT 200057974"]],
    ["971", ["COM 97101", "DEP 971", "EPCI 200018653"]],
  ])(
    "%s : lui-même, ses communes, ses arrondissements, ses intercommunalités, et rien qui ait le même début",
    async (code, lieux) => {
      expect(await lieuxDe(`departement=${code}`)).toEqual(lieux);
    },
  );

  it("une intercommunalité est dans chaque département où elle a une commune", async () => {
    expect(await lieuxDe("departement=84&niveau=EPCI")).toEqual(["EPCI 248400251"]);
    expect(await lieuxDe("departement=30&niveau=EPCI,COM")).toEqual(["EPCI 248400251"]);
  });

  it("les niveaux et les territoires nommés s’y ajoutent", async () => {
    expect(await lieuxDe("departement=11&niveau=COM")).toEqual(["COM 11069"]);
    expect(await lieuxDe("departement=11&niveau=DEP,COM")).toEqual(["COM 11069", "DEP 11"]);
    expect(await lieuxDe("departement=11&territoire=11")).toEqual(["DEP 11"]);
    expect(await lieuxDe("departement=11&territoire=24322")).toEqual([]);
  });

  it("un niveau qui n’est dans aucun département est refusé avec lui, et les autres sont dits", async () => {
    expect(await edition.demander("departement=11&niveau=REG,DEP,FR")).toMatchObject({
      statut: 400,
      champs: [
        {
          pointeur: "/niveau",
          code: "choix-inconnu",
          message: "Inconnu dans un département : REG, FR. Codes permis : DEP, EPCI, EPT, COM, ARM.",
        },
      ],
    });
  });

  it.each(["00", "20", "2a", "75,92", "", "978", "987654"])(
    "« %s » n’en est pas un : ceux qui existent sont dits",
    async (code) => {
      const { statut, champs = [] } = await edition.demander(`departement=${code}`);
      expect([statut, champs.length]).toEqual([400, 1]);
      expect(champs).toMatchObject([{ pointeur: "/departement", code: "choix-inconnu" }]);
      expect(champs[0]?.message).toMatch(/^Inconnu : .*Codes permis : 01, 02,.*, 2A, 2B,.*, 974, 976\.$/u);
    },
  );

  it("un département inconnu ne cache pas ce qui ne va pas ailleurs, ni l’inverse", async () => {
    const { champs } = await edition.demander("departement=20&niveau=PAYS&taille=dix");
    expect(champs?.map(({ pointeur }) => pointeur)).toEqual(["/taille", "/niveau", "/departement"]);
  });
});

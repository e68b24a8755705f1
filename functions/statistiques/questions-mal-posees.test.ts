import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uneEditionAInterroger } from "../../test/une-edition-a-interroger.ts";

const LIGNES = `
  select '2023-01' as edition, niveau, code as code_territoire, code as libelle_territoire, 'stock' as mesure,
    'ENS' as mutation, 12 as valeur, 'A' as statut
  from (values ('DEP', '48'), ('DEP', '75'), ('REG', '11'), ('REG', '75')) as t(niveau, code)
  order by niveau, code`;

let edition: Awaited<ReturnType<typeof uneEditionAInterroger>>;
beforeAll(async () => {
  edition = await uneEditionAInterroger(LIGNES);
});
afterAll(() => edition.fermer());

const fautesDe = async (question: string, tableau?: string) => {
  const { statut, champs = [] } = await edition.demander(question, tableau);
  return { statut, champs: champs.map(({ pointeur, code }) => `${pointeur} ${code}`) };
};

describe("une liste vide n’est pas « aucune »", () => {
  const listes = [
    "niveau",
    "territoire",
    "modalite_1",
    "modalite_2",
    "modalite_3",
    "mutation",
    "mesure",
    "statut",
    "colonnes",
  ];

  it.each(listes)("%s sans valeur est une faute, qui dit quoi faire", async (nom) => {
    for (const rien of ["", "%20", ",", "%20,%20"]) {
      const { statut, champs } = await edition.demander(`${nom}=${rien}`);
      expect([statut, champs]).toEqual([
        400,
        [
          {
            pointeur: `/${nom}`,
            code: "liste-vide",
            message: "Ce paramètre n’a aucune valeur : donnez-en une, ou retirez-le pour tout avoir.",
          },
        ],
      ]);
    }
  });

  it("toutes sont dites à la fois", async () => {
    expect(await fautesDe(listes.map((nom) => `${nom}=`).join("&"))).toEqual({
      statut: 400,
      champs: expect.arrayContaining(listes.map((nom) => `/${nom} liste-vide`)),
    });
  });

  it("une virgule de trop n’est rien", async () => {
    expect((await edition.demander("niveau=REG,&colonnes=valeur")).lignes).toHaveLength(2);
  });
});

describe("une version sans édition", () => {
  it("n’est d’aucune : l’édition manque", async () => {
    expect(await edition.demander("version=1.0.0")).toMatchObject({
      statut: 400,
      champs: [
        {
          pointeur: "/edition",
          code: "reponse-manquante",
          message: "Ce paramètre est obligatoire avec « version » : une version est celle d’une édition.",
        },
      ],
    });
    expect((await edition.telecharger("version=1.0.0")).statusCode).toBe(400);
    expect((await edition.demander("edition=2023-01&version=1.0.0")).statut).toBe(200);
  });

  it("se dit avec le reste", async () => {
    const { champs } = await fautesDe("version=1.0.0&niveau=PAYS&taille=0");
    expect(champs).toEqual(["/taille nombre-trop-petit", "/niveau choix-inconnu", "/edition reponse-manquante"]);
  });
});

describe("ce qui est mal écrit est dit, et rien n’est passé sous silence", () => {
  it.each([
    ["niveau=REG&niveau=DEP", ["/niveau valeur-invalide"]],
    ["departement=48&departement=75", ["/departement valeur-invalide"]],
    ["taille=1&taille=2", ["/taille valeur-invalide"]],
    ["edition=2023-01&edition=2023-01", ["/edition valeur-invalide"]],
    ["niveau=reg", ["/niveau choix-inconnu"]],
    ["Niveau=REG", ["/Niveau champ-inconnu"]],
    ["mutation=ens", ["/mutation choix-inconnu"]],
    ["mesure=r%C3%A9el", ["/mesure choix-inconnu"]],
    ["colonnes=valeur,prix", ["/colonnes choix-inconnu"]],
    ["colonnes=valeur,valeur", ["/colonnes choix-en-double"]],
    ["taille=0", ["/taille nombre-trop-petit"]],
    ["taille=-1", ["/taille nombre-trop-petit"]],
    ["taille=1000000", ["/taille nombre-trop-grand"]],
    ["taille=", ["/taille nombre-entier-attendu"]],
    ["taille=1e2", ["/taille nombre-entier-attendu"]],
    ["taille=0x10", ["/taille nombre-entier-attendu"]],
    ["taille=1.0", ["/taille nombre-entier-attendu"]],
    ["territoire=Paris", ["/territoire choix-inconnu"]],
    ["territoire=%C3%8Ele-de-France", ["/territoire choix-inconnu"]],
    ["territoire=2a", ["/territoire choix-inconnu"]],
    ["territoire=75056&niveau=REG", ["/territoire choix-inconnu"]],
    ["territoire=48&niveau=REG", ["/territoire choix-inconnu"]],
    ["territoire=75,99&niveau=REG", ["/territoire choix-inconnu"]],
    ["suite=", ["/suite valeur-invalide"]],
    ["edition=", ["/edition valeur-invalide"]],
  ])("%s", async (question, champs) => {
    expect(await fautesDe(question)).toEqual({ statut: 400, champs });
  });

  it("un tableau qui ne dit aucun lieu d’un département ne se demande pas par département", async () => {
    expect(await edition.demander("departement=48", "R-16-01")).toMatchObject({
      statut: 400,
      champs: [{ pointeur: "/departement", message: expect.stringContaining("aucun, ce tableau ne dit aucun lieu") }],
    });
  });
});

describe("une suite", () => {
  const premiere = async (question: string) => (await edition.demander(`${question}&taille=1`)).suite ?? "";

  it("mène à la page d’après, quelle que soit la taille", async () => {
    const suite = await premiere("colonnes=niveau,code_territoire");
    const page = await edition.demander(`colonnes=niveau,code_territoire&taille=2&suite=${suite}`);
    expect(page.lignes).toEqual([
      { niveau: "DEP", code_territoire: "75" },
      { niveau: "REG", code_territoire: "11" },
    ]);
  });

  it("d’un autre tableau, d’un autre département ou d’autres colonnes est refusée", async () => {
    const suite = await premiere("departement=75");
    for (const [question, tableau] of [
      ["departement=75", "TAB01-02"],
      ["departement=48", undefined],
      ["departement=75&colonnes=valeur", undefined],
    ] as const)
      expect(await fautesDe(`${question}&suite=${suite}`, tableau)).toEqual({
        statut: 400,
        champs: ["/suite valeur-invalide"],
      });
  });

  it("d’une édition ne continue pas dans celle qui paraît entre-temps, de même version", async () => {
    const suite = await premiere("colonnes=edition");
    edition.publierLaSuivante("2023-02");
    expect(await fautesDe(`colonnes=edition&suite=${suite}`)).toEqual({
      statut: 400,
      champs: ["/suite valeur-invalide"],
    });
    edition.publierLaSuivante("2023-01");
  });
});

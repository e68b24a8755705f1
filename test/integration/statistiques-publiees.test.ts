import { Readable } from "node:stream";
import Excel from "exceljs";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { decompresseurs as compressors } from "../../functions/socle/zstd.ts";
import { PAR_RESEAU } from "../../functions/statistiques/limites.ts";
import { statistiques as routes } from "../../shared/api/statistiques.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { COUVERTURE, publierUneEdition } from "../une-edition.ts";
import { type Monde, ouvrirMonde } from "./monde.ts";

let monde: Monde;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
  await publierUneEdition(monde.systeme);
});
afterAll(() => monde.systeme.arreter());

const lire = async (question: Entree) => {
  const recu = await monde.appeler("lireDonnees", { tableau: "TAB03-01", ...question });
  return { statut: recu.statut, corps: lireJson(recu) };
};
const lignesDe = async (question: Entree) => routes.lireDonnees.output.parse((await lire(question)).corps);

describe("les statistiques publiées, par l’API", () => {
  it("des codes séparés par une virgule valent « ou », deux paramètres valent « et »", async () => {
    const question = { territoire: "48,75", modalite_1: "TOTAL", colonnes: "libelle_territoire,valeur" };
    expect(await lignesDe(question)).toMatchObject({
      edition: "2023-01",
      version: "1.0.0",
      mention: "Données simulées",
      licence: "Licence Ouverte 2.0",
      lignes: [
        { libelle_territoire: "Lozère", valeur: 1006 },
        { libelle_territoire: "Paris", valeur: 2006 },
      ],
    });
  });

  it("ce qui est secret n’a pas de valeur, et le dit", async () => {
    const { lignes } = await lignesDe({ territoire: "48", modalite_1: "GE10", colonnes: "valeur,statut" });
    expect(lignes).toEqual([{ valeur: null, statut: "C" }]);
  });

  it("page après page, chaque ligne vient une fois", async () => {
    const vues: unknown[] = [];
    for (let suite: string | undefined, premiere = true; premiere || suite !== undefined; premiere = false) {
      const page: z.infer<typeof routes.lireDonnees.output> = await lignesDe({ taille: 3, ...(suite && { suite }) });
      vues.push(...page.lignes.map((ligne) => `${ligne.code_territoire} ${ligne.modalite_1}`));
      suite = page.suite;
    }
    expect(vues).toHaveLength(16);
    expect(new Set(vues).size).toBe(16);
  });

  it("les mêmes en CSV, avec l’adresse de la suite", async () => {
    const question = { tableau: "TAB03-01", taille: 1, colonnes: "code_territoire,modalite_1,valeur" };
    const recu = await monde.appeler("telechargerDonnees", question);
    expect(recu.octets.toString()).toBe("code_territoire,modalite_1,valeur\r\n48,LT1,1001\r\n");
    expect(recu.entetes["content-type"]).toContain("text/csv");
    // followed as it is, it leads to the next page of the same question
    const [, suivante = ""] = /^<(?<adresse>\?.+)>; rel="next"$/u.exec(String(recu.entetes.link)) ?? [];
    const adresse = new URL(suivante, `${monde.systeme.adresse}/api/statistiques/v1/tableaux/TAB03-01/donnees.csv`);
    expect(await (await fetch(adresse)).text()).toBe("code_territoire,modalite_1,valeur\r\n48,1_2,1002\r\n");
  });

  it("ce qu’elles couvrent se lit avec elles, en JSON, en CSV et dans le classeur", async () => {
    const question = { tableau: "TAB03-01", territoire: "48", modalite_1: "TOTAL" };
    expect(await lignesDe(question)).toMatchObject({ couverture: COUVERTURE });
    const [entete = "", ligne = ""] = (await monde.appeler("telechargerDonnees", question)).octets
      .toString()
      .split("\r\n");
    expect(entete.split(",").slice(-2)).toEqual(["mention", "couverture"]);
    expect(ligne.endsWith(`,Données simulées,"${COUVERTURE}"`)).toBe(true);
    const classeur = new Excel.Workbook();
    await classeur.xlsx.read(Readable.from((await monde.appeler("telechargerClasseur", question)).octets));
    const dits = classeur.worksheets.flatMap((feuille) => feuille.getSheetValues().flat().map(String));
    expect(dits).toContain(COUVERTURE.replace("Couverture : ", ""));
  });

  it("les mêmes en classeur, où ce qui est secret n’est ni vide ni zéro", async () => {
    const recu = await monde.appeler("telechargerClasseur", { tableau: "TAB03-01", territoire: "48" });
    expect(recu.entetes["content-type"]).toContain("spreadsheetml");
    const classeur = new Excel.Workbook();
    await classeur.xlsx.read(Readable.from(recu.octets));
    const feuille = classeur.getWorksheet("TAB03-01");
    const titres = feuille?.getRow(1).values;
    const valeur = Array.isArray(titres) ? titres.indexOf("valeur") : 0;
    expect([2, 3, 4, 5].map((rang) => feuille?.getRow(rang).getCell(valeur).value)).toEqual([1001, 1002, "c", 1006]);
  });

  it("un département donne ce qu’il contient", async () => {
    expect((await lignesDe({ departement: "48" })).lignes).toHaveLength(4);
    expect((await lignesDe({ departement: "49" })).lignes).toHaveLength(0);
  });

  it("un filtre qui ne trouve rien donne une page vide", async () => {
    expect(await lignesDe({ territoire: "2A" })).toMatchObject({ lignes: [] });
  });

  it("chaque code inconnu est une faute, toutes à la fois", async () => {
    const { statut, corps } = await lire({ niveau: "PAYS", modalite_1: "LT9", modalite_2: "T1", colonnes: "prix" });
    expect(statut).toBe(400);
    expect(
      z
        .array(z.looseObject({ pointeur: z.string() }))
        .parse(corps.champs)
        .map(({ pointeur }) => pointeur),
    ).toEqual(["/niveau", "/modalite_1", "/modalite_2", "/colonnes"]);
    expect(corps.champs).toMatchObject([
      { message: "Inconnu : PAYS. Codes permis : FR, FRM, REG, DEP, EPCI, EPT, COM, ARM, QPV." },
      { message: expect.stringContaining("LT1, 1_2, 2_3") },
      { message: "Inconnu : T1. Codes permis : aucun, ce tableau n’a pas cette dimension." },
      {},
    ]);
  });

  it("un paramètre inconnu ou mal formé ne cache pas les codes inconnus", async () => {
    const { statut, corps } = await lire({ niveau: "PAYS", prix: "3", taille: "beaucoup" });
    expect(statut).toBe(400);
    expect(corps.champs).toMatchObject([
      { pointeur: "/taille" },
      { pointeur: "/prix", code: "champ-inconnu" },
      { pointeur: "/niveau", message: expect.stringContaining("Inconnu : PAYS") },
    ]);
  });

  it("une page d’un million de lignes est une faute, et la plus grande est servie", async () => {
    expect(await lire({ taille: 1_000_000 })).toMatchObject({
      statut: 400,
      corps: {
        champs: [
          {
            pointeur: "/taille",
            code: "nombre-trop-grand",
            message: expect.stringContaining("une page a 1000 lignes au plus"),
          },
        ],
      },
    });
    expect((await lire({ taille: 1000 })).statut).toBe(200);
    // a file holds more than a page
    const fichier = (taille: number) => monde.appeler("telechargerDonnees", { tableau: "TAB03-01", taille });
    expect([(await fichier(10_000)).statut, (await fichier(10_001)).statut]).toEqual([200, 400]);
  });

  it("ce qui ne va pas est dit d’une question, et non des réponses d’un formulaire", async () => {
    const { statut, corps } = await lire({ prix: "1", taille: "dix", edition: "demain" });
    expect(statut).toBe(400);
    expect(corps).toMatchObject({
      type: "urn:sne:probleme:question-invalide",
      code: "question-invalide",
      title: "Cette question ne peut pas être lue",
    });
    expect(corps.champs).toMatchObject([
      { pointeur: "/taille", code: "nombre-entier-attendu" },
      { pointeur: "/edition", message: expect.stringMatching(/^Cette valeur n’est pas dans la forme attendue/u) },
      { pointeur: "/prix", message: expect.stringMatching(/^Ce paramètre n’existe pas ici/u) },
    ]);
    expect(JSON.stringify(corps)).not.toMatch(/réponse|saisi|formulaire/u);
  });

  it("une suite d’une autre question, ou inventée, est refusée", async () => {
    const { suite = "" } = await lignesDe({ taille: 1 });
    for (const question of [{ suite, niveau: "REG" }, { suite: "inventee" }])
      expect(await lire(question)).toMatchObject({
        statut: 400,
        corps: {
          code: "question-invalide",
          champs: [{ message: expect.stringMatching(/^Cette suite n’est pas celle de cette question/u) }],
        },
      });
  });

  it("un tableau ou une édition qui n’existent pas sont dits tels", async () => {
    for (const tableau of ["R-99-99", "tab01-01", "ménages"])
      expect([tableau, await lire({ tableau })]).toMatchObject([
        tableau,
        { statut: 404, corps: { code: "tableau-introuvable" } },
      ]);
    expect(await lire({ edition: "1999-01" })).toMatchObject({ statut: 404, corps: { code: "edition-introuvable" } });
  });

  it("une correction prend la place, et la première version reste à son adresse", async () => {
    await publierUneEdition(monde.systeme, "1.0.1");
    expect(await lignesDe({ edition: "2023-01" })).toMatchObject({ version: "1.0.1" });
    expect(await lignesDe({ edition: "2023-01", version: "1.0.0" })).toMatchObject({ version: "1.0.0" });
    const premiere = await fetch(`${monde.systeme.adresse}/editions/2023-01/1.0.0/manifest.json`);
    expect(await premiere.json()).toMatchObject({ version: "1.0.0" });
  });
});

describe("la page d’un autre site", () => {
  const ailleurs = { origin: "https://ailleurs.example" };
  const chemins = [
    "/api/statistiques/v1/tableaux/TAB03-01/donnees?territoire=48",
    "/api/statistiques/v1/tableaux/TAB03-01/donnees?territoire=48&prix=1",
    "/editions/2023-01/1.0.0/tidy/TAB03-01.parquet",
  ];

  it.each(chemins)("lit %s, et demande d’abord si elle le peut", async (chemin) => {
    const adresse = monde.systeme.adresse + chemin;
    const lue = await fetch(adresse, { headers: { ...ailleurs, "sec-fetch-site": "cross-site" } });
    expect(lue.headers.get("access-control-allow-origin")).toBe("*");
    expect(lue.headers.get("access-control-allow-credentials")).toBeNull();
    expect(lue.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    const demandee = await fetch(adresse, {
      method: "OPTIONS",
      headers: { ...ailleurs, "access-control-request-method": "GET", "access-control-request-headers": "range" },
    });
    expect([demandee.status, demandee.headers.get("access-control-allow-headers")]).toEqual([204, "*"]);
    expect(demandee.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
  });

  it("ne lit rien du reste de l’API", async () => {
    const adresse = `${monde.systeme.adresse}/api/session`;
    expect((await fetch(adresse, { headers: ailleurs })).headers.get("access-control-allow-origin")).toBeNull();
    expect((await fetch(adresse, { method: "OPTIONS", headers: ailleurs })).status).toBe(404);
  });

  it("un outil qui demande la taille avant de lire la reçoit", async () => {
    const csv = `${monde.systeme.adresse}/api/statistiques/v1/tableaux/TAB03-01/donnees.csv?territoire=48`;
    for (const adresse of [csv, monde.systeme.adresse + (chemins[2] ?? "")]) {
      const { status, headers } = await fetch(adresse, { method: "HEAD", headers: { "accept-encoding": "identity" } });
      const octets = await (await fetch(adresse, { headers: { "accept-encoding": "identity" } })).arrayBuffer();
      expect([status, headers.get("content-length")]).toEqual([200, String(octets.byteLength)]);
    }
  });
});

describe("les fichiers publiés, par l’adresse du site", () => {
  const adresse = () => `${monde.systeme.adresse}/editions/2023-01/1.0.0/tidy/TAB03-01.parquet`;

  it("se lisent par morceaux, depuis la page de n’importe qui", async () => {
    const recu = await fetch(adresse(), { headers: { range: "bytes=0-3", origin: "https://ailleurs.example" } });
    expect([recu.status, await recu.text()]).toEqual([206, "PAR1"]);
    expect(recu.headers.get("access-control-allow-origin")).toBe("*");
    expect(recu.headers.get("content-range")).toMatch(/^bytes 0-3\/\d+$/u);
  });

  it("tels qu’un lecteur de Parquet les attend", async () => {
    const file = await (await fetch(adresse())).arrayBuffer();
    expect(await parquetReadObjects({ file, compressors })).toHaveLength(16);
  });

  it("rien d’autre ne s’y trouve, et rien ne s’y liste", async () => {
    for (const chemin of ["/editions/2023-01/1.0.0/absent.csv", "/editions/", "/derniere/"])
      expect((await fetch(monde.systeme.adresse + chemin)).status).toBe(403);
  });
});

it("dix questions posées à la fois ont dix réponses", async () => {
  const recues = await Promise.all(Array.from({ length: 10 }, () => lire({ taille: 1 })));
  expect(recues.map(({ statut }) => statut)).toEqual(Array.from({ length: 10 }, () => 200));
});

it("une question qui nomme sa version ne se relit pas : le bord y répond seul, et le navigateur qui la connaît n’en reçoit rien", async () => {
  const adresse = `${monde.systeme.adresse}/api/statistiques/v1/tableaux/TAB03-01/donnees?edition=2023-01&version=1.0.0`;
  const recu = await fetch(adresse);
  expect(recu.headers.get("cache-control")).toContain("immutable");
  const connu = { "if-none-match": recu.headers.get("etag") ?? "" };
  expect((await fetch(adresse, { headers: connu })).status).toBe(304);
  const sansVersion = await fetch(adresse.replace("&version=1.0.0", ""));
  expect(sansVersion.headers.get("cache-control")).not.toContain("immutable");
});

it("un réseau qui demande trop vite est prié de revenir, apprend quand, et relit ce qui est figé", async () => {
  const figee = { edition: "2023-01", version: "1.0.0", territoire: "75" };
  expect((await lire(figee)).statut).toBe(200);
  const demander = () => monde.appeler("lireDonnees", { tableau: "TAB03-01", taille: 1 });
  let refus: Awaited<ReturnType<typeof demander>> | undefined;
  // twice what a minute allows: a new minute may begin meanwhile
  for (let fois = 0; fois < 2 * PAR_RESEAU.max + 20 && !refus; fois += 20) {
    const recues = await Promise.all(Array.from({ length: 20 }, demander));
    refus = recues.find(({ statut }) => statut === 429);
  }
  if (!refus) throw new Error("no question was refused");
  expect(Number(refus.entetes["retry-after"])).toBeGreaterThan(0);
  expect(lireJson(refus)).toMatchObject({ code: "trop-de-questions", title: "Trop de questions en une minute" });
  expect((await lire(figee)).statut).toBe(200);
});

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Excel from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { ecrireFaits } from "../../functions/socle/faits-en-parquet.ts";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import type { Commande } from "../../functions/statistiques-publication/chantier.ts";
import type { Depot } from "../../functions/statistiques-publication/depot.ts";
import { dossierDEditions } from "../../functions/statistiques-publication/dossier.ts";
import { ouvrirDuckdb } from "../../functions/statistiques-publication/duckdb.ts";
import { publier } from "../../functions/statistiques-publication/publier.ts";
import { lireCsv } from "../../functions/statistiques-publication/verifier/lire-csv.ts";
import { reserver } from "../../functions/statistiques-publication/versions.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { CONTACT_D_ESSAI } from "../../shared/statistiques/contact.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import type { Fait } from "../../shared/statistiques/fait.ts";
import { fautesDuClasseur } from "../classeurs/classeur-strict.ts";
import { unFait } from "../un-fait.ts";
import { desVies, petitPays, unLac } from "../un-lac.ts";

const racine = mkdtempSync(join(tmpdir(), "publication-"));
const lac = join(racine, "lac");
/** Two large communes, of two régions. */
const COMMUNES = ["75113", "74010"];
/** A third one, that nobody wishes. */
const VIDE = "29019";
const maintenant = new Date("2023-04-20T04:00:00Z");
const sortie = (nom: string) => join(racine, nom);

const editionDe = (nom: string) => {
  const edition = lireEdition(nom);
  if (!edition) throw new Error(`${nom} is no edition`);
  return edition;
};

const commande = (depot: Depot, nom = "2023-02", dite: Partial<Commande> = {}): Commande => ({
  edition: editionDe(nom),
  lac,
  depot,
  communes: petitPays(chargerCommunes(), [...COMMUNES, VIDE]),
  atelier: join(racine, "atelier"),
  maintenant,
  contact: CONTACT_D_ESSAI,
  code: "essai",
  tableaux: catalogue.filter(({ id }) => ["TAB01-01", "TAB03-01"].includes(id)),
  ...dite,
});

beforeAll(async () => {
  await unLac(desVies(3000, { graine: 3, du: "2021-06-01", jours: 700, communes: COMMUNES }), lac);
});
afterAll(() => rmSync(racine, { recursive: true }));

const lire = (nom: string, chemin: string) => readFileSync(join(sortie(nom), chemin), "utf8");
const derniere = (nom: string): unknown => JSON.parse(lire(nom, "derniere/edition.json"));

/** What a Parquet file says of itself. */
async function lireParquet(fichier: string): Promise<Record<string, unknown>> {
  const base = await ouvrirDuckdb({ dossier: join(racine, "debord"), memoireMo: 500, coeurs: 1 });
  try {
    const dits = await base.lire(
      `select decode(key) as nom, decode(value) as texte from parquet_kv_metadata('${fichier}')`,
    );
    return Object.fromEntries(dits.map(({ nom, texte }) => [String(nom), texte]));
  } finally {
    base.fermer();
  }
}

const decrits = z.object({
  resources: z.array(
    z.object({
      path: z.string(),
      schema: z.optional(
        z.object({
          fields: z.array(z.object({ name: z.string() })),
          primaryKey: z.optional(z.array(z.string())),
        }),
      ),
    }),
  ),
});

/** A store that breaks at its nth file. */
function quiCasse(depot: Depot, rang: number): Depot {
  let deposes = 0;
  return {
    ...depot,
    async deposer(cle, fichier) {
      deposes += 1;
      if (deposes === rang) throw new Error("no space left on device");
      await depot.deposer(cle, fichier);
    },
  };
}

/** A store that breaks at its nth write, whatever is written. */
function quiCasseAuPas(depot: Depot, rang: number): Depot {
  let pas = 0;
  const compter = (): void => {
    pas += 1;
    if (pas === rang) throw new Error("the store is gone");
  };
  return {
    ...depot,
    async deposer(cle, fichier) {
      compter();
      await depot.deposer(cle, fichier);
    },
    async ecrire(cle, texte) {
      compter();
      await depot.ecrire(cle, texte);
    },
  };
}

describe("une édition", () => {
  it("paraît entière : données, classeurs, dictionnaire, empreintes, et la dernière", async () => {
    const depot = dossierDEditions(sortie("entiere"));
    const resultat = await publier(commande(depot));
    expect(resultat).toMatchObject({ etat: "publiee", version: "1.0.0" });
    expect(derniere("entiere")).toMatchObject({
      edition: "2023-02",
      version: "1.0.0",
      chemin: "editions/2023-02/1.0.0/",
    });
    const dossier = "editions/2023-02/1.0.0";
    const csv = lire("entiere", `${dossier}/tidy/TAB03-01.csv`);
    expect(csv.split("\n")[0]).toMatch(/^edition,date_reference,periode_debut,frequence,tableau,population,niveau,/u);
    const france = csv.split("\n").filter((ligne) => ligne.includes(",FR,FR,") && ligne.includes(",ENS,nb_demandes,"));
    const valeurs = france.map((ligne) => Number(ligne.split(",").at(-3)));
    const total = valeurs.at(-1) ?? 0;
    expect(valeurs.slice(0, -1).reduce((somme, valeur) => somme + valeur, 0)).toBe(total);
    expect(JSON.parse(lire("entiere", `${dossier}/manifest.json`))).toMatchObject({
      temoins: { "FR-FR stock": total },
      date_reference: "2023-01-31",
      date_extraction: "2023-03-02",
    });
    // nobody wishes Brittany: zeros, not secrets
    const bretagne = csv.split("\n").filter((ligne) => ligne.includes(",REG,53,") && ligne.includes(",nb_demandes,"));
    expect(new Set(bretagne.map((ligne) => ligne.split(",").slice(-3, -1).join(" ")))).toEqual(new Set(["0 A"]));
    expect(JSON.parse(lire("entiere", `${dossier}/datapackage.json`))).toMatchObject({ version: "1.0.0" });
  });

  it("a des classeurs qui se relisent : nombres vrais, sommaire, une feuille par tableau", async () => {
    const dossier = join(sortie("entiere"), "editions/2023-02/1.0.0/xlsx");
    expect(readdirSync(dossier)).toContain("sne_2023-02_fr_en-cours.xlsx");
    const classeur = new Excel.Workbook();
    await classeur.xlsx.readFile(join(dossier, "sne_2023-02_fr_en-cours.xlsx"));
    expect(classeur.worksheets.map(({ name }) => name)).toEqual([
      "Sommaire",
      "TAB01-01",
      "TAB03-01",
      "Définitions",
      "Lire",
      "Historique des corrections",
    ]);
    const sommaire: Record<string, unknown> = {};
    classeur.getWorksheet("Sommaire")?.eachRow((rangee) => {
      sommaire[rangee.getCell(1).text] = rangee.getCell(2).value;
    });
    expect(sommaire).toMatchObject({
      Édition: "2023-02, version 1.0.0",
      "Date de référence": "31 janvier 2023",
      "Date d’extraction": "2 mars 2023",
      "Prochaine édition": "2023-03, à partir du 1er avril 2023",
      "Questions, erreurs à signaler": CONTACT_D_ESSAI,
      "TAB01-01": "Évolution du stock des demandes",
      "TAB03-01": "Demandes en cours par ancienneté",
    });
    expect(classeur.getWorksheet("Lire")?.getColumn(1).values).toEqual(
      expect.arrayContaining(["Symboles", "Secret statistique", "Ruptures"]),
    );
    const feuille = classeur.getWorksheet("TAB03-01");
    expect(feuille?.getCell("A1").value).toBe("TAB03-01 – Demandes en cours par ancienneté");
    expect(feuille?.getCell("A2").value).toContain(
      "Champ : demandes en cours des personnes physiques. Unité : demandes, %.",
    );
    expect(typeof feuille?.getCell("E6").value).toBe("number");
    // queries and formulas find the lines by name, without those around them
    expect(feuille?.getTable("Tableau_TAB03_01")).toBeDefined();
    // and Excel has nothing to repair
    for (const nom of readdirSync(dossier))
      expect([nom, fautesDuClasseur(readFileSync(join(dossier, nom)))]).toEqual([nom, []]);
  });

  it("publiée de nouveau sans raison, reste telle quelle ; avec une raison, elle est corrigée à côté", async () => {
    const depot = dossierDEditions(sortie("entiere"));
    const avant = lire("entiere", "editions/2023-02/1.0.0/manifest.json");
    expect(await publier(commande(depot))).toEqual({ etat: "deja", version: "1.0.0" });
    for (const raison of ["", " \n"])
      await expect(publier(commande(depot, "2023-02", { raison }))).rejects.toThrow("une correction dit sa raison");
    const correction = await publier(commande(depot, "2023-02", { raison: "Un fichier local avait manqué." }));
    expect(correction).toMatchObject({ etat: "publiee", version: "1.0.1" });
    expect(lire("entiere", "editions/2023-02/1.0.0/manifest.json")).toBe(avant);
    expect(lire("entiere", "editions/2023-02/1.0.1/manifest.json")).toContain("Un fichier local avait manqué.");
    expect(derniere("entiere")).toMatchObject({ version: "1.0.1" });
    const classeur = new Excel.Workbook();
    await classeur.xlsx.readFile(join(sortie("entiere"), "editions/2023-02/1.0.1/xlsx/sne_2023-02_fr_en-cours.xlsx"));
    expect(classeur.getWorksheet("Historique des corrections")?.getColumn(2).values).toEqual(
      expect.arrayContaining(["Première publication de l’édition 2023-02.", "Un fichier local avait manqué."]),
    );
    expect(classeur.getWorksheet("Sommaire")?.getColumn(2).values).toContain("2023-03, à partir du 1er avril 2023");
  });
});

describe("ce que chaque édition dit d’elle-même et de celles d’avant", () => {
  it("sa couverture est sur chaque feuille, dans le Parquet, le datapackage et le manifeste", async () => {
    const dossier = "editions/2023-02/1.0.0";
    const { couverture } = JSON.parse(lire("entiere", `${dossier}/manifest.json`));
    expect(couverture.texte).toMatch(/^Couverture : .*tels que connus au 2 mars 2023\.$/u);
    expect(JSON.parse(lire("entiere", `${dossier}/datapackage.json`)).description).toBe(couverture.texte);
    expect(lire("entiere", `${dossier}/dictionnaire/tableaux.csv`)).toContain(couverture.texte.slice(0, 40));
    const classeur = new Excel.Workbook();
    await classeur.xlsx.readFile(join(sortie("entiere"), `${dossier}/xlsx/sne_2023-02_fr_en-cours.xlsx`));
    const ecrites = Array.from(classeur.getWorksheet("TAB03-01")?.getColumn(1).values ?? [], String);
    expect(ecrites.join(" ")).toContain(couverture.texte);
    // no wider than the table: the page would be shrunk to hold them
    expect(Math.max(...ecrites.map(({ length }) => length))).toBeLessThan(180);
    const parquet = await lireParquet(join(sortie("entiere"), `${dossier}/tidy/TAB03-01.parquet`));
    expect(parquet).toEqual({ tableau: "TAB03-01 – Demandes en cours par ancienneté", couverture: couverture.texte });
  });

  it("de données simulées, chaque fichier qui a où le dire le dit ; chaque CSV a les colonnes et la clé que l’on décrit", async () => {
    const mention = "Données simulées";
    const depot = dossierDEditions(sortie("simulee"));
    await publier(commande(depot, "2023-01", { mention }));
    const dossier = "editions/2023-01/1.0.0";
    for (const fichier of ["LISEZMOI.md", "manifest.json", "datapackage.json"])
      expect(lire("simulee", `${dossier}/${fichier}`), fichier).toContain(mention);
    for (const fichier of ["catalogue.jsonld", "edition.json", "editions.json"])
      expect(lire("simulee", `derniere/${fichier}`), fichier).toContain(mention);
    for (const fichier of ["tidy/TAB03-01.parquet", "attente/attente.parquet"])
      expect(await lireParquet(join(sortie("simulee"), dossier, fichier)), fichier).toMatchObject({ mention });
    const { resources } = decrits.parse(JSON.parse(lire("simulee", `${dossier}/datapackage.json`)));
    const csv = resources.filter(({ path }) => path.endsWith(".csv"));
    expect(csv.map(({ path }) => path)).toContain("attente/attente.csv");
    for (const { path, schema } of csv) {
      const texte = lire("simulee", `${dossier}/${path}`);
      expect(schema?.fields.map(({ name }) => name).join(","), path).toBe(texte.split(/\r?\n/u)[0]);
      const cles = [...lireCsv(texte)].map((ligne) => schema?.primaryKey?.map((nom) => ligne[nom]).join("|"));
      if (schema?.primaryKey) expect(new Set(cles).size, path).toBe(cles.length);
    }
  });

  it("les séries s’allongent d’une édition à l’autre", async () => {
    const depot = dossierDEditions(sortie("series"));
    const choisis = catalogue.filter(({ id }) => ["TAB01-01", "R-11-03", "R-17-02"].includes(id));
    for (const mois of ["2022-12", "2023-02"]) await publier(commande(depot, mois, { tableaux: choisis }));
    const france = lire("series", "editions/2023-02/1.0.0/tidy/R-17-02.csv")
      .split("\n")
      .filter((ligne) => ligne.includes(",FR,FR,") && ligne.includes(",ENS,stock,"));
    expect(france.map((ligne) => /serie_date,(?<date>[^,]+),/u.exec(ligne)?.groups?.date)).toEqual([
      "2022-11-30",
      "2023-01-31",
    ]);
    const stock = (edition: string) =>
      /,FR,FR,.*,ENS,stock,(?<valeur>\d+),/u.exec(lire("series", `editions/${edition}/1.0.0/tidy/TAB01-01.csv`))?.groups
        ?.valeur;
    expect(france.map((ligne) => ligne.split(",").at(-3))).toEqual([stock("2022-12"), stock("2023-02")]);
  });

  it("ce que le secret masque et ce qui n’est pas diffusé sont comptés, tableau par tableau et lieu par lieu", async () => {
    const depot = dossierDEditions(sortie("pertes"));
    const choisis = catalogue.filter(({ id }) => ["R-10-03", "R-10-07", "R-18-04"].includes(id));
    const resultat = await publier(commande(depot, "2023-01", { tableaux: choisis }));
    const lignes = (tableau: string) => [...lireCsv(lire("pertes", `editions/2023-01/1.0.0/tidy/${tableau}.csv`))];
    const dites = lignes("R-18-04").map(({ niveau, code_territoire: code, modalite_1: tableau, mesure, valeur }) => [
      [tableau, niveau, code, mesure].join(" "),
      Number(valeur),
    ]);
    const lus: Record<string, number> = {};
    for (const tableau of ["R-10-03", "R-10-07"])
      for (const { niveau, code_territoire: code, statut } of lignes(tableau))
        for (const [mesure, compte] of [
          ["effectif", statut === "C"],
          ["non_diffusees", statut === "M"],
          ["cellules", true],
        ] as const)
          lus[[tableau, niveau, code, mesure].join(" ")] =
            (lus[[tableau, niveau, code, mesure].join(" ")] ?? 0) + Number(compte);
    const comptees: Record<string, number> = Object.fromEntries(dites);
    for (const [place, combien] of Object.entries(lus))
      if (place in comptees) expect([place, comptees[place]]).toEqual([place, combien]);
    expect(Object.keys(comptees).filter((place) => place.endsWith(" non_diffusees")).length).toBeGreaterThan(0);
    expect(resultat).toMatchObject({ secret: { nonDiffusees: expect.any(Number) } });
  });
});

describe("ce qui va mal laisse la dernière bonne édition en place", () => {
  it("un disque plein au milieu : rien ne paraît, et recommencer suffit", async () => {
    const depot = dossierDEditions(sortie("plein"));
    await publier(commande(depot, "2022-12"));
    await expect(publier(commande(quiCasse(depot, 3)))).rejects.toThrow("le disque est plein");
    expect(derniere("plein")).toMatchObject({ edition: "2022-12" });
    expect(await publier(commande(depot))).toMatchObject({ etat: "publiee", version: "1.0.0" });
    expect(derniere("plein")).toMatchObject({ edition: "2023-02" });
  });

  it("interrompue à n’importe quel pas : ce qui est montré est entier, et recommencer suffit", async () => {
    const depot = dossierDEditions(sortie("pas-a-pas"));
    const tableaux = catalogue.filter(({ id }) => id === "TAB01-01");
    const bonne = await publier(commande(depot, "2022-12", { tableaux }));
    const fichiers = bonne.etat === "publiee" ? bonne.fichiers.length : 0;
    // the first file, the manifest, and in the midst of the three that show it
    const pas = [1, fichiers + 1, fichiers + 3];
    for (const [rang, un] of pas.entries()) {
      const raison = `essai ${rang}`;
      const casse = quiCasseAuPas(depot, un);
      await expect(publier(commande(casse, "2022-12", { tableaux, raison }))).rejects.toThrow("the store is gone");
      const montree = z.object({ chemin: z.string() }).parse(derniere("pas-a-pas"));
      expect(JSON.parse(lire("pas-a-pas", `${montree.chemin}manifest.json`))).toMatchObject({ edition: "2022-12" });
      await publier(commande(depot, "2022-12", { tableaux }));
      const version = z.object({ version: z.string() }).parse(derniere("pas-a-pas")).version;
      expect(lire("pas-a-pas", `editions/2022-12/${version}/manifest.json`)).toContain(`"version": "${version}"`);
    }
  });

  it("deux publications à la fois : la seconde s’arrête ; celle qui est morte ne retient rien", async () => {
    const depot = dossierDEditions(sortie("deux"));
    expect(await reserver(depot, "2023-02/1.0.0", maintenant)).toBe(true);
    expect(await publier(commande(depot))).toEqual({ etat: "en-cours", version: "1.0.0" });
    const plusTard = new Date(maintenant.getTime() + 21 * 60_000);
    expect(await publier(commande(depot, "2023-02", { maintenant: plusTard }))).toMatchObject({ etat: "publiee" });
  });

  it("un mois sans faits, un fichier abîmé, un code inconnu : chacun le dit", async () => {
    const depot = dossierDEditions(sortie("mauvais"));
    const faits = desVies(60, { graine: 4, du: "2022-01-01", jours: 300, communes: COMMUNES });
    const troue = await unLac(faits);
    rmSync(join(troue, "faits/mois=2022-06"), { recursive: true });
    await expect(publier(commande(depot, "2022-12", { lac: troue }))).rejects.toThrow(
      "aucun fait pour le mois 2022-06",
    );
    mkdirSync(join(troue, "faits/mois=2022-06"));
    writeFileSync(join(troue, "faits/mois=2022-06/faits.parquet"), "PAR1 rien");
    await expect(publier(commande(depot, "2022-12", { lac: troue }))).rejects.toThrow(
      "le fichier de faits faits/mois=2022-06/faits.parquet est illisible",
    );
    const [premier] = faits;
    if (!premier) throw new Error("a life has facts");
    const ailleurs = await unLac([...faits, { ...premier, fait_id: "autre", commune_1: "99999" }]);
    await expect(publier(commande(depot, "2022-12", { lac: ailleurs }))).rejects.toThrow(
      "le code officiel ne connaît pas",
    );
    const inconnu = await unLac([...faits, Object.assign({ ...premier, fait_id: "autre" }, { motif: "ZZ" })]);
    await expect(publier(commande(depot, "2022-12", { lac: inconnu }))).rejects.toThrow("ZZ");
    expect(await depot.lister("editions")).toEqual([]);
    for (const dossier of [troue, ailleurs, inconnu]) rmSync(dossier, { recursive: true });
  });

  it("un fait qui ne se compte pas, venu d’un système local : sa faute, son département et son fichier sont nommés", async () => {
    const depot = dossierDEditions(sortie("fautif"));
    const lui = await unLac(desVies(60, { graine: 4, du: "2022-01-01", jours: 300, communes: COMMUNES }));
    const jour = "2022-08-10";
    const dates = { survenu_le: jour, connu_le: jour, date_depot: "2022-07-01", anciennete_depuis: "2022-07-01" };
    const depose = { ...dates, source: "44", commune_1: "74010" };
    const attribue = { evenement: "RAD", motif_radiation: "RADATT", date_sortie: jour } as const;
    const refus = async (...dits: Partial<Fait>[]): Promise<string> => {
      const faits = dits.map((dit, rang) => unFait({ ...depose, fait_id: `l-${rang}`, ...dit }));
      writeFileSync(join(lui, `faits/mois=2022-08/44-${jour}.parquet`), ecrireFaits(faits));
      const publiee = publier(commande(depot, "2022-09", { lac: lui }));
      return publiee.then(String, ({ message }: Error) => message);
    };
    const fichier = `(département 44, faits/mois=2022-08/44-${jour}.parquet)`;
    expect(await refus({ commune_1: "99999" }, { commune_1: "99999" }, {})).toContain(
      `2 faits nomment une commune que le code officiel ne connaît pas : commune_1 99999 ${fichier}. Si elle existe`,
    );
    expect(await refus({ ...attribue, date_bail: jour })).toContain(
      `1 attribution ne dit pas une commune connue pour le logement : commune_logement vide ${fichier}. Faites corriger`,
    );
    expect(await refus({ ...attribue, date_bail: "2022-11-02", commune_logement: "74010" })).toContain(
      `1 bail est d’après la sortie qu’un bail explique : date_bail 2022-11-02 ${fichier}. Faites corriger`,
    );
    expect(await depot.lister("editions")).toEqual([]);
    rmSync(lui, { recursive: true });
  });

  it("des pages abîmées derrière un bon pied de fichier : le fichier est nommé, la dernière édition reste", async () => {
    const depot = dossierDEditions(sortie("pages"));
    const tableaux = catalogue.filter(({ id }) => id === "TAB01-01");
    const abime = await unLac(desVies(300, { graine: 7, du: "2021-06-01", jours: 500, communes: COMMUNES }));
    await publier(commande(depot, "2022-08", { lac: abime, tableaux }));
    const fichier = join(abime, "faits/mois=2022-08/faits.parquet");
    const octets = readFileSync(fichier);
    octets.fill(0xa5, 40, Math.floor(octets.length / 2));
    writeFileSync(fichier, octets);
    await expect(publier(commande(depot, "2022-09", { lac: abime, tableaux }))).rejects.toThrow(
      "le fichier de faits faits/mois=2022-08/faits.parquet est illisible. Remettez-le d’une sauvegarde",
    );
    expect(derniere("pages")).toMatchObject({ edition: "2022-08" });
    rmSync(abime, { recursive: true });
  });

  it("le mois le plus récent dit ce qu’il tient : un fichier qui n’y est plus, ou qui a changé d’un octet, est nommé", async () => {
    const depot = dossierDEditions(sortie("bordereau"));
    const tableaux = catalogue.filter(({ id }) => id === "TAB01-01");
    const tenu = await unLac(desVies(60, { graine: 8, du: "2021-06-01", jours: 500, communes: COMMUNES }));
    const mois = join(tenu, "faits/mois=2022-09");
    const bon = readFileSync(join(mois, "faits.parquet"));
    copyFileSync(join(mois, "faits.parquet"), join(mois, "44-2022-09-03.parquet"));
    const sha256 = createHash("sha256").update(bon).digest("hex");
    const bordereau = { "faits.parquet": sha256, "44-2022-09-03.parquet": sha256 };
    writeFileSync(join(mois, "bordereau.json"), JSON.stringify(bordereau));
    rmSync(join(mois, "44-2022-09-03.parquet"));
    const publiee = commande(depot, "2022-09", { lac: tenu, tableaux });
    await expect(publier(publiee)).rejects.toThrow("faits/mois=2022-09/44-2022-09-03.parquet manque");
    writeFileSync(join(mois, "44-2022-09-03.parquet"), bon.with(40, (bon[40] ?? 0) ^ 1));
    await expect(publier(publiee)).rejects.toThrow("44-2022-09-03.parquet n’est plus celui que la nuit a écrit");
    expect(await depot.lister("editions")).toEqual([]);
    writeFileSync(join(mois, "44-2022-09-03.parquet"), bon);
    expect(await publier(publiee)).toMatchObject({ etat: "publiee" });
    rmSync(tenu, { recursive: true });
  });

  it("une partie qui manque dans un mois déjà compté se voit ; une correction, qui dit sa raison, passe", async () => {
    const depot = dossierDEditions(sortie("partie"));
    const tableaux = catalogue.filter(({ id }) => id === "TAB01-01");
    const vies = (graine: number) => desVies(60, { graine, du: "2021-06-01", jours: 500, communes: COMMUNES });
    const [lui, autre] = [await unLac(vies(5)), await unLac(vies(6))];
    const partie = join(lui, "faits/mois=2022-06/autre.parquet");
    copyFileSync(join(autre, "faits/mois=2022-06/faits.parquet"), partie);
    expect(await publier(commande(depot, "2022-09", { lac: lui, tableaux }))).toMatchObject({ etat: "publiee" });
    rmSync(partie);
    const suivante = commande(depot, "2022-10", { lac: lui, tableaux });
    await expect(publier(suivante)).rejects.toThrow(/^il manque \d+ faits de ceux que l’édition 2022-09 a comptés/u);
    expect(derniere("partie")).toMatchObject({ edition: "2022-09" });
    expect(await publier({ ...suivante, raison: "Ces faits étaient ceux d’un autre." })).toMatchObject({
      etat: "publiee",
    });
    for (const dossier of [lui, autre]) rmSync(dossier, { recursive: true });
  });

  it("un système local renvoie plus court un jour d’après l’extraction : l’édition d’après paraît", async () => {
    const depot = dossierDEditions(sortie("apres"));
    const tableaux = catalogue.filter(({ id }) => id === "TAB01-01");
    const lui = await unLac(desVies(60, { graine: 9, du: "2021-06-01", jours: 500, communes: COMMUNES }));
    const envoyer = (combien: number) => {
      const jour = "2022-10-31";
      const du44 = { source: "44", survenu_le: jour, connu_le: jour, date_depot: jour, commune_1: "74010" };
      const faits = Array.from({ length: combien }, (_, rang) => unFait({ ...du44, fait_id: `l-${rang}` }));
      writeFileSync(join(lui, `faits/mois=2022-10/44-${jour}.parquet`), ecrireFaits(faits));
    };
    envoyer(5);
    // it counts what was known on 30 October
    expect(await publier(commande(depot, "2022-10", { lac: lui, tableaux }))).toMatchObject({ etat: "publiee" });
    envoyer(2);
    expect(await publier(commande(depot, "2022-11", { lac: lui, tableaux }))).toMatchObject({ etat: "publiee" });
    rmSync(lui, { recursive: true });
  });

  it("des faits retirés exprès : corriger l’édition qui les a comptés laisse paraître la suivante", async () => {
    const depot = dossierDEditions(sortie("retires"));
    const tableaux = catalogue.filter(({ id }) => id === "TAB01-01");
    const lui = await unLac(desVies(60, { graine: 10, du: "2021-06-01", jours: 500, communes: COMMUNES }));
    const partie = join(lui, "faits/mois=2022-06/44-2022-06-10.parquet");
    writeFileSync(
      partie,
      ecrireFaits([unFait({ source: "44", connu_le: "2022-06-10", survenu_le: "2022-06-10", commune_1: "74010" })]),
    );
    const publiee = (nom: string, raison?: string) => publier(commande(depot, nom, { lac: lui, tableaux, raison }));
    await publiee("2022-09");
    rmSync(partie);
    await expect(publiee("2022-10")).rejects.toThrow(
      "il manque 1 fait de ceux que l’édition 2022-09 a comptés, connus au 30 septembre 2022. Remettez le fichier qui manque ; si c’est voulu, corrigez d’abord l’édition 2022-09 en disant pourquoi",
    );
    expect(await publiee("2022-09", "Un fait avait été compté à tort.")).toMatchObject({ version: "1.0.1" });
    expect(await publiee("2022-10")).toMatchObject({ etat: "publiee", version: "1.0.0" });
    rmSync(lui, { recursive: true });
  });
});

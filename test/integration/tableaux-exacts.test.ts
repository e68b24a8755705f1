import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { Readable } from "node:stream";
import Excel from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { guichetStatistiques as routes } from "../../shared/api/guichet-statistiques.ts";
import type { Poste } from "../../shared/droits/agent.ts";
import { tableauxExacts } from "../../shared/statistiques/catalogue/tableaux-exacts.ts";
import type { Fait } from "../../shared/statistiques/fait.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { desVies, unLac } from "../un-lac.ts";
import { type Monde, ouvrirMonde } from "./monde.ts";
import { mettreAuLac } from "./parcours/du-lac.ts";

const VILLEURBANNE = "69266";
const LYON_7 = "69387";
// of one intercommunal body, on both sides of the Saône
const [ARNAS, JASSANS] = ["69013", "01194"];
const A_CHEVAL = "200040590";
const METROPOLE = "200046977";

const jour = "2026-11-22";
const faits = desVies(60, {
  graine: 11,
  du: "2025-11-01",
  jours: 370,
  communes: [VILLEURBANNE, LYON_7, ARNAS, JASSANS],
})
  .filter(({ survenu_le, connu_le }) => survenu_le <= jour && connu_le <= jour)
  // a local system has the Ain whole, another has one commune of the Rhône
  .map((un) => ({ ...un, source: { [JASSANS]: "01", [ARNAS]: "44" }[un.commune_1] ?? "SNE" }));

/** The demandes in progress on the day of the count, told by plain loops over the facts. */
const enCours: readonly Fait[] = [...Map.groupBy(faits, ({ fait_id }) => fait_id).values()]
  .flatMap((vie) => vie.toSorted((a, b) => a.version - b.version).at(-1) ?? [])
  .filter(({ date_sortie, type_demandeur }) => date_sortie === null && type_demandeur === "PP");

const combien = (...communes: string[]): number =>
  enCours.filter(({ commune_1 }) => communes.includes(commune_1)).length;

let monde: Monde;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: jour });
  const lac = await unLac(faits);
  for (const entree of readdirSync(lac, { recursive: true, withFileTypes: true })) {
    const fichier = join(entree.parentPath, entree.name);
    if (entree.name.endsWith(".parquet")) await mettreAuLac(monde, relative(lac, fichier), readFileSync(fichier));
  }
  rmSync(lac, { recursive: true });
  await monde.systeme.invoquer("statistiques-publication", { mode: "nuit" });
  await monde.systeme.invoquer("statistiques-publication", { mode: "tableaux" });
});
afterAll(() => monde.systeme.arreter());

const lire = async (question: Entree, poste: Partial<Poste> = {}) => {
  const { cookie } = await monde.unAgent({ role: "agent-enregistreur", territoire: "069", ...poste });
  return lireJson(
    await monde.appeler("lireTableauExact", { tableau: "TAB01-01", mesure: "stock", ...question }, cookie),
  );
};

/** What the figures of the night say of a territory. */
const nuitDe = async (poste: Partial<Poste>) => {
  const { cookie } = await monde.unAgent({ role: "agent-enregistreur", ...poste });
  return routes.lireChiffresDeLaNuit.output.parse(lireJson(await monde.appeler("lireChiffresDeLaNuit", {}, cookie)))
    .nuit;
};

/** Figures by place. */
const stocks = async (question: Entree, poste?: Partial<Poste>): Promise<Record<string, unknown>> => {
  const { lignes }: z.output<typeof routes.lireTableauExact.output> = routes.lireTableauExact.output.parse(
    await lire(question, poste),
  );
  return Object.fromEntries(lignes.map((ligne) => [String(ligne.code_territoire), ligne.valeur]));
};

describe("les tableaux exacts d’un guichet", () => {
  it("disent chaque lieu de son territoire, sans rien masquer, et leur somme tombe juste", async () => {
    expect(await stocks({ niveau: "COM", territoire: `${VILLEURBANNE},69123,${ARNAS}` })).toEqual({
      [VILLEURBANNE]: combien(VILLEURBANNE),
      "69123": combien(LYON_7),
      [ARNAS]: combien(ARNAS),
    });
    expect(await stocks({ niveau: "ARM", territoire: LYON_7 })).toEqual({ [LYON_7]: combien(LYON_7) });
    expect(await stocks({ niveau: "DEP" })).toEqual({ "69": combien(VILLEURBANNE, LYON_7, ARNAS) });
    expect(await stocks({ niveau: "EPCI", territoire: METROPOLE })).toEqual({
      [METROPOLE]: combien(VILLEURBANNE, LYON_7),
    });
  });

  it("disent le jour du compte, et le profil d’une commune où peu attendent", async () => {
    const lu = await lire({
      tableau: "R-10-03",
      niveau: "COM",
      territoire: ARNAS,
      mesure: "nb_demandes",
      mutation: "ENS",
    });
    const { arretesLe, lignes } = routes.lireTableauExact.output.parse(lu);
    expect(arretesLe).toBe(jour);
    const parType = lignes.filter(({ modalite_1 }) => modalite_1 !== "TOTAL");
    expect(parType.reduce((total, { valeur }) => total + Number(valeur), 0)).toBe(combien(ARNAS));
    expect(new Set(lignes.map(({ statut }) => statut))).toEqual(new Set(["A"]));
  });

  it("ne disent rien d’un lieu qui déborde du territoire, ni de ce qui le contient : rien ne s’en retranche", async () => {
    for (const question of [
      { niveau: "EPCI", territoire: A_CHEVAL },
      { niveau: "REG", territoire: "84" },
      { niveau: "REG" },
      { niveau: "FR" },
      { niveau: "FRM" },
    ])
      expect(await stocks(question)).toEqual({});
  });

  it("un lieu d’un autre territoire est comme un lieu qui n’existe pas", async () => {
    const inconnu = await lire({ niveau: "COM", territoire: "99999" });
    expect(await lire({ niveau: "COM", territoire: JASSANS })).toEqual(inconnu);
    expect(await lire({ niveau: "DEP", territoire: "01" })).toEqual(await lire({ niveau: "DEP", territoire: "99" }));
    expect(await stocks({ niveau: "COM" }, { guichet: "G1101", territoire: "111" })).toEqual({});
    expect(await stocks({ niveau: "DEP" }, { guichet: "G0001", territoire: "001" })).toEqual({
      "01": combien(JASSANS),
    });
  });

  it("d’un poste de quelques communes, disent elles seules et ce qu’elles remplissent", async () => {
    const poste = { communes: [VILLEURBANNE] };
    expect(await stocks({ niveau: "COM" }, poste)).toEqual({ [VILLEURBANNE]: combien(VILLEURBANNE) });
    for (const niveau of ["DEP", "EPCI", "ARM"]) expect(await stocks({ niveau }, poste)).toEqual({});
    const ville = { communes: ["69123", LYON_7] };
    expect(await stocks({ niveau: "ARM", territoire: LYON_7 }, ville)).toEqual({ [LYON_7]: combien(LYON_7) });
  });

  it("se prennent en fichier, page après page", async () => {
    const { cookie } = await monde.unAgent({ role: "agent-enregistreur", territoire: "069" });
    const question = { tableau: "TAB03-01", niveau: "COM", colonnes: "code_territoire,modalite_1,valeur", taille: 2 };
    const recu = await monde.appeler("telechargerTableauExact", question, cookie);
    expect(recu.octets.toString().split("\r\n")[0]).toBe("code_territoire,modalite_1,valeur");
    expect(recu.entetes["cache-control"]).toBe("private, no-store");
    const [, suite = ""] = /suite=([^>]+)>/u.exec(String(recu.entetes.link)) ?? [];
    const apres = await monde.appeler("telechargerTableauExact", { ...question, suite }, cookie);
    expect(apres.octets.toString()).not.toBe(recu.octets.toString());
    const classeur = await monde.appeler("telechargerClasseurExact", { ...question, taille: 1000 }, cookie);
    const lu = await new Excel.Workbook().xlsx.read(Readable.from([classeur.octets]));
    expect(JSON.stringify(lu.getWorksheet("Origine")?.getSheetValues())).toContain("Réservé au service");
  });

  it("un code inconnu est une faute, un tableau inconnu n’existe pas", async () => {
    expect(await lire({ niveau: "COM", mesure: "inventee" })).toMatchObject({ code: "champs-invalides" });
    expect(await lire({ niveau: "PAYS" })).toMatchObject({ code: "champs-invalides" });
    expect(await lire({ tableau: "TAB99-99", niveau: "COM" })).toMatchObject({ code: "tableau-introuvable" });
  });

  it("chaque tableau promis a ses nombres", async () => {
    const { cookie } = await monde.unAgent({ role: "agent-enregistreur", territoire: "069" });
    for (const { id: tableau, niveaux, mesures } of tableauxExacts) {
      const niveau = ["DEP", "EPCI", "COM"].find((un) => niveaux.some((dit) => dit === un));
      // those of régions alone are for territories that fill one
      if (niveau === undefined) continue;
      const question = { tableau, niveau, mesure: mesures[0]?.code, taille: 1 };
      const lu = lireJson(await monde.appeler("lireTableauExact", question, cookie));
      expect(lu, tableau).toHaveProperty("arretesLe", jour);
    }
  });

  it("la tension, les séries et les cellules masquées n’en sont pas : une année en cours ne les dit pas", async () => {
    for (const [tableau, mesure] of [
      ["R-14-01", "tension"],
      ["R-17-01", "stock"],
      ["R-18-04", "effectif"],
    ])
      expect(await lire({ tableau, mesure, niveau: "DEP" })).toMatchObject({ code: "tableau-introuvable" });
  });

  it("d’un flux, disent depuis quel jour il est compté", async () => {
    const { cookie } = await monde.unAgent({ role: "agent-enregistreur", territoire: "069" });
    const origine = async (tableau: string) => {
      const recu = await monde.appeler("telechargerClasseurExact", { tableau, niveau: "DEP" }, cookie);
      const lu = await new Excel.Workbook().xlsx.read(Readable.from([recu.octets]));
      return JSON.stringify(lu.getWorksheet("Origine")?.getSheetValues());
    };
    expect(await origine("R-11-04")).toContain("du 1er janvier 2026 au 22 novembre 2026");
    expect(await origine("TAB03-01")).not.toContain("1er janvier 2026");
  });

  it("la liste des lieux d’un poste est celle de ce qu’il peut lire", async () => {
    const { cookie } = await monde.unAgent({ role: "agent-enregistreur", territoire: "069", communes: [VILLEURBANNE] });
    expect(lireJson(await monde.appeler("listerLieuxDuPoste", {}, cookie))).toEqual({
      territoire: "069",
      lieux: [{ niveau: "COM", code: VILLEURBANNE, libelle: "Villeurbanne" }],
    });
  });
});

describe("les chiffres de la nuit d’un guichet", () => {
  it("comptent les mêmes demandes que ses tableaux exacts, celles des systèmes locaux aussi", async () => {
    const nuit = await nuitDe({ territoire: "069" });
    expect(nuit?.total.enCours).toBe(combien(VILLEURBANNE, LYON_7, ARNAS));
    expect({ "69": nuit?.total.enCours }).toEqual(await stocks({ niveau: "DEP" }));
    expect(Object.fromEntries(nuit?.communes.map(({ commune, enCours }) => [commune, enCours]) ?? [])).toEqual({
      [VILLEURBANNE]: combien(VILLEURBANNE),
      [LYON_7]: combien(LYON_7),
      [ARNAS]: combien(ARNAS),
    });
  });

  it("existent là où tout vient d’un système local", async () => {
    const nuit = await nuitDe({ guichet: "G0001", territoire: "001" });
    expect(nuit?.total.enCours).toBe(combien(JASSANS));
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import { dossierDEditions } from "../../functions/statistiques-publication/dossier.ts";
import { ouvrirSolveur } from "../../functions/statistiques-publication/protection/highs.ts";
import { publier } from "../../functions/statistiques-publication/publier.ts";
import { lieuDe } from "../../functions/statistiques-publication/verifier/adresse.ts";
import { verifier } from "../../functions/statistiques-publication/verifier/verifier.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { CONTACT_D_ESSAI } from "../../shared/statistiques/contact.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { partagesPublics } from "../../shared/statistiques/protection/attaque/partages.ts";
import { desVies, petitPays, unLac } from "../un-lac.ts";

const racine = mkdtempSync(join(tmpdir(), "verification-"));
const sortie = join(racine, "publiees");
const pays = petitPays(chargerCommunes());
const EDITIONS = ["2022-12", "2023-02"];
/** The stock, by seniority and month by month: what one edition says of a date, the next one says again. */
const TABLEAUX = ["TAB01-01", "TAB02-03", "TAB03-01"];

beforeAll(async () => {
  const lac = await unLac(desVies(4000, { graine: 11, du: "2021-01-01", jours: 800 }), join(racine, "lac"));
  for (const nom of EDITIONS) {
    const edition = lireEdition(nom);
    if (!edition) throw new Error(`${nom} is no edition`);
    const ou = { lac, depot: dossierDEditions(sortie), atelier: join(racine, "atelier") };
    const tableaux = catalogue.filter(({ id }) => TABLEAUX.includes(id));
    const quand = { maintenant: new Date("2023-04-20T04:00:00Z"), contact: CONTACT_D_ESSAI, code: "essai" };
    await publier({ ...ou, ...quand, edition, communes: pays, tableaux });
  }
});
afterAll(() => rmSync(racine, { recursive: true }));

const lues = async () => verifier(lieuDe(sortie), partagesPublics(pays), await ouvrirSolveur());

describe("deux éditions publiées", () => {
  it("ne livrent rien de ce qu’elles taisent à qui lit tous leurs fichiers", async () => {
    const { editions, attaque } = await lues();
    expect(editions.map(({ nom, fautes }) => [nom, fautes])).toEqual(EDITIONS.map((nom) => [`${nom} 1.0.0`, []]));
    expect(attaque.secrets).toBeGreaterThan(0);
    expect({ percees: attaque.percees, incoherences: attaque.incoherences }).toEqual({ percees: [], incoherences: [] });
  });

  it("un nombre tu, que l’une montrerait, se voit", async () => {
    const dossier = join(sortie, "editions/2023-02/1.0.0/tidy");
    const tels = TABLEAUX.map((id) => [join(dossier, `${id}.csv`), readFileSync(join(dossier, `${id}.csv`), "utf8")]);
    for (const [fichier = "", texte = ""] of tels) writeFileSync(fichier, texte.replace(/,,C,/u, ",4,A,"));
    const { editions, attaque } = await lues();
    for (const [fichier = "", texte = ""] of tels) writeFileSync(fichier, texte);
    expect(editions[1]?.fautes.join()).toContain("ne correspond pas à son empreinte");
    expect(attaque.percees.length).toBeGreaterThan(0);
  });

  it("un total changé ne s’accorde plus ni avec le manifeste, ni avec les autres tableaux, ni avec les autres formes", async () => {
    const fichier = join(sortie, "editions/2023-02/1.0.0/tidy/TAB01-01.csv");
    const texte = readFileSync(fichier, "utf8");
    const faux = texte.replace(
      /^(.*,FR,.*,ENS,stock,)(\d+),/mu,
      (_, debut, valeur) => `${debut}${Number(valeur) + 7},`,
    );
    expect(faux).not.toBe(texte);
    writeFileSync(fichier, faux);
    const { editions, attaque } = await lues();
    writeFileSync(fichier, texte);
    const fautes = editions[1]?.fautes.join("\n");
    expect(fautes).toContain("Total de contrôle FR-FR stock");
    expect(fautes).toContain("tidy/TAB01-01.parquet : lignes qui diffèrent du CSV : 1");
    expect(fautes).toMatch(/\.xlsx, TAB01-01, .* que le CSV ne montre pas/u);
    expect(attaque.incoherences.join("\n")).toMatch(
      /stock\|.*\|FR-FR\| : \d+ dans 2023-02 1\.0\.0, TAB01-01, \d+ dans/u,
    );
  });

  it("un Parquet sans son CSV, auquel rien ne le compare, se voit", async () => {
    const fichier = join(sortie, "editions/2023-02/1.0.0/manifest.json");
    const texte = readFileSync(fichier, "utf8");
    const { fichiers, ...reste } = JSON.parse(texte);
    const sans = fichiers.filter(({ chemin }: { chemin: string }) => chemin !== "tidy/TAB03-01.csv");
    expect(sans.length).toBe(fichiers.length - 1);
    writeFileSync(fichier, JSON.stringify({ ...reste, fichiers: sans }));
    const { editions } = await lues();
    writeFileSync(fichier, texte);
    expect(editions[1]?.fautes).toContain("tidy/TAB03-01.parquet : sans CSV à comparer");
  });

  it("un tableau qui manque, et ses totaux de contrôle, se voient", async () => {
    const fichier = join(sortie, "editions/2023-02/1.0.0/tidy/TAB01-01.csv");
    renameSync(fichier, `${fichier}.ailleurs`);
    const { editions } = await lues();
    renameSync(`${fichier}.ailleurs`, fichier);
    expect(editions[1]?.fautes).toContain("tidy/TAB01-01.csv : absent");
    expect(editions[1]?.fautes.join("\n")).toContain("Total de contrôle FR-FR stock : TAB01-01 n’est pas là");
  });

  it("une version que la liste nomme et qui n’est plus là fait échouer la commande", async () => {
    const dossier = join(sortie, "editions/2023-02");
    renameSync(dossier, `${dossier}.ailleurs`);
    const appel = spawn(process.execPath, ["functions/statistiques-publication/verifier/a-la-main.ts", sortie]);
    const [dit, [code]] = await Promise.all([text(appel.stdout), once(appel, "exit")]);
    renameSync(`${dossier}.ailleurs`, dossier);
    expect([code, dit]).toEqual([1, expect.stringContaining("editions/2023-02/1.0.0/manifest.json : absent")]);
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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

/** Some files as they would be damaged, while something is done; then as they were. */
async function abimes<T>(
  fichiers: Readonly<Record<string, (octets: Buffer) => Buffer | string>>,
  faire: () => Promise<T>,
): Promise<T> {
  const sains = Object.keys(fichiers).map(
    (chemin) => [join(sortie, chemin), readFileSync(join(sortie, chemin))] as const,
  );
  for (const [chemin, abimer] of Object.entries(fichiers))
    writeFileSync(join(sortie, chemin), abimer(readFileSync(join(sortie, chemin))));
  try {
    return await faire();
  } finally {
    for (const [fichier, octets] of sains) writeFileSync(fichier, octets);
  }
}

const coupe = (octets: Buffer): Buffer => octets.subarray(0, octets.length / 2);
const vide = (): Buffer => Buffer.alloc(0);
/** A byte of the middle, of which one bit is turned. */
const retourne = (octets: Buffer): Buffer => {
  const milieu = Math.floor(octets.length / 2);
  return Buffer.concat([
    octets.subarray(0, milieu),
    Buffer.from([octets.readUInt8(milieu) ^ 1]),
    octets.subarray(milieu + 1),
  ]);
};

const lues = async () => verifier(lieuDe(sortie), partagesPublics(pays), await ouvrirSolveur());

describe("deux éditions publiées", () => {
  it("ne livrent rien de ce qu’elles taisent à qui lit tous leurs fichiers", async () => {
    const { editions, fautes: deDehors, attaque } = await lues();
    expect(deDehors).toEqual([]);
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

  it("sans adresse, ou d’une adresse vide, la commande dit comment on l’appelle", async () => {
    for (const args of [[], [""]]) {
      const appel = spawn(process.execPath, ["functions/statistiques-publication/verifier/a-la-main.ts", ...args]);
      const [dit, [code]] = await Promise.all([text(appel.stderr), once(appel, "exit")]);
      expect([code, dit]).toEqual([2, expect.stringContaining("il manque l’adresse des fichiers à vérifier")]);
    }
  });

  it("un fichier abîmé est nommé, et n’empêche pas de vérifier les autres", async () => {
    const ici = "editions/2022-12/1.0.0/";
    const classeurs = globSync("**/*.xlsx", { cwd: join(sortie, ici) });
    const [retournee = "", coupee = "", videe = ""] = classeurs;
    const { editions, fautes, attaque } = await abimes(
      {
        [ici + retournee]: retourne,
        [ici + coupee]: coupe,
        [ici + videe]: vide,
        [`${ici}tidy/TAB01-01.parquet`]: vide,
        [`${ici}tidy/TAB02-03.parquet`]: coupe,
        [`${ici}tidy/TAB03-01.parquet`]: retourne,
        // a day, then a number, that are none
        [`${ici}tidy/TAB02-03.csv`]: (octets) => octets.toString().replace(",2022-11-30,", ",2022-1a-30,"),
        [`${ici}tidy/TAB03-01.csv`]: (octets) => octets.toString().replace(/,(\d)(\d*),A,/u, ",$1q$2,A,"),
        [`${ici}LISEZMOI.md`]: vide,
        [`${ici}datapackage.json`]: coupe,
      },
      lues,
    );
    const [abimee, saine] = editions.map((edition) => edition.fautes.join("\n"));
    const nommes = [
      retournee,
      coupee,
      videe,
      "tidy/TAB02-03.parquet",
      "tidy/TAB03-01.csv",
      "LISEZMOI.md",
      "datapackage.json",
    ];
    for (const nom of nommes) expect(abimee).toContain(`${nom} : ne correspond pas à son empreinte`);
    for (const nom of [coupee, videe, "tidy/TAB01-01.parquet", "tidy/TAB02-03.parquet"])
      expect(abimee).toContain(`${nom} : illisible`);
    expect(abimee).toMatch(/^TAB02-03\|2022-1a-30\|.* : illisible$/mu);
    expect(abimee).toMatch(/^TAB03-01\|.* : illisible$/mu);
    expect([saine, fautes]).toEqual(["", []]);
    expect(attaque.secrets).toBeGreaterThan(0);
  });

  it("un manifeste abîmé est nommé, et les autres éditions se vérifient", async () => {
    const manifeste = "editions/2022-12/1.0.0/manifest.json";
    for (const abimer of [vide, coupe, () => "{}"]) {
      const { editions, fautes, attaque } = await abimes({ [manifeste]: abimer }, lues);
      expect([editions.map(({ nom }) => nom), fautes]).toEqual([["2023-02 1.0.0"], [`${manifeste} : illisible`]]);
      expect(attaque.secrets).toBeGreaterThan(0);
    }
  });

  it("une liste abîmée est nommée, et le catalogue dit quelles éditions vérifier", async () => {
    const liste = "derniere/editions.json";
    for (const abimer of [vide, coupe, () => "[{}]"]) {
      const { editions, absentes, fautes } = await abimes({ [liste]: abimer }, lues);
      expect(editions.map(({ nom, fautes: siennes }) => [nom, siennes])).toEqual(
        EDITIONS.map((nom) => [`${nom} 1.0.0`, []]),
      );
      expect([absentes, fautes]).toEqual([[], [`${liste} : illisible`]]);
    }
  });

  it("ce qui montre la dernière édition se lit, et en nomme une qui est là", async () => {
    const [derniere, catalogueDcat] = ["derniere/edition.json", "derniere/catalogue.jsonld"];
    const abimees = await abimes({ [derniere]: coupe, [catalogueDcat]: coupe }, lues);
    expect(abimees.fautes).toEqual([`${derniere} : illisible`, `${catalogueDcat} : illisible`]);
    const autre = (octets: Buffer): string => octets.toString().replaceAll("1.0.0", "1.0.7");
    const { fautes } = await abimes({ [derniere]: autre }, lues);
    expect(fautes).toEqual([`${derniere} : nomme l’édition 2023-02 1.0.7, qui n’est pas là`]);
    const ailleurs = (octets: Buffer): string => octets.toString().replace("editions/2023-02", "editions/2022-12");
    const { fautes: autres } = await abimes({ [derniere]: ailleurs }, lues);
    expect(autres).toEqual([`${derniere} : nomme l’édition 2023-02 1.0.0, et le dossier editions/2022-12/1.0.0/`]);
  });
});

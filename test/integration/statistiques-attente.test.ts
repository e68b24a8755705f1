import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import { ecrireAttente } from "../../functions/statistiques-publication/attente/ecrire-attente.ts";
import { datesDe } from "../../functions/statistiques-publication/compter-tout.ts";
import { seuilsConnus } from "../../functions/statistiques-publication/delais-depasses.ts";
import { deposer } from "../../functions/statistiques-publication/deposer.ts";
import { type Base, ouvrirDuckdb } from "../../functions/statistiques-publication/duckdb.ts";
import { fichiersDuLac, ouvrirFaits } from "../../functions/statistiques-publication/lac.ts";
import { geographie } from "../../functions/statistiques-publication/territoires.ts";
import { fautesDAttente } from "../../functions/statistiques-publication/verifier/attente.ts";
import { lireCsv } from "../../functions/statistiques-publication/verifier/lire-csv.ts";
import { classesDAttente } from "../../shared/attente/classes.ts";
import { ensemble, fenetreDe, type Vie } from "../../shared/attente/observer.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import type { Fait } from "../../shared/statistiques/fait.ts";
import { grouper } from "../../shared/statistiques/regroupements.ts";
import { desVies, petitPays, unLac } from "../un-lac.ts";

const racine = mkdtempSync(join(tmpdir(), "attente-"));
/** A large city, a former commune that it holds today, and a smaller one of the same département. */
const COMMUNES = [...Array.from({ length: 6 }, () => "74010"), "74268", "74268", "74056"];
const edition = lireEdition("2025-01");
const lieux = geographie(petitPays(chargerCommunes(), [...new Set(COMMUNES)]));
const faits = desVies(6000, { graine: 7, du: "2019-06-01", jours: 2000, communes: COMMUNES });
let base: Base;

beforeAll(async () => {
  if (!edition) throw new Error("no edition");
  const lac = await unLac(faits, join(racine, "lac"));
  base = await ouvrirDuckdb({ dossier: join(racine, "debord"), memoireMo: 800, coeurs: 2 });
  await deposer(base, { geographie: lieux, mois: datesDe(edition), seuils: seuilsConnus(chargerCommunes()) });
  await ouvrirFaits(base, fichiersDuLac(lac, edition.extraction.slice(0, 7)));
});
afterAll(() => {
  base?.fermer();
  rmSync(racine, { recursive: true });
});

const ecrire = async (nom: string, anterieure?: string) => {
  if (!edition) throw new Error("no edition");
  const dossier = join(racine, nom);
  const lignes = await ecrireAttente(base, {
    ...{ edition, geographie: lieux, dossier, anterieure },
    couverture: "Couverture : ces communes.",
  });
  const csv = readFileSync(join(dossier, "attente/attente.csv"), "utf8");
  return { lignes, csv, lues: [...lireCsv(csv)] };
};

/** The life of a demande as its facts tell it at the extraction, one after the other. */
function vieDe(siens: readonly Fait[]): Vie | undefined {
  const connus = siens.filter(({ survenu_le, connu_le }) => survenu_le <= "2024-12-31" && connu_le <= "2025-01-30");
  const dernier = connus.at(-1);
  if (dernier?.type_demandeur !== "PP") return undefined;
  const { date_depot, anciennete_depuis, date_sortie, motif_radiation } = dernier;
  const suivie = motif_radiation !== null && motif_radiation !== "REUNIE";
  const issue = motif_radiation === "RADATT" ? "loge" : suivie ? "parti" : "perdu";
  return {
    deposeeLe: date_depot,
    depuis: anciennete_depuis,
    ...(date_sortie !== null && { sortie: { le: date_sortie, issue } }),
  };
}

describe("l’attente, comptée sur les faits", () => {
  it("est celle que l’on observe vie par vie", async () => {
    const { lues } = await ecrire("vies");
    const parDemande = [...Map.groupBy(faits, ({ fait_id }) => fait_id).values()];
    const attendue = (garder: (depot: Fait) => boolean) =>
      ensemble(
        parDemande.flatMap((siens) => {
          const [depot] = siens;
          const vie = depot && garder(depot) ? vieDe(siens) : undefined;
          return vie ? [vie] : [];
        }),
        fenetreDe("2024-12-31"),
      );
    const attendus = [
      { nom: "DEP-74-TOTAL-TOTAL", comptes: attendue(() => true) },
      { nom: "DEP-74-T2-TOTAL", comptes: attendue((un) => grouper("type_5", un.type_logement) === "T2") },
      {
        nom: "COM-74010-C_T1-TOTAL",
        comptes: attendue((un) => un.commune_1 !== "74056" && grouper("type_5", un.type_logement) === "C_T1"),
      },
    ];
    for (const { nom, comptes } of attendus) {
      const siennes = lues.filter(
        (une) => `${une.niveau}-${une.code_territoire}-${une.type_logement}-${une.mutation}` === nom,
      );
      expect(siennes.length, nom).toBeGreaterThan(2);
      for (const une of siennes) {
        const compte = comptes[classesDAttente.findIndex(({ code }) => code === une.duree_en_mois)];
        expect({ aRisque: Number(une.a_risque), loges: Number(une.loges), partis: Number(une.partis) }).toEqual(compte);
      }
    }
  });

  it("ne montre aucun petit effectif, et nomme ses territoires", async () => {
    const { lues, csv, lignes } = await ecrire("secret");
    expect(fautesDAttente(csv)).toEqual([]);
    expect(fautesDAttente(csv.replace(/,\d+\r\n$/u, ",3\r\n"))).toHaveLength(1);
    expect(lignes.get("attente/attente.parquet")).toBe(lues.length);
    expect(lues.find((une) => une.code_territoire === "74010")).toMatchObject({
      departement: "74",
      niveau: "COM",
      libelle_territoire: "Annecy",
    });
    const classesMontrees = (code: string) => lues.filter((une) => une.code_territoire === code).length;
    expect(classesMontrees("74056")).toBeLessThan(classesMontrees("74010"));
  });

  it("corrigée, ne montre rien que la version d’avant cachait", async () => {
    const { csv, lues } = await ecrire("avant");
    const [entete, ...suite] = csv.trimEnd().split("\r\n");
    const sans = suite.filter((ligne) => !ligne.includes(",COM,74010,"));
    const corrigee = await ecrire("apres", `${[entete, ...sans].join("\r\n")}\r\n`);
    expect(lues.some((une) => une.code_territoire === "74010")).toBe(true);
    expect(corrigee.lues.some((une) => une.code_territoire === "74010")).toBe(false);
    expect((await ecrire("meme", csv)).csv).toBe(csv);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import { compterTout } from "../../functions/statistiques-publication/compter-tout.ts";
import { ouvrirDuckdb } from "../../functions/statistiques-publication/duckdb.ts";
import { geographie } from "../../functions/statistiques-publication/territoires.ts";
import { ajouterJours, ajouterMois } from "../../shared/demande/delais.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { lireComptes } from "../comptes-lus.ts";
import { lignesDuLieu, membresDe } from "../lignes-du-lieu.ts";
import { relations } from "../recompter.ts";
import { desVies, petitPays, unLac } from "../un-lac.ts";

const index = chargerCommunes();
const pays = geographie(petitPays(index));
const membres = membresDe(pays);
const faits = desVies(1500, { graine: 17, du: "2020-06-01", jours: 1000 });
const dossier = mkdtempSync(join(tmpdir(), "bilan-"));
const lac = join(dossier, "lac");
const tableaux = catalogue.filter(({ id }) => id === "R-11-06");
const POSTES = ["E0", "N", "A", "R", "DR", "ME", "MS", "E1"] as const;

beforeAll(async () => void (await unLac(faits, lac)));
afterAll(() => rmSync(dossier, { recursive: true }));

const MOIS = Array.from({ length: 12 }, (_, rang) => ajouterMois("2022-01-01", rang).slice(0, 7));

/** Demandes of an entry in a territory, life by life. */
function recompter(mois: string): (niveau: string, code: string, poste: string) => number {
  const fin = ajouterJours(ajouterMois(`${mois}-01`, 1), -1);
  const lues = relations(faits, { debut: `${mois}-01`, fin, stocks: [], index, variables: [] });
  return (niveau, code, poste) =>
    lignesDuLieu(lues, "bilan", membres(niveau, code)).filter(({ codes }) => codes.poste === poste).length;
}

describe("le bilan de chaque mois", () => {
  it.each(MOIS)("%s : recompté, il tombe juste dans chaque territoire, de la France à la commune", (mois) => {
    const n = recompter(mois);
    for (const { niveau, code } of pays.territoires) {
      const [debut = 0, nouvelles = 0, a = 0, r = 0, dr = 0, me = 0, ms = 0, fin] = POSTES.map((poste) =>
        n(niveau, code, poste),
      );
      expect([niveau, code, debut + nouvelles - a - r + dr + me - ms]).toEqual([niveau, code, fin]);
    }
  });

  it.each(["2022-01", "2022-06", "2022-12"])("%s : ce qui est compté est ce que l’on recompte", async (mois) => {
    const edition = lireEdition(ajouterMois(`${mois}-01`, 1).slice(0, 7));
    if (!edition) throw new Error(`no edition tells ${mois}`);
    const n = recompter(mois);
    const base = await ouvrirDuckdb({ dossier: join(dossier, mois), memoireMo: 500, coeurs: 2 });
    try {
      const dite = { ...edition, annuelle: false };
      await compterTout(base, { edition: dite, lac, communes: index, geographie: pays, tableaux });
      const lus = await lireComptes(base, pays);
      expect(lus.filter(({ niveau }) => niveau === "DEP").length).toBeGreaterThan(POSTES.length);
      for (const { niveau, code, m1, valeur } of lus)
        expect([niveau, code, m1, n(niveau, code, m1)]).toEqual([niveau, code, m1, valeur]);
    } finally {
      base.fermer();
    }
  });
});

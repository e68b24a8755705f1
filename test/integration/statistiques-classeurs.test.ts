import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import { dossierDEditions } from "../../functions/statistiques-publication/dossier.ts";
import { publier } from "../../functions/statistiques-publication/publier.ts";
import { geographie } from "../../functions/statistiques-publication/territoires.ts";
import { lireCsv } from "../../functions/statistiques-publication/verifier/lire-csv.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { CONTACT_D_ESSAI } from "../../shared/statistiques/contact.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { AVEC_CLASSEURS, nomDuClasseur } from "../../shared/statistiques/fichiers-publies.ts";
import { aUnClasseur } from "../../web/portail/statistiques/lecture/classeurs.ts";
import { desVies, petitPays, unLac } from "../un-lac.ts";

const racine = mkdtempSync(join(tmpdir(), "classeurs-"));
afterAll(() => rmSync(racine, { recursive: true }));

/** Annecy is asked for by most, Bourg-en-Bresse by less than a hundred. */
const communes = [...Array.from({ length: 30 }, (_, rang) => (rang % 2 === 0 ? "74010" : "74268")), "01053"];
const pays = petitPays(chargerCommunes(), communes);
const territoires = geographie(pays).territoires.filter(({ niveau }) => AVEC_CLASSEURS.includes(niveau));
const PARTIES = ["en-cours", "satisfaites", "radiations-renouvellements"] as const;
const TABLEAUX = ["TAB01-01", "TAB03-01", "R-14-01", "R-11-01", "R-11-04"];
const EDITION = "2023-01";
const dossier = join(racine, `publiees/editions/${EDITION}/1.0.0`);

beforeAll(async () => {
  const edition = lireEdition(EDITION);
  if (!edition) throw new Error(`${EDITION} is an edition`);
  const lac = await unLac(desVies(1500, { graine: 3, du: "2021-01-01", jours: 760, communes }), join(racine, "lac"));
  await publier({
    ...{ edition, lac, depot: dossierDEditions(join(racine, "publiees")), atelier: join(racine, "atelier") },
    ...{ communes: pays, tableaux: catalogue.filter(({ id }) => TABLEAUX.includes(id)) },
    ...{ maintenant: new Date("2023-02-20T04:00:00Z"), contact: CONTACT_D_ESSAI, code: "essai" },
  });
});

/** As the page of a territory asks it: has the table a line of this territory? */
function ditQuelqueChose(niveau: string, code: string): (tableau: string) => Promise<boolean> {
  return async (tableau) => {
    const fichier = join(dossier, "tidy", `${tableau}.csv`);
    const lignes = existsSync(fichier) ? [...lireCsv(readFileSync(fichier, "utf8"))] : [];
    return lignes.some((une) => une.niveau === niveau && une.code_territoire === code);
  };
}

describe("les classeurs que la page d’un territoire propose", () => {
  it("sont ceux que l’édition a écrits, et tous ceux-là", async () => {
    const proposes: string[] = [];
    for (const { niveau, code } of territoires)
      for (const partie of PARTIES)
        if (await aUnClasseur(partie, { edition: EDITION, niveau }, ditQuelqueChose(niveau, code)))
          proposes.push(nomDuClasseur(EDITION, { niveau, code }, partie));
    expect(proposes.toSorted()).toEqual(readdirSync(join(dossier, "xlsx")).toSorted());
  });

  it("sont trois partout, mais deux là où moins de cent demandes attendent", () => {
    const ecrits = new Set(readdirSync(join(dossier, "xlsx")));
    const combien = (code: string) =>
      PARTIES.filter((partie) => ecrits.has(nomDuClasseur(EDITION, { niveau: "EPCI", code }, partie)));
    expect(combien(pays.parCode.get("74010")?.epci ?? "")).toEqual(PARTIES);
    expect(combien(pays.parCode.get("01053")?.epci ?? "")).toEqual(["en-cours", "satisfaites"]);
  });
});

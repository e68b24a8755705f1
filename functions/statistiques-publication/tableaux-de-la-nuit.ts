import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import { territoireDuDepartement } from "../../shared/referentiel/territoires.ts";
import { litteral } from "../../shared/sql.ts";
import { niveaux } from "../../shared/statistiques/catalogue/niveaux.ts";
import { tableauxExacts } from "../../shared/statistiques/catalogue/tableaux-exacts.ts";
import { type Edition, tableauxDe } from "../../shared/statistiques/edition.ts";
import { lieuxDUnCote } from "../../shared/statistiques/lieux-entiers.ts";
import { compter } from "./compter.ts";
import { datesDe } from "./compter-tout.ts";
import { seuilsConnus } from "./delais-depasses.ts";
import { deposer } from "./deposer.ts";
import { deriver } from "./deriver.ts";
import { colonnesEcrites, poserLignes } from "./donnees-longues.ts";
import { type Base, ouvrirDuckdb } from "./duckdb.ts";
import { mesurerDurees } from "./durees.ts";
import { etablir } from "./etats.ts";
import { fichiersDeFaits, ouvrirFaits } from "./lac.ts";
import { deposerLibelles, libellesDesModalites } from "./libelles.ts";
import type { PourLaNuit } from "./nuit.ts";
import { relier } from "./relations.ts";
import { remplir } from "./remplir.ts";
import { type Geographie, geographie } from "./territoires.ts";

type PourLesTableaux = PourLaNuit & { coeurs?: number };

/** What is known last night, told as a year that is not over: the stock of the day, flows since the first of January. */
const editionDeLaNuit = (aujourdhui: string): Edition => ({
  nom: "nuit",
  mois: aujourdhui.slice(0, 7),
  date: aujourdhui,
  extraction: aujourdhui,
  annuelle: true,
  frequences: ["M", "T", "A"],
});

/** The communes of the départements that facts name: what nobody wishes has nothing to count. */
async function communesNommees(base: Base, index: IndexCommunes): Promise<IndexCommunes> {
  const nommees = await base.lire(`
    select distinct unnest(list_concat(communes, [commune_1, commune_residence, commune_logement])) as code from faits`);
  const departements = new Set(nommees.map(({ code }) => index.parCode.get(String(code))?.departement));
  return {
    ...index,
    communes: index.communes.filter(({ departement }) => departements.has(departement)),
    parCode: new Map([...index.parCode].filter(([, { departement }]) => departements.has(departement))),
  };
}

/** Which territory may read each place: a place of two territories is nobody’s, and is not even counted. */
async function poserLesPortees(base: Base, { communes }: IndexCommunes, { territoires }: Geographie): Promise<void> {
  const portees = niveaux.flatMap(({ code: niveau }) => {
    const parLieu = lieuxDUnCote(communes, niveau, ({ departement }) => territoireDuDepartement(departement));
    const siens = territoires.filter((un) => un.niveau === niveau).map(({ code }) => code);
    return siens.flatMap((code) => {
      const territoire = parLieu.get(code);
      return territoire === undefined ? [] : [[territoire, niveau, code]];
    });
  });
  await remplir(base, "portees_dites", ["territoire", "niveau", "code"], portees);
  await base.faire(`
    create table portees as
    select territoire, niveau::t_niveau as niveau, code::t_territoire as code from portees_dites;
    create table partout as from appartenances;
    delete from appartenances where (niveau, code) not in (select niveau, code from portees);`);
}

/** Every count of the exact tables, none masked, and what derives from them: the table `nuit`, by territory. */
async function chiffrer(base: Base, edition: Edition, index: IndexCommunes): Promise<void> {
  const communes = await communesNommees(base, index);
  const lieux = geographie(communes);
  const dates = datesDe(edition);
  await deposer(base, { geographie: lieux, mois: dates, seuils: seuilsConnus(communes) });
  await deposerLibelles(base, libellesDesModalites(dates, lieux));
  await etablir(base, edition, "maintenant");
  await relier(base, edition);
  await poserLesPortees(base, index, lieux);
  const tableaux = tableauxDe(tableauxExacts, edition);
  await compter(base, edition, tableaux, 1);
  await base.faire("drop table appartenances; alter table partout rename to appartenances");
  await deriver(base, tableaux);
  await mesurerDurees(base, edition, tableaux, 1);
  for (const [rang, tableau] of tableaux.entries()) {
    await poserLignes(base, tableau);
    await base.faire(`
      ${rang === 0 ? "create table nuit as" : "insert into nuit"}
      select p.territoire, e.* exclude (rang)
      from (select rowid as rang, ${colonnesEcrites(tableau, edition)} from longue) e
      join portees p on p.niveau = e.niveau::t_niveau and p.code = e.code_territoire::t_territoire
      order by rang`);
  }
}

/** One table among eighty is read at a time: groups are small, so that the others are passed over. */
const GROUPE_DE_LIGNES = 20_480;

async function ecrire(base: Base, territoire: string, dossier: string): Promise<string> {
  const fichier = join(dossier, `${territoire}.parquet`);
  await base.faire(`
    copy (select * exclude (territoire) from nuit where territoire = ${litteral(territoire)})
      to ${litteral(fichier)} (format parquet, compression zstd, row_group_size ${GROUPE_DE_LIGNES})`);
  return fichier;
}

/** Every exact table for each territory, as known now; each is given once it is written. */
export async function* tableauxDeLaNuit({
  lac,
  aujourdhui,
  communes,
  atelier,
  memoireMo,
  coeurs = 2,
}: PourLesTableaux): AsyncGenerator<{ territoire: string; octets: Uint8Array }> {
  const fichiers = fichiersDeFaits(lac);
  if (fichiers.length === 0) return;
  mkdirSync(atelier, { recursive: true });
  const dossier = mkdtempSync(join(atelier, "tableaux-"));
  const base = await ouvrirDuckdb({ dossier, memoireMo, coeurs });
  try {
    await ouvrirFaits(base, fichiers);
    await chiffrer(base, editionDeLaNuit(aujourdhui), communes);
    for (const { territoire } of await base.lire("select distinct territoire from nuit order by 1")) {
      const fichier = await ecrire(base, String(territoire), dossier);
      yield { territoire: String(territoire), octets: readFileSync(fichier) };
      rmSync(fichier);
    }
  } finally {
    base.fermer();
    rmSync(dossier, { recursive: true, force: true });
  }
}

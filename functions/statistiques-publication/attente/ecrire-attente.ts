import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { arbreDAttente, type FeuilleDAttente } from "../../../shared/attente/arbre.ts";
import { classesDAttente } from "../../../shared/attente/classes.ts";
import { montrer } from "../../../shared/attente/montrer.ts";
import type { Compte } from "../../../shared/attente/observer.ts";
import {
  colonnesDAttente,
  type LigneDAttente,
  nommerNoeud,
  type QuiEtOu,
  situations,
  typesVoulus,
} from "../../../shared/attente/publiee.ts";
import { ecrireCsv } from "../../../shared/donnees-ouvertes/csv.ts";
import { litteral } from "../../../shared/sql.ts";
import type { Edition } from "../../../shared/statistiques/edition.ts";
import { ditDuParquet } from "../dit-du-parquet.ts";
import type { Base } from "../duckdb.ts";
import type { Geographie } from "../territoires.ts";
import { lieuxParDepartement } from "./lieux.ts";
import { observerLesFaits } from "./observer-les-faits.ts";

const FICHIER = "attente/attente";
export const CSV_DE_L_ATTENTE = `${FICHIER}.csv`;

const AUCUN: Compte = { aRisque: 0, loges: 0, partis: 0 };

async function feuillesDe(base: Base, communes: readonly string[]): Promise<FeuilleDAttente[]> {
  const lignes = await base.lire(
    `select * from comptes_d_attente where commune in (${communes.map(litteral).join(", ")}) order by all`,
  );
  const parFeuille = Map.groupBy(lignes, ({ commune, type, situation }) => `${commune}-${type}-${situation}`);
  return [...parFeuille.values()].flatMap((siennes) => {
    const [{ commune, type: dit, situation: dite } = {}] = siennes;
    const type = typesVoulus.find((un) => un === dit);
    const situation = situations.find((une) => une === dite);
    if (!type || !situation) return [];
    const comptes = classesDAttente.map((_, rang) => {
      const ligne = siennes.find((une) => une.rang === rang);
      return ligne
        ? { aRisque: Number(ligne.a_risque), loges: Number(ligne.loges), partis: Number(ligne.partis) }
        : AUCUN;
    });
    return [{ commune: String(commune), type, situation, comptes }];
  });
}

/** Nodes and classes that an earlier version of the edition showed: a correction shows no other. */
function dejaMontrees(csv: string | undefined): ((quoi: QuiEtOu, rang: number) => boolean) | undefined {
  if (csv === undefined) return undefined;
  const [entete = "", ...lignes] = csv.split("\r\n");
  const rangDe = (colonne: string) => entete.split(",").indexOf(colonne);
  const rangs = ["niveau", "code_territoire", "type_logement", "mutation", "duree_en_mois"].map(rangDe);
  // the name of a territory may hold a comma, and stands between quotes
  const cellules = (ligne: string) => ligne.replace(/"(?:[^"]|"")*"/gu, "").split(",");
  const montrees = new Set(lignes.map((ligne) => rangs.map((rang) => cellules(ligne)[rang]).join("-")));
  return (quoi, rang) => montrees.has(`${nommerNoeud(quoi)}-${classesDAttente[rang]?.code ?? ""}`);
}

async function lignesPubliees(
  base: Base,
  geographie: Geographie,
  anterieure: string | undefined,
): Promise<LigneDAttente[]> {
  const libelles = new Map(geographie.territoires.map(({ niveau, code, libelle }) => [`${niveau}-${code}`, libelle]));
  const nommer = ({ niveau, code }: QuiEtOu): string =>
    libelles.get(`${niveau}-${code}`) ?? libelles.get(`ARM-${code}`) ?? code;
  const permis = dejaMontrees(anterieure) ?? (() => true);
  const lignes: LigneDAttente[] = [];
  for (const [departement, lieux] of lieuxParDepartement(geographie)) {
    const feuilles = await feuillesDe(
      base,
      lieux.map(({ commune }) => commune),
    );
    for (const { quoi, rang, compte } of montrer(arbreDAttente(departement, lieux, feuilles), permis)) {
      const classe = classesDAttente[rang]?.code ?? "";
      lignes.push({ departement, libelle: nommer(quoi), ...quoi, classe, ...compte });
    }
  }
  return lignes;
}

type AEcrire = {
  edition: Edition;
  geographie: Geographie;
  dossier: string;
  anterieure?: string | undefined;
  couverture: string;
  mention?: string | undefined;
};

/**
 * Writes how long households of each place and profile waited, in CSV and in Parquet; how many rows each file has. What
 * is shown of each département is proved on its own tree (`montrer`).
 */
export async function ecrireAttente(
  base: Base,
  { edition, geographie, dossier, anterieure, ...dits }: AEcrire,
): Promise<Map<string, number>> {
  await observerLesFaits(base, edition);
  const lignes = await lignesPubliees(base, geographie, anterieure);
  const colonnes = Object.entries(colonnesDAttente);
  const textes = lignes.map((ligne) => Object.fromEntries(colonnes.map(([nom, cle]) => [nom, String(ligne[cle])])));
  mkdirSync(join(dossier, "attente"), { recursive: true });
  const csv = join(dossier, CSV_DE_L_ATTENTE);
  writeFileSync(csv, ecrireCsv(Object.keys(colonnesDAttente), textes));
  const nombres = ["a_risque", "loges", "partis"];
  const types = colonnes.map(([nom]) => `${litteral(nom)}: '${nombres.includes(nom) ? "INTEGER" : "VARCHAR"}'`);
  await base.faire(`
    set preserve_insertion_order = true;
    copy (select * from read_csv(${litteral(csv)}, header = true, columns = {${types.join(", ")}}))
      to ${litteral(join(dossier, `${FICHIER}.parquet`))} (format parquet, compression zstd, row_group_size 4096, ${ditDuParquet(dits)});
    set preserve_insertion_order = false;`);
  return new Map(["csv", "parquet"].map((suffixe) => [`${FICHIER}.${suffixe}`, lignes.length]));
}

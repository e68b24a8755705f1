import { jourAParis } from "../../shared/demande/delais.ts";
import { ecrireCsv } from "../../shared/donnees-ouvertes/csv.ts";
import { type LigneDePreuve, lirePreuves } from "../../shared/envois/preuves-ecrites.ts";
import { log } from "../socle/log.ts";
import { type IssueDePreuve, type PourProuver, prouverLettre } from "../socle/prouver-lettre.ts";
import type { CourriersStore } from "../socle/stores/courriers.ts";

export type PourLirePreuves = PourProuver & { courriers: CourriersStore };

const RAPPORT = ".rapport.csv";

const fautes: Record<Exclude<IssueDePreuve, "consignee">, string> = {
  "lettre-inconnue": "Aucune lettre ne porte cette référence",
  "anterieure-a-la-lettre": "Date antérieure à la lettre",
};

async function fauteDe(ligne: LigneDePreuve, dependances: PourProuver): Promise<string | undefined> {
  if ("faute" in ligne) return ligne.faute;
  const issue = await prouverLettre(ligne.lue, dependances);
  return issue === "consignee" ? undefined : fautes[issue];
}

type Refusee = { ligne: string; texte: string; faute: string };

async function refuser(lue: LigneDePreuve, dependances: PourProuver): Promise<Refusee | undefined> {
  const faute = await fauteDe(lue, dependances);
  return faute === undefined ? undefined : { ligne: String(lue.ligne), texte: lue.texte, faute };
}

/** Lines written together. */
const A_LA_FOIS = 20;

/**
 * Writes each proof of a file, and beside it the report of the lines that are none; empty when all were taken. Read
 * twice, a file changes nothing more.
 */
export async function lireFichierDePreuves(key: string, dependances: PourLirePreuves, maintenant: Date): Promise<void> {
  // our own report is an object of the same folder
  if (!key.endsWith(".csv") || key.endsWith(RAPPORT)) return;
  const lignes = lirePreuves(await dependances.courriers.lire(key), jourAParis(maintenant));
  const refusees: Refusee[] = [];
  for (let debut = 0; debut < lignes.length; debut += A_LA_FOIS) {
    const jugees = lignes.slice(debut, debut + A_LA_FOIS).map((lue) => refuser(lue, dependances));
    refusees.push(...(await Promise.all(jugees)).filter((refusee) => refusee !== undefined));
  }
  const rapport = ecrireCsv(["ligne", "texte", "faute"], refusees);
  await dependances.courriers.deposer(key.replace(/\.csv$/u, RAPPORT), rapport, "text/csv; charset=utf-8");
  log("preuves-lues", { nombre: lignes.length - refusees.length });
  if (refusees.length > 0) log("preuves-refusees", { nombre: refusees.length });
}

import {
  type Cellule,
  celluleDe,
  type LigneLongue,
  nomDeLigne,
  partIndiscrete,
  type Source,
} from "../../../shared/statistiques/protection/attaque/cellules.ts";
import { arrondi } from "./arrondi.ts";
import { fautesOuIllisible } from "./illisible.ts";
import { lireCsv } from "./lire-csv.ts";
import { comparerParquet } from "./parquet.ts";

/** Numbers that a table shows of each territory, as `arrondi` gives them. */
export type NombresMontres = ReadonlyMap<string, ReadonlySet<number>>;

interface TableauLu {
  cellules: Cellule[];
  fautes: string[];
  nombres: NombresMontres;
}

interface Formes {
  /** What its cells say of where they were read. */
  source: Source;
  chemin: string;
  csv: Uint8Array;
  parquet: Uint8Array | undefined;
  /** How many the manifest says that it has. */
  lignes: number | undefined;
}

/** Whether a line tells a day, and a number or nothing: what a damaged one counts cannot be told. */
const lisible = ({ date_reference = "", valeur }: LigneLongue): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(date_reference) && (valeur === "" || Number.isFinite(Number(valeur)));

/** Reads one table in both its forms; `temoins`: control totals that it must show. */
export async function lireTableau(
  { source, chemin, csv, parquet, lignes: dites }: Formes,
  temoins: Readonly<Record<string, number | null>>,
): Promise<TableauLu> {
  const lignes = [...lireCsv(new TextDecoder().decode(csv))];
  const fautes: string[] = [];
  if (dites !== undefined && lignes.length !== dites)
    fautes.push(`${chemin} : ${lignes.length} lignes au lieu de ${dites}`);
  const cellules: Cellule[] = [];
  const secretes = new Set(lignes.filter(({ statut }) => statut === "C").map(nomDeLigne));
  for (const ligne of lignes) {
    if (!lisible(ligne)) {
      fautes.push(`${nomDeLigne(ligne)} : illisible`);
      continue;
    }
    const cellule = celluleDe(ligne, source);
    if (cellule) cellules.push(cellule);
    const indiscrete = partIndiscrete(ligne, secretes);
    if (indiscrete) fautes.push(`${nomDeLigne(ligne)} : montrée à côté de ${indiscrete}, masquée`);
    if (ligne.statut === "C" && ligne.valeur !== "") fautes.push(`${nomDeLigne(ligne)} : masquée, avec sa valeur`);
  }
  fautes.push(...temoinsFaux(temoins, lignes));
  if (parquet) {
    const sonParquet = chemin.replace(/csv$/u, "parquet");
    fautes.push(...(await fautesOuIllisible(sonParquet, () => comparerParquet(sonParquet, parquet, lignes))));
  }
  return { cellules, fautes, nombres: nombresMontres(lignes) };
}

/** A percentage is stored as a share in workbooks. */
function nombresMontres(lignes: readonly LigneLongue[]): NombresMontres {
  const montres = new Map<string, Set<number>>();
  for (const { code_territoire: code = "", valeur = "", unite } of lignes) {
    if (valeur === "") continue;
    const nombre = arrondi(unite === "%" ? Number(valeur) / 100 : Number(valeur));
    const ici = montres.get(code);
    if (ici) ici.add(nombre);
    else montres.set(code, new Set([nombre]));
  }
  return montres;
}

function temoinsFaux(temoins: Readonly<Record<string, number | null>>, lignes: readonly LigneLongue[]): string[] {
  const montres = new Map(
    lignes.map((ligne) => [`${ligne.niveau}-${ligne.code_territoire} ${ligne.mesure}`, ligne.valeur ?? ""]),
  );
  return Object.entries(temoins).flatMap(([nom, valeur]) =>
    montres.get(nom) === (valeur === null ? "" : String(valeur))
      ? []
      : [`Total de contrôle ${nom} : ${valeur} dans le manifeste, ${montres.get(nom)} dans TAB01-01`],
  );
}

import { posix } from "node:path";
import { type Balise, balises, enTexte } from "./xml.ts";

type Parties = ReadonlyMap<string, string>;

/** A letter first, and nothing that reads as the address of a cell. */
const NOM = /^(?!R(?:\d|C|$)|C(?:\d|$)|[A-Z]{1,3}\d+$)[A-Z_][A-Z\d_.]{0,254}$/iu;

/** Texts of a line of a sheet, from its first cell. */
function textesDe(feuille: string, ligne: string): string[] {
  const [rangee] = balises(feuille, ["row"]).filter(({ attributs: a }) => a.r === ligne);
  return balises(rangee?.contenu ?? "", ["c"]).map(({ contenu }) =>
    enTexte(/<(?:v|t)[^>]*>([^<]*)</u.exec(contenu)?.[1] ?? ""),
  );
}

/** A table whose titles are not those of its first line is repaired by Excel. */
function fautesDeLaTable(table: string, feuille: string): string[] {
  const [lue] = balises(table, ["table"]);
  const a: Balise["attributs"] = lue?.attributs ?? {};
  const [filtre] = balises(table, ["autoFilter"]);
  const colonnes = balises(table, ["tableColumn"]).map(({ attributs }) => enTexte(attributs.name ?? ""));
  const [, premiere = "", derniere = ""] = /^A(\d+):[A-Z]+(\d+)$/u.exec(a.ref ?? "") ?? [];
  const fautes: string[] = [];
  if (!NOM.test(a.name ?? "") || a.name !== a.displayName) fautes.push(`${a.name} n’est pas un nom de tableau`);
  if (!(Number(derniere) > Number(premiere))) fautes.push(`${a.name} n’a pas de lignes`);
  if (filtre?.attributs.ref !== a.ref) fautes.push(`le filtre de ${a.name} n’est pas sur ses lignes`);
  if (new Set(colonnes.map((une) => une.toLowerCase())).size < colonnes.length)
    fautes.push(`${a.name} a deux colonnes de même titre`);
  if (colonnes.join("|") !== textesDe(feuille, premiere).join("|"))
    fautes.push(`les titres de ${a.name} ne sont pas ceux de sa première ligne`);
  if (balises(feuille, ["autoFilter"]).length > 0) fautes.push(`la feuille de ${a.name} a un filtre de plus`);
  return fautes;
}

/** Tables that each sheet names, and every table of the file. */
export function fautesDesTables(parties: Parties): string[] {
  const fautes: string[] = [];
  const menees = [...parties].flatMap(([nom, feuille]) => {
    const liens = balises(parties.get(nom.replace("worksheets/", "worksheets/_rels/").concat(".rels")) ?? "", [
      "Relationship",
    ]);
    return balises(feuille, ["tablePart"]).map(({ attributs: a }) => {
      const cible = liens.find(({ attributs }) => attributs.Id === a["r:id"])?.attributs.Target ?? "";
      const ou = posix.join(posix.dirname(nom), cible);
      fautes.push(...fautesDeLaTable(parties.get(ou) ?? "", feuille));
      return ou;
    });
  });
  const tables = [...parties].filter(([nom]) => nom.startsWith("xl/tables/"));
  if (
    tables
      .map(([nom]) => nom)
      .toSorted()
      .join() !== menees.toSorted().join()
  )
    fautes.push("des tableaux et les feuilles qui les montrent ne se répondent pas");
  for (const attribut of ["id", "name"]) {
    const dits = tables.flatMap(([, xml]) => balises(xml, ["table"]).map(({ attributs }) => attributs[attribut]));
    if (new Set(dits).size < dits.length) fautes.push(`deux tableaux ont le même ${attribut}`);
  }
  return fautes;
}

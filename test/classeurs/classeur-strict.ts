import { posix } from "node:path";
import { dezipper } from "./dezipper.ts";
import { type Communs, fautesDeLaFeuille } from "./feuille-stricte.ts";
import { fautesDesTables } from "./tables-strictes.ts";
import { balises, enTexte } from "./xml.ts";

const LONG_AU_PLUS = 31;
const INTERDITS = /[[\]:*?/\\]|^'|'$/u;
const NOM_DEFINI = /^(?:_xlnm\.(?:Print_Titles|Print_Area|_FilterDatabase)|[A-Za-z_\\][\w.\\]*)$/u;

type Parties = ReadonlyMap<string, string>;

/** Every part has its type, and what a part names stands in the file. */
function fautesDesParties(parties: Parties): string[] {
  const types = parties.get("[Content_Types].xml") ?? "";
  const nommees = new Set(balises(types, ["Override"]).map(({ attributs: a }) => a.PartName));
  const suffixes = new Set(balises(types, ["Default"]).map(({ attributs: a }) => a.Extension));
  const sansType = [...parties.keys()].filter(
    (nom) => nom !== "[Content_Types].xml" && !nommees.has(`/${nom}`) && !suffixes.has(nom.split(".").at(-1)),
  );
  const absentes = [...nommees].filter((nom) => !parties.has(nom?.slice(1) ?? ""));
  const perdues = [...parties].flatMap(([nom, xml]) => {
    if (!nom.endsWith(".rels")) return [];
    const dossier = posix.dirname(posix.dirname(nom));
    return balises(xml, ["Relationship"]).flatMap(({ attributs: a }) => {
      if (a.TargetMode === "External") return [];
      const cible = a.Target?.startsWith("/") ? a.Target.slice(1) : posix.join(dossier, a.Target ?? "");
      return parties.has(cible) ? [] : [cible];
    });
  });
  return [
    ...sansType.map((nom) => `${nom} n’a pas de type`),
    ...absentes.map((nom) => `${nom} est annoncé et n’y est pas`),
    ...perdues.map((nom) => `${nom} est nommé et n’y est pas`),
  ];
}

function fautesDesNoms(livre: string): { fautes: string[]; feuilles: string[] } {
  const declarees = balises(livre, ["sheet"]);
  const feuilles = declarees.map(({ attributs: a }) => enTexte(a.name ?? ""));
  const fautes = feuilles
    .filter((nom) => nom.length === 0 || nom.length > LONG_AU_PLUS || INTERDITS.test(nom))
    .map((nom) => `« ${nom} » n’est pas un nom de feuille`);
  if (new Set(feuilles.map((nom) => nom.toLowerCase())).size < feuilles.length)
    fautes.push("deux feuilles ont le même nom");
  if (new Set(declarees.map(({ attributs: a }) => a.sheetId)).size < feuilles.length)
    fautes.push("deux feuilles ont le même numéro");
  const vus = new Set<string>();
  for (const { attributs: a, contenu } of balises(livre, ["definedName"])) {
    const cle = `${a.name}|${a.localSheetId}`.toLowerCase();
    if (vus.has(cle)) fautes.push(`le nom ${a.name} est défini deux fois`);
    vus.add(cle);
    if (!NOM_DEFINI.test(a.name ?? "")) fautes.push(`${a.name} n’est pas un nom`);
    if (a.localSheetId !== undefined && !(Number(a.localSheetId) < feuilles.length))
      fautes.push(`le nom ${a.name} est d’une feuille inconnue`);
    for (const [, feuille = ""] of enTexte(contenu).matchAll(/'((?:[^']|'')*)'!/gu))
      if (!feuilles.includes(feuille.replaceAll("''", "'"))) fautes.push(`le nom ${a.name} mène à ${feuille}`);
  }
  return { fautes, feuilles };
}

/** Links inside a workbook lead to its own sheets. */
const fautesDesLiens = (xml: string, feuilles: readonly string[]): string[] =>
  [...enTexte(xml).matchAll(/HYPERLINK\("#'((?:[^']|'')*)'!/gu)].flatMap(([, feuille = ""]) =>
    feuilles.includes(feuille.replaceAll("''", "'")) ? [] : [`un lien mène à ${feuille}`],
  );

const nombreDe = (xml: string, liste: string, element: string): number => {
  const [premiere] = balises(xml, [liste]);
  return premiere ? balises(premiere.contenu, [element]).length : 0;
};

function fautesDesStyles(styles: string): string[] {
  const fautes = ["numFmts", "fonts", "fills", "borders", "cellXfs"].flatMap((liste) => {
    const [premiere] = balises(styles, [liste]);
    const element = { numFmts: "numFmt", fonts: "font", fills: "fill", borders: "border" }[liste] ?? "xf";
    if (!premiere || premiere.attributs.count === undefined) return [];
    const combien = balises(premiere.contenu, [element]).length;
    return Number(premiere.attributs.count) === combien
      ? []
      : [`${liste} : ${premiere.attributs.count} pour ${combien}`];
  });
  const formats = balises(styles, ["numFmt"]).map(({ attributs: a }) => a.numFmtId);
  if (new Set(formats).size < formats.length) fautes.push("deux formats ont le même numéro");
  return fautes;
}

const estLisible = (code: number): boolean => code >= 0x20 || [0x9, 0xa, 0xd].includes(code);

/** Characters that XML 1.0 refuses, as they are or escaped. */
const aDesIllisibles = (xml: string): boolean =>
  /[\p{Cc}--[\t\n\r\x7f-\x9f]]/v.test(xml) ||
  [...xml.matchAll(/&#(?:x([\da-f]+)|(\d+));/giu)].some(
    ([, hexa, decimal]) => !estLisible(hexa === undefined ? Number(decimal) : Number.parseInt(hexa, 16)),
  );

/** What makes Excel offer to repair a workbook, or another program read it otherwise; nothing when it is clean. */
export function fautesDuClasseur(octets: Uint8Array): string[] {
  const lues = dezipper(octets);
  const parties: Parties = new Map(lues);
  const livre = parties.get("xl/workbook.xml") ?? "";
  const styles = parties.get("xl/styles.xml") ?? "";
  const { fautes, feuilles } = fautesDesNoms(livre);
  const communs: Communs = {
    chaines: balises(parties.get("xl/sharedStrings.xml") ?? "", ["si"]).length,
    styles: nombreDe(styles, "cellXfs", "xf"),
    differentiels: nombreDe(styles, "dxfs", "dxf"),
  };
  if (parties.size < lues.length) fautes.push("une partie est deux fois dans le fichier");
  return [
    ...fautes,
    ...fautesDesParties(parties),
    ...fautesDesStyles(styles),
    ...fautesDesTables(parties),
    ...lues.flatMap(([nom, xml]) => [
      ...(aDesIllisibles(xml) ? [`${nom} : un caractère que XML refuse`] : []),
      ...(nom.startsWith("xl/worksheets/") && nom.endsWith(".xml")
        ? [...fautesDeLaFeuille(xml, communs), ...fautesDesLiens(xml, feuilles)].map((faute) => `${nom} : ${faute}`)
        : []),
    ]),
  ];
}

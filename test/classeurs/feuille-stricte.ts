import { balises, partiesDe } from "./xml.ts";

/** Order of the parts of a sheet: Excel repairs a file that has another. */
const ORDRE = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "autoFilter"],
  ...["mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"],
  ...["pageSetup", "headerFooter", "rowBreaks", "colBreaks", "drawing", "legacyDrawing", "tableParts", "extLst"],
];

const TYPES = new Set(["b", "d", "e", "inlineStr", "n", "s", "str"]);
const LIGNES_AU_PLUS = 1_048_576;
const LETTRES_AU_PLUS = 32_767;

const colonneDe = (lettres: string): number =>
  [...lettres].reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0);

type Cellule = { ligne: number; colonne: number };

function adresseDe(dite: string): Cellule | undefined {
  const [, lettres = "", ligne = ""] = /^\$?([A-Z]{1,3})\$?(\d+)$/u.exec(dite) ?? [];
  return lettres === "" ? undefined : { ligne: Number(ligne), colonne: colonneDe(lettres) };
}

type Plage = { de: Cellule; a: Cellule };

function plageDe(dite: string): Plage | undefined {
  const [debut = "", fin = debut] = dite.split(":");
  const [de, a] = [adresseDe(debut), adresseDe(fin)];
  return de && a && de.ligne <= a.ligne && de.colonne <= a.colonne ? { de, a } : undefined;
}

const seCroisent = (a: Plage, b: Plage): boolean =>
  a.de.ligne <= b.a.ligne && b.de.ligne <= a.a.ligne && a.de.colonne <= b.a.colonne && b.de.colonne <= a.a.colonne;

export type Communs = { chaines: number; styles: number; differentiels: number };

/** Cells in order, of known types, with numbers that are numbers and texts that fit. */
function fautesDesCellules(xml: string, { chaines, styles }: Communs): string[] {
  const fautes: string[] = [];
  let [ligne, colonne] = [0, 0];
  for (const { nom, attributs: a, contenu } of balises(xml, ["row", "c"])) {
    if (nom === "row") {
      if (Number(a.r) <= ligne || Number(a.r) > LIGNES_AU_PLUS) fautes.push(`ligne ${a.r} hors d’ordre`);
      [ligne, colonne] = [Number(a.r), 0];
      continue;
    }
    const adresse = adresseDe(a.r ?? "");
    if (adresse?.ligne !== ligne || adresse.colonne <= colonne) fautes.push(`cellule ${a.r} hors d’ordre`);
    colonne = adresse?.colonne ?? colonne;
    const type = a.t ?? "n";
    const valeur = /<v[^>]*>([^<]*)<\/v>/u.exec(contenu)?.[1];
    if (!TYPES.has(type)) fautes.push(`cellule ${a.r} de type ${type}`);
    if (a.s !== undefined && !(Number(a.s) < styles)) fautes.push(`cellule ${a.r} : style ${a.s} inconnu`);
    if (type === "n" && valeur !== undefined && !Number.isFinite(Number.parseFloat(valeur)))
      fautes.push(`cellule ${a.r} : ${valeur} n’est pas un nombre`);
    if (type === "s" && !(Number(valeur) < chaines)) fautes.push(`cellule ${a.r} : texte ${valeur} inconnu`);
    if (contenu.length > LETTRES_AU_PLUS) fautes.push(`cellule ${a.r} : texte trop long`);
  }
  return fautes;
}

function fautesDesPlages(xml: string): string[] {
  const fautes: string[] = [];
  const fusions = balises(xml, ["mergeCell"]).map(({ attributs: a }) => plageDe(a.ref ?? ""));
  for (const [rang, une] of fusions.entries())
    if (!une || fusions.slice(rang + 1).some((autre) => autre && seCroisent(une, autre)))
      fautes.push("des cellules fusionnées se croisent");
  for (const nom of ["autoFilter", "dimension"])
    for (const { attributs: a } of balises(xml, [nom]))
      if (!plageDe(a.ref ?? "")) fautes.push(`${nom} : ${a.ref} n’est pas une plage`);
  return fautes;
}

const GUID = /^\{[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}\}$/iu;

/** The end of a sheet holds its extensions; those of rules stand before. */
function couper(xml: string): [corps: string, extension: string] {
  const place = xml.lastIndexOf("<extLst>");
  return place === -1 || xml.slice(place).includes("</cfRule>") ? [xml, ""] : [xml.slice(0, place), xml.slice(place)];
}

/** Priorities that differ, and data bars whose extension answers to them one by one. */
function fautesDesFormes(xml: string, { differentiels }: Communs): string[] {
  const [corps, extension] = couper(xml);
  const regles = balises(corps, ["cfRule"]);
  const priorites = regles.map(({ attributs: a }) => a.priority);
  const fautes: string[] = [];
  if (new Set(priorites).size < priorites.length || priorites.some((une) => !(Number(une) >= 1)))
    fautes.push("des mises en forme ont la même priorité");
  for (const { attributs: a } of regles)
    if (a.dxfId !== undefined && !(Number(a.dxfId) < differentiels)) fautes.push(`format ${a.dxfId} inconnu`);
  const nommees = balises(corps, ["x14:id"]).map(({ contenu }) => contenu);
  const etendues = balises(extension, ["x14:cfRule"]).map(({ attributs: a }) => a.id ?? "");
  if (nommees.some((id) => !GUID.test(id)) || new Set(nommees).size < nommees.length)
    fautes.push("une barre de données n’a pas d’identifiant à elle");
  if (nommees.toSorted().join() !== etendues.toSorted().join())
    fautes.push("des barres de données et leurs extensions ne se répondent pas");
  for (const { attributs: a } of balises(corps, ["conditionalFormatting"]))
    if (!(a.sqref ?? "").split(" ").every(plageDe)) fautes.push(`mise en forme : ${a.sqref} n’est pas une plage`);
  return fautes;
}

function fautesDeLOrdre(xml: string): string[] {
  const parties = partiesDe(xml);
  const rangs = parties.map((nom) => ORDRE.indexOf(nom));
  const inconnue = parties[rangs.indexOf(-1)];
  if (inconnue !== undefined) return [`${inconnue} n’est pas une partie de feuille`];
  return rangs.some((rang, place) => rang < (rangs[place - 1] ?? 0)) ? ["les parties ne sont pas dans l’ordre"] : [];
}

/** What Excel would repair in a sheet. */
export const fautesDeLaFeuille = (xml: string, communs: Communs): string[] => [
  ...fautesDeLOrdre(xml),
  ...fautesDesCellules(xml, communs),
  ...fautesDesPlages(xml),
  ...fautesDesFormes(xml, communs),
];

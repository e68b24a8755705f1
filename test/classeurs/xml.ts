/** A tag as it opens. */
export type Balise = { nom: string; attributs: Readonly<Record<string, string>>; contenu: string };

const ATTRIBUT = /([\w:.-]+)="([^"]*)"/gu;

/** Tags of these names, in the order of the document, each with what it holds up to its end. */
export const balises = (xml: string, noms: readonly string[]): Balise[] =>
  [...xml.matchAll(new RegExp(`<(${noms.join("|")})((?:\\s+[\\w:.-]+="[^"]*")*)\\s*(/?)>`, "gu"))].map(
    ({ 0: tout, 1: nom = "", 2: dits = "", 3: seule, index }) => {
      const apres = index + tout.length;
      return {
        nom,
        attributs: Object.fromEntries([...dits.matchAll(ATTRIBUT)].map(([, cle = "", valeur = ""]) => [cle, valeur])),
        contenu: seule === "/" ? "" : xml.slice(apres, xml.indexOf(`</${nom}>`, apres)),
      };
    },
  );

export const enTexte = (xml: string): string =>
  xml
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** Names of the parts right under the root, in order; throws where a tag is not closed by its own. */
export function partiesDe(xml: string): string[] {
  const ouvertes: string[] = [];
  const parties: string[] = [];
  for (const [, fin, nom = "", seule] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+="[^"]*")*\s*(\/?)>/gu)) {
    if (fin === "/") {
      if (ouvertes.pop() !== nom) throw new Error(`</${nom}> closes what is not open`);
      continue;
    }
    if (ouvertes.length === 1) parties.push(nom);
    if (seule !== "/") ouvertes.push(nom);
  }
  if (ouvertes.length > 0) throw new Error(`${ouvertes.at(-1)} is never closed`);
  return parties;
}

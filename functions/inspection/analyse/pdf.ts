import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from "@cantoo/pdf-lib";
import type { Analyse } from "./analyse.ts";
import { estGonfle } from "./gonfle.ts";

const PAGES_MAX = 200;

/** Keys and types under which a PDF holds a program, or asks the reader to run one (ISO 32000-2, 12.6.4). */
const PROGRAMMES = new Set([
  "JS",
  "JavaScript",
  "Launch",
  "ImportData",
  "SubmitForm",
  "RichMediaExecute",
  "XFA",
  "RichMedia",
]);
const FICHIERS_JOINTS = new Set(["EmbeddedFile", "EmbeddedFiles", "GoToE", "FileAttachment", "EF", "Collection"]);

type Trouvaille = "contenu-actif" | "fichier-joint";

const juger = (nom: string): Trouvaille | undefined => {
  if (PROGRAMMES.has(nom)) return "contenu-actif";
  return FICHIERS_JOINTS.has(nom) ? "fichier-joint" : undefined;
};

/** Names that mean something: keys, and the values of `S`, `Type` and `Subtype`. */
function nomsDe(dict: PDFDict): string[] {
  const valeurs = ["S", "Type", "Subtype"].map((cle) => dict.get(PDFName.of(cle)));
  return [...dict.keys(), ...valeurs.filter((valeur) => valeur instanceof PDFName)].map((nom) => nom.decodeText());
}

const enfants = (objet: PDFObject): PDFObject[] => {
  if (objet instanceof PDFDict) return objet.values();
  if (objet instanceof PDFStream) return [objet.dict];
  return objet instanceof PDFArray ? objet.asArray() : [];
};

/** Every object of the file, those of object streams included, and what they hold; references are met on their own. */
function chercher(document: PDFDocument): Trouvaille | undefined {
  const trouvailles = new Set<Trouvaille>();
  const restants = document.context.enumerateIndirectObjects().map(([, objet]) => objet);
  for (let objet = restants.pop(); objet; objet = restants.pop()) {
    if (objet instanceof PDFDict)
      for (const nom of nomsDe(objet)) {
        const trouvaille = juger(nom);
        if (trouvaille) trouvailles.add(trouvaille);
      }
    restants.push(...enfants(objet));
  }
  return trouvailles.has("contenu-actif") ? "contenu-actif" : [...trouvailles][0];
}

// a first version of an object, that a later one replaced, is still in the bytes: long names are not there by chance
const TRACES: readonly [RegExp, Trouvaille][] = [
  [/\/(?:JavaScript|RichMedia|SubmitForm|ImportData)\b/u, "contenu-actif"],
  [/\/EmbeddedFiles?\b/u, "fichier-joint"],
];

const deplier = (texte: string): string =>
  texte.replaceAll(/#([0-9a-f]{2})/giu, (_, hexa: string) => String.fromCharCode(Number.parseInt(hexa, 16)));

const chercherDansLesOctets = (octets: Uint8Array): Trouvaille | undefined => {
  const texte = deplier(Buffer.from(octets).toString("latin1"));
  return TRACES.find(([trace]) => trace.test(texte))?.[1];
};

async function ouvrir(octets: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    return await PDFDocument.load(octets, {
      ignoreEncryption: true,
      updateMetadata: false,
      throwOnInvalidObject: false,
    });
  } catch {
    return undefined;
  }
}

const compterLesPages = (document: PDFDocument): number => {
  try {
    return document.getPageCount();
  } catch {
    return 0;
  }
};

/** Its pages are counted, its objects walked one by one; nothing of it is run or drawn. */
export async function analyserPdf(octets: Uint8Array): Promise<Analyse> {
  if (estGonfle(octets)) return { issue: "fichier-gonfle" };
  const document = await ouvrir(octets);
  if (!document) return { issue: "fichier-abime" };
  if (document.isEncrypted) return { issue: "mot-de-passe" };
  const trouvaille = chercher(document) ?? chercherDansLesOctets(octets);
  if (trouvaille) return { issue: trouvaille };
  const pages = compterLesPages(document);
  if (pages === 0) return { issue: "fichier-abime" };
  return pages > PAGES_MAX ? { issue: "trop-de-pages" } : { issue: "sain", type: "application/pdf", pages };
}

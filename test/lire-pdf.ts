import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A tag and what it holds, in reading order; `texte` is what stands directly inside. */
export type Noeud = { role: string; texte: string; enfants: Noeud[] };

export type PdfLu = {
  titre: unknown;
  langue: unknown;
  balise: boolean;
  pdfUa: boolean;
  pages: number;
  /** All that is tagged, spaces made plain. */
  texte: string;
  arbre: Noeud[];
  /** Drawn neither in a tag nor as an ornament. */
  horsBalise: string[];
  /** Drawn as an ornament: screen readers do not say it. */
  ornements: string[];
  liens: { adresse: string; description: string }[];
};

type Morceaux = { parBalise: Map<string, string>; horsBalise: string[]; ornements: string[] };

const enEspacesSimples = (texte: string): string => texte.replace(/\s+/gu, " ").trim();

/** Text of a page by the identifier of the tag that holds it. */
async function lireMorceaux(page: PDFPageProxy): Promise<Morceaux> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const morceaux: Morceaux = { parBalise: new Map(), horsBalise: [], ornements: [] };
  const ouverts: { balise: string; id: string | undefined }[] = [];
  for (const item of items) {
    if ("str" in item) ranger(morceaux, ouverts.at(-1), `${item.str}${item.hasEOL ? " " : ""}`);
    else if (item.type === "endMarkedContent") ouverts.pop();
    else ouverts.push({ balise: "tag" in item ? String(item.tag) : "", id: item.id });
  }
  return morceaux;
}

function ranger(morceaux: Morceaux, ouvert: { balise: string; id: string | undefined } | undefined, texte: string) {
  if (texte.trim() === "") return;
  if (ouvert?.balise === "Artifact") morceaux.ornements.push(texte);
  else if (ouvert?.id === undefined) morceaux.horsBalise.push(texte);
  else morceaux.parBalise.set(ouvert.id, `${morceaux.parBalise.get(ouvert.id) ?? ""}${texte}`);
}

type Structure = Awaited<ReturnType<PDFPageProxy["getStructTree"]>>;

function lireNoeud(structure: Structure, { parBalise }: Morceaux): Noeud {
  const contenus = structure.children.map((enfant) => ("role" in enfant ? "" : (parBalise.get(enfant.id) ?? "")));
  return {
    role: structure.role,
    texte: enEspacesSimples(contenus.join(" ")),
    enfants: structure.children.flatMap((enfant) =>
      "role" in enfant ? [lireNoeud(enfant, { ...vide, parBalise })] : [],
    ),
  };
}

const vide: Morceaux = { parBalise: new Map(), horsBalise: [], ornements: [] };

/** The tags, flattened. */
export const tous = (noeuds: readonly Noeud[]): Noeud[] => noeuds.flatMap((noeud) => [noeud, ...tous(noeud.enfants)]);

async function lireLiens(page: PDFPageProxy) {
  const annotations = await page.getAnnotations();
  return annotations
    .filter(({ subtype }) => subtype === "Link")
    .map(({ url, contentsObj }) => ({ adresse: String(url), description: String(contentsObj?.str ?? "") }));
}

/** Reads a PDF as a screen reader would. */
export async function lirePdf(octets: Uint8Array): Promise<PdfLu> {
  const pdf = await getDocument({ data: new Uint8Array(octets), verbosity: 0 }).promise;
  const { info, metadata } = await pdf.getMetadata();
  const marques = await pdf.getMarkInfo();
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, rang) => pdf.getPage(rang + 1)));
  const morceaux = await Promise.all(pages.map(lireMorceaux));
  const structures = await Promise.all(pages.map((page) => page.getStructTree()));
  const arbre = structures.map((structure, rang) => lireNoeud(structure, morceaux[rang] ?? vide));
  const lu = {
    titre: "Title" in info ? info.Title : undefined,
    langue: "Language" in info ? info.Language : undefined,
    balise: marques?.Marked === true,
    pdfUa: metadata?.getRaw().includes("<pdfuaid:part>1</pdfuaid:part>") ?? false,
    pages: pdf.numPages,
    texte: tous(arbre)
      .map(({ texte }) => texte)
      .filter(Boolean)
      .join(" "),
    arbre,
    horsBalise: morceaux.flatMap(({ horsBalise }) => horsBalise),
    ornements: morceaux.flatMap(({ ornements }) => ornements),
    liens: (await Promise.all(pages.map(lireLiens))).flat(),
  };
  await pdf.destroy();
  return lu;
}

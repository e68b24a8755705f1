import * as z from "zod/mini";
import { estFauteCode, type FauteCode } from "../../../../shared/formulaire/fautes.ts";
import {
  type FichierAnnonce,
  fichierAnnonce,
  TYPES_ACCEPTES,
  type TypeDeFichier,
} from "../../../../shared/pieces/envoi.ts";
import { type Conseil, type PhotoPrete, preparerPhoto } from "../photo/preparer-photo.ts";
import { empreinte } from "./empreinte.ts";

/** A page, or a document of several, ready to be sent. */
export type PagePrete = { id: string; nom: string; octets: Blob; annonce: FichierAnnonce; conseil?: Conseil };
/** A file that cannot be sent, and why. */
export type FichierEcarte = { id: string; nom: string; faute: FauteCode };

const regles = z.pick(fichierAnnonce, { type: true, taille: true });

/** Some systems give no type to what an iPhone writes. */
const parExtension: Readonly<Record<string, TypeDeFichier>> = { heic: "image/heic", heif: "image/heic" };

const estAccepte = (type: string): type is TypeDeFichier => TYPES_ACCEPTES.some((accepte) => accepte === type);

/** What a file is sent as, if it is not drawn anew. */
export function typeDe({ name, type }: Pick<File, "name" | "type">): string {
  if (type === "image/heif") return "image/heic";
  return estAccepte(type) ? type : (parExtension[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? type);
}

/** The first rule that a file breaks. */
export function fauteDe(type: string, taille: number): FauteCode | undefined {
  const lu = regles.safeParse({ type, taille });
  const code = lu.error?.issues[0]?.message ?? "";
  return estFauteCode(code) ? code : undefined;
}

const preparer = async (fichier: File): Promise<PhotoPrete | undefined> =>
  typeDe(fichier).startsWith("image/") ? preparerPhoto(fichier) : undefined;

/** Makes a file ready, or says at once why it cannot be sent. */
export async function preparerLaPage(fichier: File): Promise<PagePrete | FichierEcarte> {
  const { octets = fichier, conseil }: Partial<PhotoPrete> = (await preparer(fichier)) ?? {};
  const type = octets === fichier ? typeDe(fichier) : octets.type;
  const faute = fauteDe(type, octets.size);
  const id = crypto.randomUUID();
  if (faute || !estAccepte(type)) return { id, nom: fichier.name, faute: faute ?? "type-de-fichier-refuse" };
  const annonce = { type, taille: octets.size, sha256: await empreinte(octets) };
  return { id, nom: fichier.name, octets, annonce, ...(conseil && { conseil }) };
}

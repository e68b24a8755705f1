import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import * as z from "zod/mini";

const [serrer, desserrer] = [promisify(gzip), promisify(gunzip)];

/** Where one step leaves what the next ones take up. Names are paths: `travaux/2023-01/1.0.0/chantier.json`. */
export type Travaux = {
  /** Nothing where there is no such file. */
  lire(cle: string): Promise<Uint8Array | undefined>;
  ecrire(cle: string, octets: Uint8Array): Promise<void>;
  /** Writes it only where nothing stands; false where something does. */
  creer(cle: string, octets: Uint8Array): Promise<boolean>;
  lister(prefixe: string): Promise<string[]>;
  effacer(cle: string): Promise<void>;
};

export const enOctets = (contenu: unknown): Promise<Uint8Array> => serrer(JSON.stringify(contenu));

/** Nothing where there is no such file; throws where it is not what it should be. */
export async function lireContenu<S extends z.ZodMiniType>(
  travaux: Travaux,
  cle: string,
  forme: S,
): Promise<z.output<S> | undefined> {
  const octets = await travaux.lire(cle);
  return octets && z.parse(forme, JSON.parse((await desserrer(octets)).toString()));
}

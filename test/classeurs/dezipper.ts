import { inflateRawSync } from "node:zlib";

const FIN = 0x06054b50;
const ENTREE = 0x02014b50;
const TEXTES = /\.(?:xml|rels)$/u;

/** Where the list of the entries begins, and how many there are. */
function repertoire(octets: Buffer): { combien: number; debut: number } {
  for (let place = octets.length - 22; place >= 0; place -= 1)
    if (octets.readUInt32LE(place) === FIN)
      return { combien: octets.readUInt16LE(place + 10), debut: octets.readUInt32LE(place + 16) };
  throw new Error("this is no zip");
}

/** Texts of a zip by name, in its order: a name that comes twice is kept twice, since readers do not agree on it. */
export function dezipper(fichier: Uint8Array): [nom: string, texte: string][] {
  const octets = Buffer.from(fichier);
  const { combien, debut } = repertoire(octets);
  const lus: [string, string][] = [];
  for (let rang = 0, place = debut; rang < combien; rang += 1) {
    if (octets.readUInt32LE(place) !== ENTREE) throw new Error("the list of the zip is broken");
    const methode = octets.readUInt16LE(place + 10);
    const taille = octets.readUInt32LE(place + 20);
    const [long, extra, note] = [28, 30, 32].map((ou) => octets.readUInt16LE(place + ou));
    const nom = octets.toString("utf8", place + 46, place + 46 + (long ?? 0));
    const local = octets.readUInt32LE(place + 42);
    const donnees = local + 30 + octets.readUInt16LE(local + 26) + octets.readUInt16LE(local + 28);
    const brut = octets.subarray(donnees, donnees + taille);
    if (TEXTES.test(nom)) lus.push([nom, (methode === 0 ? brut : inflateRawSync(brut)).toString("utf8")]);
    else lus.push([nom, ""]);
    place += 46 + (long ?? 0) + (extra ?? 0) + (note ?? 0);
  }
  return lus;
}

import { constants, inflateSync } from "node:zlib";

/** Bytes that the objects of one stream may make once inflated: far more than those of two hundred pages. */
const GONFLE_MAX = 32_000_000;

/** Dictionaries of the streams that hold objects: the only ones that reading the structure inflates. */
const D_OBJETS = /\/(?:ObjStm|XRef)\b/u;
const DEUX_FILTRES = /\/Filter\s*\[\s*\/\w+\s*\/\w+/u;

const deplier = (texte: string): string =>
  texte.replaceAll(/#([0-9a-f]{2})/giu, (_, hexa: string) => String.fromCharCode(Number.parseInt(hexa, 16)));

function depasse(octets: Buffer): boolean {
  try {
    inflateSync(octets, { maxOutputLength: GONFLE_MAX, finishFlush: constants.Z_SYNC_FLUSH });
    return false;
  } catch (erreur) {
    return erreur instanceof RangeError;
  }
}

/**
 * True when reading the structure would inflate a stream without end. Asked before the parser opens it, which sets
 * itself no limit; a filter over another could hide one, and no writer makes such streams.
 */
export function estGonfle(octets: Uint8Array): boolean {
  const lus = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  for (let debut = lus.indexOf("stream"); debut >= 0; debut = lus.indexOf("stream", debut + 6)) {
    if (lus.subarray(debut - 3, debut).toString("latin1") === "end") continue;
    const dictionnaire = deplier(lus.subarray(Math.max(0, debut - 1024), debut).toString("latin1"));
    const sien = dictionnaire.slice(Math.max(0, dictionnaire.lastIndexOf("obj")));
    if (!D_OBJETS.test(sien)) continue;
    const corps = debut + 6 + (lus[debut + 6] === 13 ? 2 : 1);
    if (DEUX_FILTRES.test(sien) || depasse(lus.subarray(corps))) return true;
  }
  return false;
}

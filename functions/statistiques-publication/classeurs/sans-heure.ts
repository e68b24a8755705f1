import { readFileSync, writeFileSync } from "node:fs";

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16
const FIN = 0x06054b50;
const ENTREE = 0x02014b50;
const TAILLE_DE_LA_FIN = 22;

/** 1 January 1980 at midnight, the first instant that an archive can say: time, then day. */
const ORIGINE = 0x00210000;

/**
 * Takes out of an archive the hour at which each part was put in: the same content then has the same bytes, whenever it
 * is written. The writer of workbooks gives that hour by itself, and no option of it says another.
 */
export function effacerLesHeures(fichier: string): void {
  const octets = readFileSync(fichier);
  const fin = octets.length - TAILLE_DE_LA_FIN;
  if (fin < 0 || octets.readUInt32LE(fin) !== FIN) throw new Error(`${fichier} is no archive`);
  const combien = octets.readUInt16LE(fin + 10);
  let ou = octets.readUInt32LE(fin + 16);
  for (let rang = 0; rang < combien; rang += 1) {
    if (octets.readUInt32LE(ou) !== ENTREE) throw new Error(`${fichier} has a broken directory`);
    octets.writeUInt32LE(ORIGINE, ou + 12);
    octets.writeUInt32LE(ORIGINE, octets.readUInt32LE(ou + 42) + 10);
    const suites = [28, 30, 32].map((champ) => octets.readUInt16LE(ou + champ));
    ou += suites.reduce((somme, longueur) => somme + longueur, 46);
  }
  writeFileSync(fichier, octets);
}

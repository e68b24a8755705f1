const poids = (unit: "megabyte" | "kilobyte", decimales: number) =>
  new Intl.NumberFormat("fr-FR", { style: "unit", unit, maximumFractionDigits: decimales });

const MO = 1_000_000;
const enMo = poids("megabyte", 1);
const enKo = poids("kilobyte", 0);

/** A weight as people read it: « 320 ko », « 4,2 Mo ». */
export const direLePoids = (octets: number): string =>
  octets < MO ? enKo.format(Math.ceil(octets / 1000)) : enMo.format(octets / MO);

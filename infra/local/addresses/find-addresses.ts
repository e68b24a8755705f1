import { type Commune, chercherCommunes, type IndexCommunes } from "../../../shared/referentiel/communes.ts";
import { simplifierNom } from "../../../shared/referentiel/normaliser-nom.ts";
import { voies } from "../demo/noms.ts";

/** Every invented street has that many numbers. */
const lastNumber = 200;

type Feature = { type: "Feature"; geometry: object; properties: Record<string, string | number> };
type Street = (typeof voies)[number];
type Place = { commune: Commune; postcode: string };

/** « 12 » or « 12 bis », then the words of the street and of the commune. */
function readQuery(q: string): { number: string; words: string[] } {
  const [, number = "", rest = ""] = /^\s*(\d{1,4}(?:\s?(?:bis|ter|quater))?(?=[\s,]|$))?(.*)$/iu.exec(q) ?? [];
  return { number: number.toLowerCase(), words: simplifierNom(rest).split(" ") };
}

const streetsLike = (words: readonly string[]): Street[] =>
  voies.filter((voie) => ` ${simplifierNom(voie)}`.includes(` ${words.join(" ")}`));

/** The base tells the arrondissements of Paris, Lyon and Marseille, not the whole city. */
function placesLike(index: IndexCommunes, text: string): Place[] {
  const whole = new Set(index.communes.map(({ ville }) => ville));
  const found = text === "" ? index.communes.slice(0, 10) : chercherCommunes(index, text, 10);
  return found
    .filter(({ code }) => !whole.has(code))
    .map((commune) => ({
      commune,
      postcode: commune.codesPostaux.find((code) => text.includes(code)) ?? commune.codesPostaux[0] ?? "",
    }));
}

/** The longest beginning that is that of a street; the rest is where. */
function split(index: IndexCommunes, words: readonly string[]): { streets: Street[]; places: Place[] } {
  for (let length = words.length; length > 0; length -= 1) {
    const streets = streetsLike(words.slice(0, length));
    const places = streets.length > 0 ? placesLike(index, words.slice(length).join(" ")) : [];
    if (places.length > 0) return { streets, places };
  }
  return { streets: [], places: [] };
}

function feature(street: Street, number: string, { commune, postcode }: Place): Feature {
  const exists = number !== "" && Number.parseInt(number, 10) <= lastNumber;
  const name = exists ? `${number} ${street}` : street;
  const rank = String(voies.indexOf(street) + 1).padStart(4, "0");
  const key = exists ? `_${number.replace(" ", "_").padStart(5, "0")}` : "";
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [0, 0] },
    properties: {
      id: `${commune.code}_${rank}${key}`,
      type: exists ? "housenumber" : "street",
      label: `${name} ${postcode} ${commune.nom}`,
      score: 0.9,
      name,
      postcode,
      citycode: commune.code,
      city: commune.nom,
    },
  };
}

/** Addresses that begin so, as the geocoder of the Géoplateforme writes them (GeoCodeJSON): real communes, the streets of the demonstration. */
export function findAddresses(index: IndexCommunes, q: string, limit: number): Feature[] {
  const { number, words } = readQuery(q);
  const { streets, places } = split(index, words);
  const found = places.flatMap((place) => streets.map((street) => feature(street, number, place)));
  return found.slice(0, limit);
}

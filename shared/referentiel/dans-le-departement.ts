import departements from "./donnees/departements.json" with { type: "json" };

/** Link words of the official code, and those that say « there »; the longest first. */
const liaisons: readonly (readonly [de: string, dans: string])[] = [
  ["de l’", "dans l’"],
  ["de la ", "dans la "],
  ["des ", "dans les "],
  ["du ", "dans le "],
  ["d’", "en "],
  ["de ", "en "],
];

// islands, and the city that is a département
const particuliers: ReadonlyMap<string, string> = new Map([
  ["75", "à Paris"],
  ["2A", "en Corse-du-Sud"],
  ["2B", "en Haute-Corse"],
  ["971", "en Guadeloupe"],
  ["972", "en Martinique"],
  ["973", "en Guyane"],
  ["974", "à La Réunion"],
  ["976", "à Mayotte"],
]);

/** « dans le Finistère », « en Ille-et-Vilaine »; the code itself when it is unknown. */
export function dansLeDepartement(code: string): string {
  const departement = departements.find((connu) => connu.code === code);
  if (!departement) return code;
  const [de = "", dans = ""] = liaisons.find(([liaison]) => departement.deNom.startsWith(liaison)) ?? [];
  return particuliers.get(code) ?? `${dans}${departement.deNom.slice(de.length)}`;
}

import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { Echec } from "../../../socle/echec.ts";

/** Drawing of a département: where it stands (left, top, width, height) in its frame. */
export type Contour = { code: string; viewBox: string; d: string; cadre: readonly [number, number, number, number] };

export type Point = { code: string; departement: string; x: number; y: number };

async function lireFichier<T>(chemin: string): Promise<T> {
  const reponse = await fetch(`/carte/${chemin}`).catch(() => undefined);
  if (!reponse?.ok) throw new Echec("reseau");
  return reponse.json();
}

export const lireContours = (): Promise<readonly Contour[]> => lireFichier("contours.json");

type Communes = Readonly<Record<string, readonly [number, number]>>;
type Epci = Readonly<Record<string, readonly [departement: string, x: number, y: number]>>;

/** Where the territories of this level stand, inside a département where one is named. */
export async function lirePoints(niveau: Niveau, departement: string): Promise<readonly Point[]> {
  if (niveau === "EPCI") {
    const epci = Object.entries(await lireFichier<Epci>("epci.json"));
    return epci.flatMap(([code, [dans, x, y]]) =>
      departement === "" || dans === departement ? [{ code, departement: dans, x, y }] : [],
    );
  }
  if (niveau !== "COM" || departement === "") return [];
  const communes = Object.entries(await lireFichier<Communes>(`points/${departement}.json`));
  return communes.map(([code, [x, y]]) => ({ code, departement, x, y }));
}

type Groupements = Readonly<Record<string, readonly string[]>>;
const lireGroupements = (departement: string): Promise<Groupements> => lireFichier(`groupements/${departement}.json`);

/** SIREN of the EPCI that have a commune in this département, those whose place is not known among them. */
export const epciDuDepartement = async (departement: string): Promise<string[]> =>
  Object.keys(await lireGroupements(departement));

/** SIREN of the EPCI of a commune or an arrondissement; four islands have none. */
export async function epciDeLaCommune(departement: string, commune: string): Promise<string | undefined> {
  const trouvee = Object.entries(await lireGroupements(departement)).find(([, communes]) => communes.includes(commune));
  return trouvee?.[0];
}

/** The départements where an EPCI has a commune; none of a SIREN that is not one. */
export const departementsDeLEpci = async (siren: string): Promise<readonly string[]> =>
  (await lireFichier<Groupements>("groupements/departements.json"))[siren] ?? [];

/** Codes of the communes of an EPCI, from every département where it has one. */
export async function communesDeLEpci(siren: string): Promise<string[]> {
  const departements = await departementsDeLEpci(siren);
  const siennes = await Promise.all(departements.map(async (un) => (await lireGroupements(un))[siren] ?? []));
  return siennes.flat();
}

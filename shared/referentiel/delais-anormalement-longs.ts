import type { Commune } from "./communes.ts";
import type { TypeDeLogement } from "./nomenclatures.ts";

/**
 * Months of waiting, counted from the first filing, after which the commission de médiation may be seized on that
 * ground (CCH, L. 441-1-4). Each prefect fixes them: there is no national rule and no open national list.
 */
type Delai = { mois: number; source: string };
type Perimetre = { communes: readonly string[] } | { epci: string } | { departement: string };
type Ligne = { perimetre: Perimetre; mois: Partial<Record<TypeDeLogement, number>>; source: string };

const CREHA = "CREHA Ouest, guide de l’utilisateur (sans date)";
const ADIL_PARIS = "ADIL de Paris, chiffres de 2021";

const tous = (mois: number) => ({ C: mois, T1: mois, T2: mois, T3: mois, T4: mois, T5: mois, T6P: mois });

/** The narrowest perimeter first; a type of home that the source does not name is not known. */
const delais: readonly Ligne[] = [
  { perimetre: { departement: "22" }, mois: tous(18), source: CREHA },
  { perimetre: { departement: "29" }, mois: tous(24), source: CREHA },
  // Rennes Métropole
  { perimetre: { epci: "243500139" }, mois: { T1: 30, T2: 30, T3: 30, T4: 24, T5: 24, T6P: 24 }, source: CREHA },
  // Dinard, Saint-Briac-sur-Mer, Saint-Lunaire, Saint-Malo
  { perimetre: { communes: ["35093", "35256", "35287", "35288"] }, mois: tous(24), source: CREHA },
  { perimetre: { departement: "35" }, mois: tous(15), source: CREHA },
  // Nantes Métropole
  { perimetre: { epci: "244400404" }, mois: tous(36), source: CREHA },
  { perimetre: { departement: "44" }, mois: tous(32), source: CREHA },
  // Angers Loire Métropole
  { perimetre: { epci: "244900015" }, mois: tous(24), source: CREHA },
  { perimetre: { departement: "49" }, mois: tous(18), source: CREHA },
  { perimetre: { departement: "53" }, mois: tous(16), source: CREHA },
  { perimetre: { departement: "56" }, mois: tous(24), source: CREHA },
  {
    perimetre: { departement: "75" },
    mois: { T1: 72, T2: 108, T3: 108, T4: 120, T5: 120, T6P: 120 },
    source: ADIL_PARIS,
  },
];

function contient(perimetre: Perimetre, { code, epci, departement }: Commune): boolean {
  if ("communes" in perimetre) return perimetre.communes.includes(code);
  if ("epci" in perimetre) return perimetre.epci === epci;
  return perimetre.departement === departement;
}

/** Nothing when it is not known: silence is better than a wrong date. */
export function delaiAnormalementLong(commune: Commune, type: TypeDeLogement): Delai | undefined {
  const ligne = delais.find(({ perimetre }) => contient(perimetre, commune));
  const mois = ligne?.mois[type];
  return ligne && mois !== undefined ? { mois, source: ligne.source } : undefined;
}

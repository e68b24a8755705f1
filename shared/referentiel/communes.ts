import { normaliserNom, simplifierNom } from "./normaliser-nom.ts";

/** A commune of the official geographic code of 2026, or an arrondissement of Paris, Lyon or Marseille. */
export type Commune = {
  /** INSEE code: not a postal code. */
  code: string;
  nom: string;
  codesPostaux: readonly string[];
  departement: string;
  population: number;
  /** SIREN of the intercommunal body; four islands have none. */
  epci?: string;
  /** SIREN of the territory of the Métropole du Grand Paris. */
  ept?: string;
  /** For an arrondissement only, the code of the whole city. */
  ville?: string;
};

/** `ancienNom` says by which old name the commune was found. */
export type CommuneTrouvee = Commune & { ancienNom?: string };

type Groupement = { siren: string; nom: string; communes: readonly string[] };
type Groupe = { siren?: string; communes: readonly string[] };

/** Content of `donnees/communes.json`; a line reads `code|nom|codes postaux|population|anciens codes et noms`. */
export type DonneesCommunes = {
  intercommunalites: readonly Groupement[];
  sansIntercommunalite: readonly string[];
  territoiresDuGrandParis: readonly Groupement[];
  arrondissements: readonly string[];
};

/** A name to look for: `cle` and `codes` start with a space, so that a word is found by the space before it. */
type Entree = { cle: string; codes: string; commune: CommuneTrouvee };

export type IndexCommunes = {
  /** Current communes and arrondissements, most populous first. */
  communes: readonly Commune[];
  /** By current and by former code. */
  parCode: ReadonlyMap<string, Commune>;
  /** Names of the EPCI and EPT, by SIREN. */
  intercommunalites: ReadonlyMap<string, string>;
  /** Current names, then old ones, most populous first; made at the first search, since a filing needs none. */
  entrees: () => readonly Entree[];
};

type Ancienne = { code: string; nom: string; commune: Commune };

function lireLigne(ligne: string): { commune: Commune; reste: string } {
  const [code = "", nom = "", codesPostaux = "", population = "", reste = ""] = ligne.split("|");
  const departement = code.slice(0, code.startsWith("97") ? 3 : 2);
  const commune = { code, nom, codesPostaux: codesPostaux.split(" "), departement, population: Number(population) };
  return { commune, reste };
}

const lireAnciennes = (anciennes: string, commune: Commune): Ancienne[] =>
  anciennes.split(";").map((texte) => ({ code: texte.slice(0, 5), nom: texte.slice(6), commune }));

function lireGroupes(groupes: readonly Groupe[]): { communes: Commune[]; anciennes: Ancienne[] } {
  const communes: Commune[] = [];
  const anciennes: Ancienne[] = [];
  for (const { siren, communes: lignes } of groupes)
    for (const ligne of lignes) {
      const { commune, reste } = lireLigne(ligne);
      if (siren !== undefined) commune.epci = siren;
      communes.push(commune);
      if (reste !== "") anciennes.push(...lireAnciennes(reste, commune));
    }
  return { communes, anciennes };
}

function lireArrondissement(ligne: string, parCode: ReadonlyMap<string, Commune>): Commune {
  const { commune, reste: ville } = lireLigne(ligne);
  const epci = parCode.get(ville)?.epci;
  return { ...commune, ville, ...(epci && { epci }) };
}

function placerDansLeGrandParis(territoires: readonly Groupement[], parCode: ReadonlyMap<string, Commune>): void {
  for (const { siren, communes } of territoires)
    for (const code of communes) {
      const commune = parCode.get(code);
      if (commune) commune.ept = siren;
    }
}

const plusPeupleeDAbord = (a: Commune, b: Commune) => b.population - a.population || (a.code < b.code ? -1 : 1);

const entree = (nom: string, commune: CommuneTrouvee): Entree => ({
  cle: ` ${normaliserNom(nom)}`,
  codes: ` ${commune.codesPostaux.join(" ")}`,
  commune,
});

/** The function, called at most once. */
function uneFois<T>(faire: () => T): () => T {
  let fait: { valeur: T } | undefined;
  return () => {
    fait ??= { valeur: faire() };
    return fait.valeur;
  };
}

/** Reads the data once; the rest only looks up. */
export function indexerCommunes(donnees: DonneesCommunes): IndexCommunes {
  const { intercommunalites, sansIntercommunalite, territoiresDuGrandParis, arrondissements } = donnees;
  const { communes, anciennes } = lireGroupes([...intercommunalites, { communes: sansIntercommunalite }]);
  const parCode = new Map(anciennes.map(({ code, commune }) => [code, commune]));
  // after the former ones: a code that serves today keeps its meaning
  for (const commune of communes) parCode.set(commune.code, commune);
  placerDansLeGrandParis(territoiresDuGrandParis, parCode);
  for (const ligne of arrondissements) {
    const arrondissement = lireArrondissement(ligne, parCode);
    communes.push(arrondissement);
    parCode.set(arrondissement.code, arrondissement);
  }
  communes.sort(plusPeupleeDAbord);
  return {
    communes,
    parCode,
    intercommunalites: new Map(
      [...intercommunalites, ...territoiresDuGrandParis].map(({ siren, nom }) => [siren, nom]),
    ),
    entrees: uneFois(() => [
      ...communes.map((commune) => entree(commune.nom, commune)),
      ...anciennes
        .filter(({ nom }) => nom !== "")
        .sort((a, b) => plusPeupleeDAbord(a.commune, b.commune))
        .map(({ nom, commune }) => entree(nom, { ...commune, ancienNom: nom })),
    ]),
  };
}

/** A former code gives the commune of today. */
export const communeParCode = (index: IndexCommunes, code: string): Commune | undefined => index.parCode.get(code);

/** « Annecy (anciennement Seynod) » */
export const libelleCommune = ({ nom, ancienNom }: CommuneTrouvee): string =>
  ancienNom === undefined ? nom : `${nom} (anciennement ${ancienNom})`;

/** What is typed: a name, the start of a postal code, or both as in « 93200 Saint-Denis ». */
function lireRecherche(texte: string): { codePostal: string; noms: string[] } {
  const codePostal = /^\s*\d+\s*$/.test(texte) ? texte.trim() : (/\b\d{5}\b/.exec(texte)?.[0] ?? "");
  const nom = texte.replace(codePostal, "");
  // « st » may also be the start of Strasbourg
  return { codePostal, noms: [...new Set([normaliserNom(nom), simplifierNom(nom)])] };
}

/** 0: the whole name, 1: its start, 2: the start of a word of it. */
function rangDe(cle: string, nom: string): 0 | 1 | 2 | undefined {
  const position = cle.indexOf(` ${nom}`);
  if (position < 0) return undefined;
  if (position > 0) return 2;
  return cle.length === nom.length + 1 ? 0 : 1;
}

function garder(communes: readonly CommuneTrouvee[], limite: number): CommuneTrouvee[] {
  const gardees = new Map<string, CommuneTrouvee>();
  for (const commune of communes) {
    if (gardees.size === limite) break;
    if (!gardees.has(commune.code)) gardees.set(commune.code, commune);
  }
  return [...gardees.values()];
}

/**
 * At most `limite` communes, each once: whole name, then start of the name, then start of a word; or start of the
 * postal code. The most populous first; those found by an old name come last.
 */
export function chercherCommunes(index: IndexCommunes, texte: string, limite: number): CommuneTrouvee[] {
  const { codePostal, noms } = lireRecherche(texte);
  if (codePostal === "" && noms.includes("")) return [];
  const parRang: [CommuneTrouvee[], CommuneTrouvee[], CommuneTrouvee[]] = [[], [], []];
  for (const { cle, codes, commune } of index.entrees()) {
    if (codePostal !== "" && !codes.includes(` ${codePostal}`)) continue;
    for (const nom of noms) {
      const rang = rangDe(cle, nom);
      if (rang !== undefined) parRang[rang].push(commune);
    }
  }
  const trouvees = garder(parRang.flat(), limite);
  return trouvees.toSorted((a, b) => Number(a.ancienNom !== undefined) - Number(b.ancienNom !== undefined));
}

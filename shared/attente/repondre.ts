import { classesDAttente } from "./classes.ts";
import { estimer, type Horizon } from "./estimer.ts";
import { type LigneDAttente, nommerNoeud, type ProfilDAttente, type QuiEtOu, TOUS, typesVoulus } from "./publiee.ts";

export type HorizonCompte = Horizon & {
  /** Households seen waiting at the beginning of the class that ends there. */
  menages: number;
};

/** An estimate, and the households that it really rests on: maybe of a wider place, or of all sizes. */
export type Estimation = {
  repose: QuiEtOu & { libelle: string; menages: number };
  horizons: HorizonCompte[];
};

export type LieuDemande = {
  code: string;
  departement: string;
  groupement?: { niveau: "EPCI" | "EPT"; code: string };
};

/** Nothing is said of a wait that is known for less than two years. */
const MOIS_AU_MOINS = 24;
/** What is compared between places and sizes is three years, or two where no more is known. */
export const MOIS_COMPARES = 36;
const AUTRES_COMMUNES = 3;

export type Table = ReadonlyMap<string, readonly LigneDAttente[]>;

/** Rows by node. */
export const parNoeud = (lignes: readonly LigneDAttente[]): Table => Map.groupBy(lignes, nommerNoeud);

/** From the finest to the widest: the situation goes first, then the place, and the size last. */
function noeudsDe({ code, departement, groupement }: LieuDemande, { type, situation }: ProfilDAttente): QuiEtOu[] {
  const large = { type, situation: TOUS } as const;
  return [
    { niveau: "COM", code, type, situation },
    { niveau: "COM", code, ...large },
    ...(groupement ? [{ ...groupement, ...large }] : []),
    { niveau: "DEP", code: departement, ...large },
    { niveau: "DEP", code: departement, type: TOUS, situation: TOUS },
  ];
}

function estimerLeNoeud(table: Table, noeud: QuiEtOu): Estimation | undefined {
  const lignes = table.get(nommerNoeud(noeud)) ?? [];
  const comptes = classesDAttente.map(({ code }) => lignes.find(({ classe }) => classe === code));
  const horizons = estimer(comptes).map((horizon, rang) => ({ ...horizon, menages: comptes[rang]?.aRisque ?? 0 }));
  const [premiere] = lignes;
  if (!premiere || (horizons.at(-1)?.mois ?? 0) < MOIS_AU_MOINS) return undefined;
  const menages = Math.max(...horizons.map((un) => un.menages));
  return { repose: { ...noeud, libelle: premiere.libelle, menages }, horizons };
}

/** The finest estimate that is published for a place and a profile; nothing where too few households wait. */
export function estimerPour(table: Table, lieu: LieuDemande, profil: ProfilDAttente): Estimation | undefined {
  for (const noeud of noeudsDe(lieu, profil)) {
    const estimation = estimerLeNoeud(table, noeud);
    if (estimation) return estimation;
  }
  return undefined;
}

/** The horizon at which estimates are compared. */
export const horizonCompare = ({ horizons }: Estimation): HorizonCompte | undefined =>
  horizons.findLast(({ mois }) => mois <= MOIS_COMPARES);

const aCetHorizon = ({ horizons }: Estimation, mois: number): HorizonCompte | undefined =>
  horizons.find((un) => un.mois === mois);

export type Comparee = { repose: Estimation["repose"]; horizon: HorizonCompte };

/** The same place, for the other sizes that are told of the same households' place. */
export function autresTypes(
  table: Table,
  lieu: LieuDemande,
  profil: ProfilDAttente,
  { repose, horizons }: Estimation,
): Comparee[] {
  const compare = horizonCompare({ repose, horizons });
  if (!compare || repose.type === TOUS) return [];
  return typesVoulus.flatMap((type) => {
    if (type === profil.type || type === "NR") return [];
    const autre = estimerPour(table, lieu, { ...profil, type });
    const horizon = autre && aCetHorizon(autre, compare.mois);
    return autre?.repose.type === type && horizon ? [{ repose: autre.repose, horizon }] : [];
  });
}

/** Communes of the département where, for the same size, more were housed than chance would explain. */
export function autresCommunes(table: Table, lieu: LieuDemande, { type }: ProfilDAttente, ici: Estimation): Comparee[] {
  const compare = horizonCompare(ici);
  if (!compare) return [];
  return [...table.values()]
    .flatMap(([premiere]) => (premiere?.niveau === "COM" && premiere.departement === lieu.departement ? premiere : []))
    .filter((une) => une.code !== lieu.code && une.type === type && une.situation === TOUS)
    .flatMap(({ code }) => {
      const autre = estimerLeNoeud(table, { niveau: "COM", code, type, situation: TOUS });
      const horizon = autre && aCetHorizon(autre, compare.mois);
      return autre && horizon && horizon.loges.de > compare.loges.a ? [{ repose: autre.repose, horizon }] : [];
    })
    .toSorted((a, b) => b.horizon.loges.sur100 - a.horizon.loges.sur100)
    .slice(0, AUTRES_COMMUNES);
}

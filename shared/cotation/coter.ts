import type { Constat, EtatDeConstat } from "../instruction/constats.ts";
import type { Critere, Groupe, VersionDeGrille } from "./grille.ts";
import { direDOu, direLaValeur, enPoints, type Pesee, peser } from "./peser.ts";

/** A line of a score: criterion, value, origin, points, and the sentence that both sides read. */
export type LigneDeCote = {
  critere: string;
  libelle: string;
  valeur: string;
  origine: string;
  etat: EtatDeConstat;
  points: number;
  /** What the criterion would give if its group, or a missing proof, did not hold it back. */
  possibles: number;
  phrase: string;
  changement?: string;
  sensible: boolean;
};

export type RubriqueDeCote = { groupe: string; libelle: string; points: number; lignes: readonly LigneDeCote[] };

export type Cote = {
  version: string;
  points: number;
  /** Points that rest on nothing that is only declared. */
  verifies: number;
  /** True as long as some of the points wait for a piece to be checked. */
  provisoire: boolean;
  rubriques: readonly RubriqueDeCote[];
};

type Retenue = Pesee & { retenue: boolean; face?: Critere };

/** The one that counts alone in its group. */
function seule(regle: "max" | "exclusif", pesees: readonly Pesee[]): Pesee | undefined {
  const vraies = pesees.filter(({ points }) => points !== 0);
  if (regle === "exclusif") return vraies[0];
  return vraies.reduce<Pesee | undefined>(
    (haute, une) => (haute && haute.points >= une.points ? haute : une),
    undefined,
  );
}

function retenir({ regle }: Groupe, pesees: readonly Pesee[]): Retenue[] {
  if (regle === "somme") return pesees.map((pesee) => ({ ...pesee, retenue: true }));
  const gagnante = seule(regle, pesees);
  return pesees.map((pesee) => ({
    ...pesee,
    retenue: pesee === gagnante,
    ...(gagnante && pesee !== gagnante && { face: gagnante.critere }),
  }));
}

function comptes({ points, possibles, critere, retenue, face }: Retenue): string {
  if (retenue && points !== 0) return enPoints(points);
  if (points !== 0 && face) return `non comptés : dans cette rubrique, « ${face.libelle} » compte seul`;
  if (possibles !== 0 && critere.exigePreuve) return `${enPoints(possibles)} une fois vérifié, rien avant`;
  return enPoints(0);
}

function ligneDe(retenue: Retenue): LigneDeCote {
  const { critere, constat, possibles, points, changement } = retenue;
  const valeur = direLaValeur(constat);
  const origine = direDOu(constat);
  return {
    critere: critere.id,
    libelle: critere.libelle,
    valeur,
    origine,
    etat: constat.etat,
    points: retenue.retenue ? points : 0,
    possibles,
    phrase: `${critere.libelle} : ${constat.valeur === undefined ? valeur : `${valeur}, ${origine}`}. ${majuscule(comptes(retenue))}.`,
    ...(changement !== undefined && { changement }),
    sensible: constat.fait.sensible === true,
  };
}

const majuscule = (texte: string): string => `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;

const somme = (nombres: readonly number[]): number => nombres.reduce((total, nombre) => total + nombre, 0);

/** The score of a household by a version of a grid; an aid to the decision, never the decision (L. 441-2-8). */
export function coter(
  { version, groupes }: VersionDeGrille,
  constater: (fait: string) => Constat,
  ancienneteDepuisLe: string,
): Cote {
  const noter = (seulementVerifies: boolean): RubriqueDeCote[] =>
    groupes.map((groupe) => {
      const pesees = groupe.criteres
        .map((critere) => peser(critere, constater(critere.fait), ancienneteDepuisLe))
        .filter(({ constat }) => !seulementVerifies || constat.etat !== "declare");
      const lignes = retenir(groupe, pesees).map(ligneDe);
      return { groupe: groupe.id, libelle: groupe.libelle, points: somme(lignes.map(({ points }) => points)), lignes };
    });
  const rubriques = noter(false);
  return {
    version,
    points: somme(rubriques.map(({ points }) => points)),
    verifies: somme(noter(true).map(({ points }) => points)),
    provisoire: rubriques.some(({ lignes }) => lignes.some(({ points, etat }) => points !== 0 && etat === "declare")),
    rubriques,
  };
}

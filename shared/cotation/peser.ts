import { ajouterMois } from "../demande/delais.ts";
import { afficherJour } from "../formulaire/affichage.ts";
import { type Constat, direLOrigine } from "../instruction/constats.ts";
import { direLesPreuves } from "../instruction/publics-trouves.ts";
import type { Critere } from "./grille.ts";

/** What one criterion makes of a fact, before its group is looked at. */
export type Pesee = {
  critere: Critere;
  constat: Constat;
  /** What it gives as the fact stands, proof or not. */
  possibles: number;
  /** What it gives now: nothing while a proof is missing that it wants. */
  points: number;
  /** What would change it. */
  changement?: string;
};

export const enPoints = (points: number): string => (Math.abs(points) > 1 ? `${points} points` : `${points} point`);

function possiblesDe(critere: Critere, constat: Constat): number {
  const { valeur } = constat;
  if ("points" in critere) {
    if (typeof valeur !== "number") return valeur === true ? critere.points : 0;
    const { auMoins = 1, moinsDe = Number.POSITIVE_INFINITY } = critere;
    return valeur >= auMoins && valeur < moinsDe ? critere.points : 0;
  }
  if (typeof valeur !== "number") return 0;
  if ("parUnite" in critere) return critere.parUnite * Math.min(valeur, critere.auPlus);
  return critere.paliers.findLast(({ des }) => valeur >= des)?.points ?? 0;
}

/** The next step of a number that only time makes grow, and its day. */
function prochainPalier(critere: Critere, { fait, valeur }: Constat, ancienneteDepuisLe: string): string | undefined {
  if (!("paliers" in critere) || typeof valeur !== "number") return undefined;
  const suivant = critere.paliers.find(({ des }) => des > valeur);
  if (!suivant || fait.nature !== "nombre") return undefined;
  return fait.id === "anciennete"
    ? `Le ${afficherJour(ajouterMois(ancienneteDepuisLe, suivant.des))} : ${enPoints(suivant.points)}.`
    : `À partir de ${fait.dire(suivant.des)} : ${enPoints(suivant.points)}.`;
}

function seuilManque(critere: Critere, { fait }: Constat): string | undefined {
  if (!("points" in critere) || fait.nature !== "nombre" || critere.auMoins === undefined) return undefined;
  return `Compte à partir de ${fait.dire(critere.auMoins)} : ${enPoints(critere.points)}.`;
}

function siVrai(critere: Critere): string | undefined {
  if (!("points" in critere) || critere.points <= 0) return undefined;
  return `Si cela devient votre situation, dites-le dans votre demande : ${enPoints(critere.points)}.`;
}

function changementDe(critere: Critere, constat: Constat, possibles: number, ancienneteDepuisLe: string) {
  if (possibles > 0 && constat.etat === "declare") return direLesPreuves(constat.fait.pieces);
  if (possibles < 0) return "Un refus qui a un motif ne retire rien : dites-le au guichet.";
  const palier = prochainPalier(critere, constat, ancienneteDepuisLe);
  if (palier !== undefined || possibles !== 0) return palier;
  if (constat.etat === "enregistre") return undefined;
  return seuilManque(critere, constat) ?? siVrai(critere);
}

export function peser(critere: Critere, constat: Constat, ancienneteDepuisLe: string): Pesee {
  const possibles = possiblesDe(critere, constat);
  const attendUnePreuve = critere.exigePreuve === true && constat.etat === "declare";
  const changement = changementDe(critere, constat, possibles, ancienneteDepuisLe);
  return { critere, constat, possibles, points: attendUnePreuve ? 0 : possibles, ...(changement && { changement }) };
}

/** « 40 % », « oui », « non renseigné »: the fact as it is known. */
export function direLaValeur({ fait, valeur }: Constat): string {
  if (typeof valeur === "number") return fait.nature === "nombre" ? fait.dire(valeur) : String(valeur);
  if (fait.nature === "nombre") return "non renseigné";
  // the words of the form, which every language has
  return (valeur === true ? "Oui" : "Non").toLowerCase();
}

const origines = { declare: "déclaré", enregistre: "enregistré" } as const;

/** Where a fact comes from, in the same words for the agent and for the person. */
export const direDOu = (constat: Constat): string =>
  constat.confirmation
    ? `vérifié d’après ${direLOrigine(constat.confirmation.origine)}`
    : constat.etat === "confirme"
      ? "vérifié"
      : origines[constat.etat];

import { parseArgs } from "node:util";
import { charger } from "./doublons/charger.ts";
import { type Dossier, partDHomonymes, uneFoule, unJeu } from "./doublons/jeu.ts";
import { ouvrirIndex } from "./doublons/ouvrir-index.ts";

const DEMANDES_DU_JEU = 3_000;
const TAILLES = [1_000, 10_000, 100_000] as const;
const NOYAU = 900;
const ARRIVANTS = 200;
// filings handled at once, as by as many runs of the function
const EN_MEME_TEMPS = 8;

const arrondir = (nombre: number): number => Number(nombre.toFixed(4));

/** Files all these, some at once, as several runs of the function would. */
async function inscrireTous(inscrire: (dossier: Dossier) => Promise<number>, dossiers: readonly Dossier[]) {
  for (let debut = 0; debut < dossiers.length; debut += EN_MEME_TEMPS)
    await Promise.all(dossiers.slice(debut, debut + EN_MEME_TEMPS).map(inscrire));
}

/** What the whole path finds of a set of which the answer is known: all filed, pairs read from the queue. */
async function mesurerLaJustesse(graine: number) {
  const jeu = unJeu(graine, DEMANDES_DU_JEU);
  const index = await ouvrirIndex();
  try {
    await index.ecrireDemandes(jeu.dossiers);
    await inscrireTous(index.inscrire, jeu.dossiers);
    const proposees = await index.paires();
    const justes = [...proposees].filter((paire) => jeu.doublons.has(paire)).length;
    return {
      "doublons.precision": arrondir(justes / proposees.size),
      "doublons.rappel": arrondir(justes / jeu.doublons.size),
      "doublons.paires": jeu.doublons.size,
      "doublons.homonymes": arrondir(partDHomonymes(jeu)),
    };
  } finally {
    await index.fermer();
  }
}

/**
 * A base of this size: some that those who file next know, a crowd of one name and day, and people without any link
 * with them, ever more.
 */
function uneBase(graine: number, taille: number): { base: Dossier[]; arrivants: Dossier[] } {
  const { dossiers } = unJeu(graine, NOYAU + ARRIVANTS);
  const { foule, arrivant } = uneFoule(graine, 900_000);
  const base = [...dossiers.slice(0, NOYAU), ...foule];
  const autres = unJeu(graine + 1, taille - base.length, 100_000).dossiers;
  return { base: [...base, ...autres], arrivants: [...dossiers.slice(NOYAU), arrivant] };
}

async function mesurerLesLectures(graine: number, taille: number) {
  const { base, arrivants } = uneBase(graine, taille);
  const index = await ouvrirIndex();
  try {
    await charger(index, base, arrivants);
    await index.ecrireDemandes(arrivants);
    const lectures: number[] = [];
    for (const arrivant of arrivants) lectures.push(await index.inscrire(arrivant));
    return {
      auPlus: Math.max(...lectures),
      moyenne: arrondir(lectures.reduce((somme, lues) => somme + lues, 0) / lectures.length),
    };
  } finally {
    await index.fermer();
  }
}

/** Figures of the index of likenesses: items read are counted on the wire, at most and on average over 201 filings. */
export async function mesurerDoublons(graine: number): Promise<Record<string, number>> {
  const mesures: Record<string, number> = await mesurerLaJustesse(graine);
  for (const taille of TAILLES) {
    const { auPlus, moyenne } = await mesurerLesLectures(graine, taille);
    mesures[`doublons.lectures_${taille}`] = auPlus;
    mesures[`doublons.lecturesEnMoyenne_${taille}`] = moyenne;
  }
  const lectures = TAILLES.map((taille) => mesures[`doublons.lectures_${taille}`] ?? 0);
  return { ...mesures, "doublons.lectures": Math.max(...lectures) };
}

if (import.meta.main) {
  const { graine } = parseArgs({ options: { graine: { type: "string", default: "1" } } }).values;
  const mesures = await mesurerDoublons(Number(graine));
  for (const [nom, valeur] of Object.entries(mesures)) console.log(`${nom} ${valeur}`);
}

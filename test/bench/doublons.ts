import { charger } from "./doublons/charger.ts";
import { type Dossier, partDHomonymes, uneFoule, unJeu } from "./doublons/jeu.ts";
import { ouvrirIndex } from "./doublons/ouvrir-index.ts";
import type { Figure, Partie } from "./figure.ts";

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
async function mesurerLaJustesse(graine: number): Promise<Figure[]> {
  const jeu = unJeu(graine, DEMANDES_DU_JEU);
  const index = await ouvrirIndex();
  try {
    await index.ecrireDemandes(jeu.dossiers);
    await inscrireTous(index.inscrire, jeu.dossiers);
    const proposees = await index.paires();
    const justes = [...proposees].filter((paire) => jeu.doublons.has(paire)).length;
    const enRatio = (nom: string, valeur: number, plancher: number): Figure => ({
      nom: `doublons.${nom}`,
      valeur: arrondir(valeur),
      unite: "ratio",
      plancher,
    });
    return [
      enRatio("precision", justes / proposees.size, 0.98),
      enRatio("rappel", justes / jeu.doublons.size, 0.95),
      enRatio("homonymes", partDHomonymes(jeu), 0.05),
      { nom: "doublons.paires", valeur: jeu.doublons.size, unite: "paires" },
    ];
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

const enArticles = (nom: string, valeur: number, cible?: number): Figure => ({
  nom: `doublons.${nom}`,
  valeur,
  unite: "articles",
  ...(cible !== undefined && { cible }),
});

/** What one filing reads at most, on 201 of them and counted on the wire: no more in a large base than in a small one. */
async function mesurerToutesLesLectures(graine: number): Promise<Figure[]> {
  const mesures: Figure[] = [];
  let cible: number | undefined;
  for (const taille of TAILLES) {
    const { auPlus, moyenne } = await mesurerLesLectures(graine, taille);
    cible ??= auPlus;
    mesures.push(enArticles(`lectures_${taille}`, auPlus, cible), enArticles(`lecturesEnMoyenne_${taille}`, moyenne));
    if (taille === TAILLES[TAILLES.length - 1]) mesures.push(enArticles("lectures", auPlus, cible));
  }
  return mesures;
}

/** What the index of likenesses finds, and what it reads for that; the sets are drawn from `graine`. */
export const doublons: Partie = {
  nom: "doublons",
  mesurer: async (graine) => [...(await mesurerLaJustesse(graine)), ...(await mesurerToutesLesLectures(graine))],
};

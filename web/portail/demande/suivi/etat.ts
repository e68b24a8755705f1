import type { BrouillonLu } from "../../../../shared/api/brouillons.ts";
import { personnesDe } from "../../../../shared/formulaire/personnes.ts";
import type { Echec } from "../../../socle/echec.ts";
import { repondrePour } from "../saisie/changements-de-l-etape.ts";
import { type Changements, type Conflit, enDites, memeReponse, reconcilier } from "./reconcilier.ts";

type Reponses = BrouillonLu["reponses"];

/** Changes that leave together; sent again under the same identifier, they count once. */
export type Operation = { operationId: string; ici: Changements };

/** What waits on this device: the changes, and what their answers were before. */
export type Attente = { avant: Reponses; ici: Changements };

/** A draft while it is being written here. */
export type EtatDuSuivi = {
  /** As last read from the server. */
  brouillon: BrouillonLu;
  /** Sent, not acknowledged. */
  envol: Operation | undefined;
  /** Changed since. */
  suite: Changements;
  /** Answered otherwise on another device: the person settles. */
  conflits: readonly Conflit[];
  /** Refused by the server, by name of answer (`nir`, `codemandeurs/<id>/nir`), with its sentence. */
  refusees: Readonly<Record<string, string>>;
  enCours: boolean;
  echec: Echec | undefined;
  /** By name of field, how many times its answer came from elsewhere: it is then drawn again. */
  redessins: Readonly<Record<string, number>>;
};

export const commencer = (brouillon: BrouillonLu): EtatDuSuivi => ({
  brouillon,
  envol: undefined,
  suite: {},
  conflits: [],
  refusees: {},
  enCours: false,
  echec: undefined,
  redessins: {},
});

const sans = <T>(objet: Readonly<Record<string, T>>, noms: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(objet).filter(([nom]) => !noms.includes(nom)));

const estVide = (objet: object): boolean => Object.keys(objet).length === 0;

const nonEnregistres = ({ envol, suite }: EtatDuSuivi): Changements => ({ ...envol?.ici, ...suite });

/** Answers as the person sees them: the server's, under those that are not saved yet. */
export function reponsesVues(etat: EtatDuSuivi): Reponses {
  const attendent = nonEnregistres(etat);
  return { ...sans(etat.brouillon.reponses, Object.keys(attendent)), ...enDites(attendent) };
}

/** What the device must keep until it is saved; nothing when all is. */
export function attenteDe(etat: EtatDuSuivi): Attente | undefined {
  const { brouillon, conflits } = etat;
  const ici = { ...Object.fromEntries(conflits.map((conflit) => [conflit.nom, conflit.ici])), ...nonEnregistres(etat) };
  if (estVide(ici)) return undefined;
  const avant = conflits.flatMap((conflit) => (conflit.avant === undefined ? [] : [[conflit.nom, conflit.avant]]));
  return { ici, avant: { ...sans(brouillon.reponses, noms(conflits)), ...Object.fromEntries(avant) } };
}

const noms = (conflits: readonly Conflit[]): string[] => conflits.map(({ nom }) => nom);

export const resteAEnvoyer = ({ envol, suite }: EtatDuSuivi): boolean => envol !== undefined || !estVide(suite);

/** Erased, or the help by which it was open has ended: nothing of it is sent nor kept any more. */
export const estPerdu = ({ echec }: EtatDuSuivi): boolean => echec?.probleme?.code === "brouillon-introuvable";

/** Only the person can go further: an answer to choose, or to correct. */
export const attendLaPersonne = ({ conflits, refusees }: EtatDuSuivi): boolean =>
  conflits.length > 0 || !estVide(refusees);

export const toutEstEnregistre = (etat: EtatDuSuivi): boolean => !resteAEnvoyer(etat) && !attendLaPersonne(etat);

/** Field of the draft that holds an answer. */
const champDe = (cle: string): string => cle.split("/")[0] ?? cle;

export const noter = (etat: EtatDuSuivi, ici: Changements): EtatDuSuivi => ({
  ...etat,
  suite: { ...etat.suite, ...ici },
  refusees: Object.fromEntries(
    Object.entries(etat.refusees).filter(([cle]) => !Object.keys(ici).includes(champDe(cle))),
  ),
});

/** What waits becomes an operation, unless one is already on its way. */
export const decoller = (etat: EtatDuSuivi, operationId: string): EtatDuSuivi & { envol: Operation } =>
  etat.envol ? { ...etat, envol: etat.envol } : { ...etat, envol: { operationId, ici: etat.suite }, suite: {} };

export const atterrir = (etat: EtatDuSuivi, brouillon: BrouillonLu): EtatDuSuivi => ({
  ...etat,
  brouillon,
  envol: undefined,
  echec: undefined,
});

const redessiner = ({ redessins }: EtatDuSuivi, champs: readonly string[]): Record<string, number> => ({
  ...redessins,
  ...Object.fromEntries(champs.map((nom) => [nom, (redessins[nom] ?? 0) + 1])),
});

const changeesAilleurs = (avant: Reponses, actuelles: Reponses): string[] =>
  Object.keys({ ...avant, ...actuelles }).filter((nom) => !memeReponse(avant[nom], actuelles[nom]));

/** The draft has changed elsewhere: what touches nothing else stays to be saved, the rest is asked. */
export function rapprocher(etat: EtatDuSuivi, actuel: BrouillonLu, attente?: Attente): EtatDuSuivi {
  const { avant, ici } = attente ?? { avant: etat.brouillon.reponses, ici: nonEnregistres(etat) };
  const { aEnregistrer, conflits } = reconcilier({ avant, ici, ailleurs: actuel.reponses });
  const anciens = etat.conflits.filter(({ nom }) => !noms(conflits).includes(nom));
  return {
    ...etat,
    brouillon: actuel,
    envol: undefined,
    suite: aEnregistrer,
    conflits: [...anciens, ...conflits],
    redessins: redessiner(etat, changeesAilleurs(etat.brouillon.reponses, actuel.reponses)),
  };
}

/** Of a person, the refused answer goes back to what the server holds; refused twice, the list stops waiting. */
function sansRefus(etat: EtatDuSuivi, attendent: Changements, cle: string): Changements {
  const [liste = cle, id, nom] = cle.split("/");
  if (id === undefined || nom === undefined || cle in etat.refusees) return sans(attendent, [liste]);
  const avant = personnesDe(etat.brouillon.reponses, liste).find((personne) => personne.id === id)?.[nom] ?? null;
  const personnes = personnesDe(enDites(attendent), liste);
  return { ...attendent, [liste]: personnes.map((une) => (une.id === id ? repondrePour(une, { [nom]: avant }) : une)) };
}

/** Refused answers stop waiting; the others of the same operation leave again. */
export const ecarter = (etat: EtatDuSuivi, refusees: Readonly<Record<string, string>>): EtatDuSuivi => ({
  ...etat,
  envol: undefined,
  suite: Object.keys(refusees).reduce((reste, cle) => sansRefus(etat, reste, cle), nonEnregistres(etat)),
  refusees: { ...etat.refusees, ...refusees },
});

export function trancher(etat: EtatDuSuivi, { nom, ici }: Conflit, garde: "ici" | "ailleurs"): EtatDuSuivi {
  return {
    ...etat,
    suite: garde === "ici" ? { ...etat.suite, [nom]: ici } : etat.suite,
    conflits: etat.conflits.filter((conflit) => conflit.nom !== nom),
    redessins: redessiner(etat, [nom]),
  };
}

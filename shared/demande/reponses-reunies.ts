import type { Valeur } from "../formulaire/champ.ts";
import { champNomme, formulaireCourant } from "../formulaire/formulaires.ts";
import { type Dites, personnesDe } from "../formulaire/personnes.ts";
import { changementsEntre, memeValeur } from "./changements.ts";
import type { Demande } from "./demande.ts";
import type { Changements, Evenement } from "./evenements.ts";
import { champsDIdentiteCivile } from "./identite-civile.ts";
import { rejouer } from "./rejeu.ts";

/** One of two demandes to join: its answers as they are read, and what happened to it. */
export type CoteDeReunion = {
  demande: Pick<Demande, "identite">;
  reponses: Dites;
  evenements: readonly Evenement[];
};

/** An answer on which two demandes disagree: when each was said, and the one to keep if nobody chooses. */
export type Ecart = { champ: string; ditesLe: [string, string]; proposee: 0 | 1 };

/** Who filed for whom is the demande's own; the rest follows what it is about. */
const SUIVENT = ["pourQui", "adresseBan", "courrierBan", "confirmations"];

const IDENTITE: readonly string[] = champsDIdentiteCivile;

const ORDRE = formulaireCourant.taches.flatMap(({ pages }) =>
  pages.flatMap(({ champs }) => champs.map(({ nom }): string => nom)),
);

/** The same people filed twice bear other identifiers. */
function sansIdentifiants(reponses: Dites): Dites {
  const sans = Object.keys(reponses).map((nom) => {
    const personnes = personnesDe(reponses, nom);
    return [nom, personnes.length > 0 ? personnes.map((une) => ({ ...une, id: "" })) : reponses[nom]];
  });
  return Object.fromEntries(sans);
}

/** A filing and a renewal sign every answer; a change, those it names. */
const dit = (evenement: Evenement, champ: string): boolean =>
  evenement.type === "demande-deposee" ||
  evenement.type === "demande-renouvelee" ||
  ("changements" in evenement.donnees &&
    (champ in evenement.donnees.changements ||
      (evenement.donnees.sensiblesChanges && champNomme(champ)?.sensible === true)));

const diteLe = ({ evenements }: CoteDeReunion, champ: string): string =>
  evenements.findLast((evenement) => dit(evenement, champ))?.survenuLe ?? "";

/** A civil identity that a piece has proved is kept; of any other answer, the last that was said. */
function aGarder([un, autre]: readonly [CoteDeReunion, CoteDeReunion], { champ, ditesLe }: Omit<Ecart, "proposee">) {
  const prouvee = [un, autre].findIndex(({ demande }) => demande.identite === "verifiee");
  if (IDENTITE.includes(champ) && un.demande.identite !== autre.demande.identite) return prouvee === 0 ? 0 : 1;
  return ditesLe[0] > ditesLe[1] ? 0 : 1;
}

/** Each answer on which two demandes disagree, in the order of the form; one of the two may say nothing. */
export function ecartsEntre(cotes: readonly [CoteDeReunion, CoteDeReunion]): Ecart[] {
  const [un, autre] = cotes;
  const differents = Object.keys(changementsEntre(sansIdentifiants(un.reponses), sansIdentifiants(autre.reponses)));
  return differents
    .filter((champ) => !SUIVENT.includes(champ))
    .toSorted((a, b) => ORDRE.indexOf(a) - ORDRE.indexOf(b))
    .map((champ) => {
      const ecart: Omit<Ecart, "proposee"> = { champ, ditesLe: [diteLe(un, champ), diteLe(autre, champ)] };
      return { ...ecart, proposee: aGarder(cotes, ecart) };
    });
}

/** Answers of the one that goes on, with those that are taken from the other. */
export function reponsesReunies(garde: Dites, arretee: Dites, reprises: readonly string[]): Dites {
  const suivent = ["adresseBan", "courrierBan"].filter((nom) => {
    const champ = champNomme(nom);
    return champ?.type === "adresse-ban" && reprises.includes(champ.de.ligne);
  });
  const prises = [...reprises, ...suivent].map((nom): [string, Valeur | undefined] => [nom, arretee[nom]]);
  const reunies = { ...garde, ...Object.fromEntries(prises) };
  return Object.fromEntries(Object.entries(reunies).filter(([, valeur]) => valeur !== undefined));
}

const changeLesReponses = ({ donnees }: Evenement): boolean => "changements" in donnees;

/**
 * What a joining changed of the answers, put back; what was said again since stays as it was said. Undefined when it
 * changed nothing.
 */
export function reponsesRendues(
  { reponses, formulaire }: Pick<Demande, "reponses" | "formulaire">,
  evenements: readonly Evenement[],
  autre: string,
): Changements | undefined {
  const reunion = evenements.findLast(({ type, donnees }) => type === "demande-reunie" && donnees.autre === autre);
  if (reunion?.type !== "demande-reunie" || !("changements" in reunion.donnees)) return undefined;
  const { changements, sensiblesChanges } = reunion.donnees;
  const avant = rejouer(evenements.filter(({ version }) => version < reunion.version));
  if (!avant) return undefined;
  const [actuelles, dAvant]: [Dites, Dites] = [reponses, avant.reponses];
  const depuis = evenements.filter((evenement) => evenement.version > reunion.version && changeLesReponses(evenement));
  const aRendre = Object.keys(changements).filter((champ) =>
    memeValeur(actuelles[champ], changements[champ] ?? undefined),
  );
  return {
    formulaire: depuis.length === 0 ? avant.formulaire : formulaire,
    changements: Object.fromEntries(aRendre.map((champ) => [champ, dAvant[champ] ?? null])),
    sensiblesChanges:
      sensiblesChanges && !depuis.some(({ donnees }) => "changements" in donnees && donnees.sensiblesChanges),
  };
}

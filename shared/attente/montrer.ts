import { SEUIL } from "../statistiques/protection/systeme.ts";
import type { Compte } from "./observer.ts";

/** A territory and a profile, and the narrower ones that share its households out among themselves. */
export type Noeud<T> = { quoi: T; comptes: readonly Compte[]; enfants: readonly Noeud<T>[] };

/** One class of one node that may be published. */
export type Montre<T> = { quoi: T; rang: number; compte: Compte };

const RIEN: Compte = { aRisque: 0, loges: 0, partis: 0 };

const petit = (effectif: number): boolean => effectif > 0 && effectif < SEUIL;

/** Housed, gone, and still waiting: none of them is small. */
const sur = ({ aRisque, loges, partis }: Compte): boolean => ![loges, partis, aRisque - loges - partis].some(petit);

const moins = (compte: Compte, retires: readonly Compte[]): Compte =>
  retires.reduce(
    (reste, un) => ({
      aRisque: reste.aRisque - un.aRisque,
      loges: reste.loges - un.loges,
      partis: reste.partis - un.partis,
    }),
    compte,
  );

type EnLice<T> = { noeud: Noeud<T>; compte: Compte };

/**
 * What is shown of a tree of nodes, class by class; classes share no total, so that each is a tree of its own. A node
 * is shown under a node that is shown, when neither its own counts nor what the shown ones leave of their parent are
 * small: every figure that can be worked out from what is shown is then a sum of counts of ten or more.
 */
export function montrer<T>(racine: Noeud<T>, permis: (quoi: T, rang: number) => boolean): Montre<T>[] {
  const descendre = (noeud: Noeud<T>, rang: number): Montre<T>[] => {
    const compte = noeud.comptes[rang] ?? RIEN;
    const enLice: EnLice<T>[] = noeud.enfants
      .flatMap((enfant) => {
        const sien = enfant.comptes[rang] ?? RIEN;
        return sien.aRisque > 0 && sur(sien) && permis(enfant.quoi, rang) ? [{ noeud: enfant, compte: sien }] : [];
      })
      .toSorted((a, b) => b.compte.aRisque - a.compte.aRisque);
    const reste = () =>
      moins(
        compte,
        enLice.map((un) => un.compte),
      );
    while (!sur(reste())) enLice.pop();
    return [{ quoi: noeud.quoi, rang, compte }, ...enLice.flatMap((un) => descendre(un.noeud, rang))];
  };
  return racine.comptes.flatMap((compte, rang) =>
    compte.aRisque > 0 && sur(compte) && permis(racine.quoi, rang) ? descendre(racine, rang) : [],
  );
}

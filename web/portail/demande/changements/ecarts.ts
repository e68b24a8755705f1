import { changementsEntre } from "../../../../shared/demande/changements.ts";
import type { Champ } from "../../../../shared/formulaire/champ.ts";
import { champNomme, formulaireCourant } from "../../../../shared/formulaire/formulaires.ts";
import { reponsesRetenues } from "../../../../shared/formulaire/parcours.ts";
import type { Dites } from "../../../../shared/formulaire/personnes.ts";
import { formulaireDeVersion } from "../../../../shared/formulaire/versions.ts";
import { aujourdhui } from "../aujourdhui.ts";
import { direUnCote } from "../dire-un-desaccord.ts";

/** A question answered otherwise than what is filed, in words. */
export type Ecart = { champ: Champ; tache: string; avant: readonly string[]; maintenant: readonly string[] };

type Deposee = { formulaire: string; reponses: Dites };

// of the form of today first: a question of an older one may be gone
const champDe = (nom: string, version: string): Champ | undefined =>
  champNomme(nom) ?? champNomme(nom, formulaireDeVersion(version));

const tacheDe = (nom: string): string =>
  formulaireCourant.taches.find(({ pages }) =>
    pages.some(({ champs }) => champs.some((champ: Champ) => champ.nom === nom)),
  )?.id ?? "";

/** Every difference between what is filed and what is prepared, in the order of the form. */
export function ecartsEntre({ formulaire, reponses: avant }: Deposee, reponses: Dites): Ecart[] {
  const maintenant = reponsesRetenues(reponses, aujourdhui());
  const ecarts = Object.keys(changementsEntre(avant, maintenant)).flatMap((nom) => {
    const champ = champDe(nom, formulaire);
    // a confirmation restates other answers
    if (!champ || champ.type === "confirmations") return [];
    const conflit = { nom, avant: avant[nom], ici: maintenant[nom] ?? null, ailleurs: avant[nom] };
    return [
      { champ, tache: tacheDe(nom), avant: direUnCote(conflit, "ailleurs"), maintenant: direUnCote(conflit, "ici") },
    ];
  });
  const rang = ({ champ, tache }: Ecart): number => {
    const { pages = [] } = formulaireCourant.taches.find(({ id }) => id === tache) ?? {};
    const taches = formulaireCourant.taches.findIndex(({ id }) => id === tache);
    return (
      taches * 100 + pages.flatMap(({ champs }): readonly Champ[] => champs).findIndex(({ nom }) => nom === champ.nom)
    );
  };
  return ecarts.toSorted((a, b) => rang(a) - rang(b));
}

/** Tasks where something differs. */
export const tachesChangees = (deposee: Deposee, reponses: Dites): Set<string> =>
  new Set(ecartsEntre(deposee, reponses).map(({ tache }) => tache));

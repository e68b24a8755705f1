import { simplifierNom } from "../referentiel/normaliser-nom.ts";
import type { FauteCode } from "./fautes.ts";
import { type Membre, membresDuFoyer } from "./foyer.ts";
import type { Dites } from "./personnes.ts";

/** A contradiction between answers: it keeps from filing, never from saving, since one of the two may be changed next. */
export type RegleDeCoherence = {
  nom: string;
  /** Where it comes from. */
  source: string;
  fautes(reponses: Dites): { pointeur: string; code: FauteCode }[];
};

const identiteDe = ({ dites }: Membre): string | undefined => {
  const { nomNaissance, prenoms, dateNaissance } = dites;
  if (typeof nomNaissance !== "string" || typeof prenoms !== "string" || typeof dateNaissance !== "string")
    return undefined;
  return [simplifierNom(nomNaissance), simplifierNom(prenoms), dateNaissance].join("|");
};

const naissanceDe = ({ dites }: Membre): string | undefined =>
  typeof dites.dateNaissance === "string" ? dites.dateNaissance : undefined;

export const reglesDeCoherence: readonly RegleDeCoherence[] = [
  {
    nom: "une personne n’est qu’une fois dans le foyer",
    source: "CCH, R. 441-2-2 c",
    fautes(reponses) {
      const membres = membresDuFoyer(reponses);
      const identites = membres.map(identiteDe);
      return membres.flatMap(({ pointeur }, rang) =>
        identites[rang] !== undefined && identites.indexOf(identites[rang]) < rang
          ? [{ pointeur: `${pointeur}/dateNaissance`, code: "personne-en-double" }]
          : [],
      );
    },
  },
  {
    nom: "un enfant à charge est né après le demandeur",
    source: "Code civil, art. 311",
    fautes(reponses) {
      const [demandeur, ...autres] = membresDuFoyer(reponses);
      const parent = demandeur && naissanceDe(demandeur);
      const enfants = autres.filter(({ liste, dites }) => liste === "personnesACharge" && dites.lien === "E");
      return enfants.flatMap((enfant) => {
        const naissance = naissanceDe(enfant);
        return parent && naissance && naissance <= parent
          ? [{ pointeur: `${enfant.pointeur}/dateNaissance`, code: "ne-avant-son-parent" }]
          : [];
      });
    },
  },
];

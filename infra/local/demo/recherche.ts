import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import { categoriesDeLogement, motifsDeDemande, typesDeLogement } from "../../../shared/referentiel/nomenclatures.ts";
import type { Lieu } from "./lieux.ts";
import type { Profil } from "./profil.ts";
import type { Tirage } from "./tirage.ts";

/** What only some reasons make someone tell. */
const precisions = (hasard: Tirage, { motifs }: Profil, prenoms: string): Reponses => ({
  logementAdapte: motifs.includes("07"),
  ...(motifs.includes("07") && {
    personnesHandicapees: [{ id: "besoins", prenoms, marches: "1", carteInvalidite: hasard.oui(40) }],
  }),
  ...(motifs.includes("06") && hasard.oui(50) && { situationsProtegees: ["violences-couple"] as const }),
});

const communes = (hasard: Tirage, { premiere, voisines }: Lieu): string[] => {
  const autres = Array.from({ length: hasard.entier(0, 3) }, () => hasard.element([premiere, ...voisines]));
  return [...new Set([premiere, ...autres])];
};

const codesParmi = <C extends string>(liste: readonly { code: C }[], codes: readonly string[]): C[] =>
  codes.flatMap((voulu) => liste.filter(({ code }) => code === voulu).map(({ code }) => code));

/** Why the household asks, and for which home; `prenoms` names who needs an adapted one. */
export function recherche(hasard: Tirage, profil: Profil, lieu: Lieu, prenoms: string): Reponses {
  const [categorieLogement = "I"] = codesParmi(categoriesDeLogement, [profil.categorie]);
  return {
    motifs: codesParmi(motifsDeDemande, profil.motifs),
    ...precisions(hasard, profil, prenoms),
    categorieLogement,
    typesLogement: codesParmi(typesDeLogement, profil.types),
    rezDeChaussee: hasard.oui(70),
    sansAscenseur: hasard.oui(50),
    parking: hasard.oui(35),
    accession: hasard.oui(20),
    communes: communes(hasard, lieu),
    demandeElargie: hasard.oui(55),
  };
}

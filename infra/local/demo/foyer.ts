import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import { famille } from "./famille.ts";
import { enAdresse, identite } from "./identite.ts";
import type { Lieu } from "./lieux.ts";
import { logement } from "./logement.ts";
import { voies } from "./noms.ts";
import type { Profil } from "./profil.ts";
import { partDuDemandeur } from "./profil-revenu.ts";
import { recherche } from "./recherche.ts";
import { deux, type Tirage } from "./tirage.ts";
import { ressources, travail } from "./travail.ts";

export type Foyer = { courriel: string; reponses: Reponses };

const joignable = (hasard: Tirage, courriel: string): Reponses => ({
  // 06 39 98 is kept for fiction by the numbering plan (Arcep)
  telephone: `06 39 98 ${deux(hasard.entier(0, 99))} ${deux(hasard.entier(0, 99))}`,
  courriel,
  accepteCourriels: hasard.oui(90),
  accepteSms: hasard.oui(70),
});

const adresse = (hasard: Tirage, { habite }: Lieu): Reponses => ({
  adresseLigne: `${hasard.entier(1, 180)} ${hasard.element(voies)}`,
  ...("commune" in habite
    ? { adresseEnFrance: true, adresseCommune: habite.commune, adresseCodePostal: habite.codePostal }
    : { adresseEnFrance: false, adresseVille: habite.ville }),
  courrierAilleurs: false,
  estAide: false,
});

/** About what the tax office counts of the year. */
const revenuFiscal = (hasard: Tirage, parMois: number): Reponses =>
  hasard.oui(85) ? { revenuFiscalN2: Math.round(12 * parMois * 0.9) } : {};

/** Gives names, days and an address to a household: it passes every rule of the form; `rang` makes its mail unique. */
export function genererFoyer(hasard: Tirage, profil: Profil, lieu: Lieu, aujourdhui: string, rang: number): Foyer {
  const { demandeur, codemandeur, revenu } = profil;
  const personne = identite(hasard, aujourdhui, demandeur);
  const courriel = `${enAdresse(personne.prenoms)}.${enAdresse(personne.nomNaissance)}.${rang}@example.org`;
  const part = partDuDemandeur(revenu, demandeur, codemandeur);
  return {
    courriel,
    reponses: {
      pourQui: hasard.oui(92) ? "moi" : "proche",
      ...personne,
      ...joignable(hasard, courriel),
      ...adresse(hasard, lieu),
      ...famille(hasard, aujourdhui, profil, personne.nomNaissance),
      ...travail(hasard, demandeur.statut),
      ressourcesMensuelles: ressources(hasard, demandeur.statut, part),
      ...revenuFiscal(hasard, part),
      pensionVersee: 0,
      ...logement(hasard, profil),
      ...recherche(hasard, profil, lieu, personne.prenoms),
    },
  };
}

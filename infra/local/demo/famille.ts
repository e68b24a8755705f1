import { ajouterMois } from "../../../shared/demande/delais.ts";
import type { Personne } from "../../../shared/formulaire/champ.ts";
import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import { situationsFamiliales } from "../../../shared/referentiel/nomenclatures.ts";
import { identite, naissance } from "./identite.ts";
import { prenoms } from "./noms.ts";
import type { Profil } from "./profil.ts";
import { personnesDuProfil } from "./profil-composition.ts";
import { partDuDemandeur } from "./profil-revenu.ts";
import type { Tirage } from "./tirage.ts";
import { ressources, travail } from "./travail.ts";

function unCodemandeur(hasard: Tirage, aujourdhui: string, profil: Profil): Personne[] {
  const { codemandeur, demandeur, revenu } = profil;
  if (!codemandeur) return [];
  const part = revenu - partDuDemandeur(revenu, demandeur, codemandeur);
  return [
    {
      id: "codemandeur",
      ...identite(hasard, aujourdhui, codemandeur),
      lien: codemandeur.lien,
      ...travail(hasard, codemandeur.statut),
      ressourcesMensuelles: ressources(hasard, codemandeur.statut, part),
    },
  ];
}

/** Brothers and sisters have different first names, one after the other in the list. */
function lesEnfants(hasard: Tirage, aujourdhui: string, { enfants }: Profil, nomNaissance: string): Personne[] {
  const depart = hasard.entier(0, prenoms[1].length - 1);
  return enfants.map((age, rang) => {
    const sexe = hasard.element(["1", "2"] as const);
    return {
      id: `enfant-${rang}`,
      prenoms: prenoms[sexe][(depart + rang) % prenoms[sexe].length] ?? "Camille",
      nomNaissance,
      dateNaissance: naissance(hasard, aujourdhui, age),
      sexe: sexe === "1" ? "M" : "F",
      lien: "E",
      presence: hasard.oui(85) ? "P" : "G",
    };
  });
}

const naissanceAttendue = (hasard: Tirage, aujourdhui: string, { aNaitre }: Profil): Reponses => ({
  enfantANaitre: aNaitre,
  ...(aNaitre && { nombreANaitre: 1, naissancePrevueLe: ajouterMois(aujourdhui, hasard.entier(2, 6)) }),
});

/** Everyone who will live in the home. */
export function famille(hasard: Tirage, aujourdhui: string, profil: Profil, nom: string): Reponses {
  const codemandeurs = unCodemandeur(hasard, aujourdhui, profil);
  const enfants = lesEnfants(hasard, aujourdhui, profil, nom);
  return {
    situationFamiliale: situationsFamiliales.find(({ code }) => code === profil.situation)?.code ?? "C",
    ...(codemandeurs.length > 0 && { codemandeurs }),
    ...(enfants.length > 0 && { personnesACharge: enfants }),
    ...naissanceAttendue(hasard, aujourdhui, profil),
    personnesALoger: personnesDuProfil(profil),
  };
}

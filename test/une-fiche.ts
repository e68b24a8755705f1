import type { Fiche } from "../shared/acces/fiche.ts";

/** SIRET of nobody (no SIREN begins with 000), whose key is right. */
export const unSiret = (rang: number): string => {
  const treize = `0000${String(rang).padStart(9, "0")}`;
  const somme = [...treize].reverse().reduce((total, chiffre, place) => {
    const valeur = Number(chiffre) * (place % 2 === 0 ? 2 : 1);
    return total + (valeur > 9 ? valeur - 9 : valeur);
  }, 0);
  return treize + String((10 - (somme % 10)) % 10);
};

/** The fiche of a landlord of Rhône, that may be approved as it is. */
export const uneFiche = (fiche: Partial<Fiche> = {}): Fiche => ({
  siret: unSiret(1),
  nom: "Habitat du Rhône",
  type: "organisme-hlm",
  qualites: ["enregistrement", "instruction"],
  territoire: "069",
  perimetre: { sorte: "territoire" },
  accueil: {
    ligne: "12 rue Pasteur",
    codePostal: "69500",
    commune: "69029",
    horaires: "Du lundi au vendredi, de 9 h à 17 h",
    telephone: "04 72 00 00 00",
    courriel: "accueil@habitat.example",
  },
  responsable: { nom: "Jeanne Morel", fonction: "Directrice", courriel: "jeanne.morel@habitat.example" },
  agents: [
    { nom: "Karim Saïdi", courriel: "karim.saidi@habitat.example", role: "agent-enregistreur", sensible: false },
  ],
  conventionSignee: true,
  charteSignee: true,
  ...fiche,
});

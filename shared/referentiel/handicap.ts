// Codes and labels of the exchange interface of the SNE (v02.01).

/** Disability annex: what a person can do, uses and needs. */
export const handicap = {
  etat: [
    { code: "STA", libelle: "Stabilisé" },
    { code: "EVO", libelle: "Évolutif" },
  ],
  marches: [
    { code: "1", libelle: "Impossible" },
    { code: "2", libelle: "1 à 3 marches" },
    { code: "3", libelle: "1er étage" },
    { code: "4", libelle: "Plus d’un étage" },
  ],
  natureMoteur: [
    { code: "MS", libelle: "Membre(s) supérieur(s)" },
    { code: "MI", libelle: "Membre(s) inférieur(s)" },
  ],
  natureSensoriel: [
    { code: "DA", libelle: "Déficience auditive" },
    { code: "DV", libelle: "Déficience visuelle" },
  ],
  aideTechnique: [
    { code: "1", libelle: "Aucune" },
    { code: "2", libelle: "Canne, béquille" },
    { code: "3", libelle: "Déambulateur" },
    { code: "4", libelle: "Fauteuil roulant manuel" },
    { code: "5", libelle: "Fauteuil roulant électrique" },
    { code: "6", libelle: "Lève-personne" },
    { code: "7", libelle: "Lit médicalisé" },
  ],
  equipement: [
    { code: "1", libelle: "Baignoire adaptée" },
    { code: "2", libelle: "WC avec espace de transfert" },
    { code: "3", libelle: "Douche sans seuil" },
    { code: "4", libelle: "Ascenseur" },
    { code: "5", libelle: "Chambre avec une tierce personne (aide à domicile, aide-soignante, veille de nuit)" },
    { code: "6", libelle: "Place de stationnement accessible et de largeur adaptée (3,30 m)" },
  ],
} as const satisfies Record<string, readonly { code: string; libelle: string }[]>;

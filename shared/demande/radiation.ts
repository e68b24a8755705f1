/**
 * The closed list of grounds (CCH, R. 441-2-8) with their codes in exchanges between bodies. `fusion` (letter f) will
 * have its line the day a national number exists.
 */
export const motifsDeRadiation = {
  attribution: {
    lettre: "a",
    code: "RADATT",
    libelle: "un logement vous a été attribué et le bail est signé",
  },
  renonciation: { lettre: "b", code: "RADABA", libelle: "vous l’avez retirée" },
  sans_reponse: {
    lettre: "c",
    code: "RADCON",
    libelle: "vous n’avez pas répondu à un courrier envoyé à votre dernière adresse",
  },
  irrecevabilite: {
    lettre: "d",
    code: "RADIRR",
    libelle: "une commission d’attribution l’a déclarée irrecevable",
  },
  non_renouvellement: { lettre: "e", code: "RADREN", libelle: "elle n’a pas été renouvelée à temps" },
} as const;

export type MotifDeRadiation = keyof typeof motifsDeRadiation;

/** Grounds of an inadmissible demande: nothing else may be one. */
export const sousMotifs = {
  IRRRES: "Ressources au-dessus des plafonds",
  IRRSEJ: "Séjour non régulier d’un adulte du foyer",
} as const;

export type SousMotif = keyof typeof sousMotifs;

/** What a person may say of why they withdraw; nobody asks. */
export const raisonsDeRetrait = ["logement-trouve"] as const;

export type RaisonDeRetrait = (typeof raisonsDeRetrait)[number];

/** Grounds that want a warning whose receipt is proved. */
export const veutUnePreuve = (motif: MotifDeRadiation): boolean =>
  motif === "non_renouvellement" || motif === "sans_reponse" || motif === "irrecevabilite";

import { modalites } from "./modalites.ts";
import { modalitesDeSuivi } from "./suivi.ts";

const OUI_NON = [
  { code: "OUI", libelle: "Oui" },
  { code: "NON", libelle: "Non" },
] as const;
const INCONNU = { code: "NR", libelle: "Non renseigné" } as const;

/** What the guichets decide of a demande, and what closes it: lists of the exchange interface and of the published tables. */
export const modalitesDeFait = {
  evenement: [
    { code: "DEP", libelle: "Dépôt" },
    { code: "MOD", libelle: "Modification" },
    { code: "REN", libelle: "Renouvellement" },
    { code: "RAD", libelle: "Radiation, attribution comprise" },
    { code: "DER", libelle: "Déradiation" },
    { code: "DEC", libelle: "Décision d’une commission d’attribution" },
    { code: "REF", libelle: "Refus d’une proposition par le demandeur" },
    { code: "INS", libelle: "Instruction : ce qui était déclaré est vérifié" },
    { code: "SUI", libelle: "Suivi : avis, avertissement, demande de reprise" },
  ],
  type_demandeur: [
    { code: "PP", libelle: "Personne physique" },
    { code: "PM", libelle: "Association" },
  ],
  dalo: [
    { code: "NON", libelle: "Non" },
    { code: "ACTIF", libelle: "Actif" },
    { code: "CADUC", libelle: "Caduc" },
    { code: "ACTREL", libelle: "Actif relogé" },
    INCONNU,
  ],
  reservataire: [
    { code: "COLTER", libelle: "Collectivités territoriales, leurs établissements publics et EPCI" },
    { code: "COLACT", libelle: "Employeurs et Action Logement" },
    { code: "PPRIOR", libelle: "Préfet prioritaires (hors fonctionnaires et agents publics)" },
    { code: "PFONCT", libelle: "Préfet fonctionnaires et agents publics de l’État" },
    { code: "AUTRES", libelle: "Autres réservataires" },
    { code: "AUCUN", libelle: "Hors contingent" },
    INCONNU,
  ],
  financement: [
    { code: "PLAI", libelle: "PLAI et assimilé" },
    { code: "PLUS", libelle: "PLUS et assimilé" },
    { code: "PLS", libelle: "PLS et assimilé" },
    INCONNU,
  ],
  decision: [
    { code: "RANG1", libelle: "Attribution en rang 1" },
    { code: "SUIVANT", libelle: "Attribution en rang suivant" },
    { code: "NONATT", libelle: "Non-attribution" },
    { code: "IRREC", libelle: "Irrecevabilité" },
  ],
  motif_refus_demandeur: [
    { code: "LOC", libelle: "Localisation" },
    { code: "LOY", libelle: "Loyer ou charges trop élevés" },
    { code: "TAI", libelle: "Taille inadaptée" },
    { code: "ETA", libelle: "État ou équipement du logement" },
    { code: "ETG", libelle: "Étage, absence d’ascenseur, accessibilité" },
    { code: "ENV", libelle: "Environnement, quartier" },
    { code: "DEL", libelle: "Délai ou préavis" },
    { code: "CHG", libelle: "Changement de situation" },
    { code: "SRP", libelle: "Sans réponse" },
    { code: "AUT", libelle: "Autre" },
  ],
  oui_non: OUI_NON,
  oui_non_nr: [...OUI_NON, INCONNU],
} as const;

/** Every list that a coded column of a fact may follow. */
export const listesDeCodes = { ...modalites, ...modalitesDeSuivi, ...modalitesDeFait } as const;

export type ListeDeCodes = keyof typeof listesDeCodes;
export type CodeDe<L extends ListeDeCodes> = (typeof listesDeCodes)[L][number]["code"];

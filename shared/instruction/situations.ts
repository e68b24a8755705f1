import { ressourcesDuFoyer } from "../formulaire/foyer.ts";
import { type Dites, personnesDe } from "../formulaire/personnes.ts";
import { compositionFamiliale, unitesDeConsommation } from "../statistiques/composition.ts";
import { quartileDeRessources } from "../statistiques/quartile.ts";
import type { Circonstance, Fait } from "./fait.ts";
import { aPourMotif, enfantsMineurs, estSuroccupe, tauxDEffort, vitDans } from "./lectures.ts";

const enDuree = (mois: number): string => {
  const [annees, reste] = [Math.floor(mois / 12), mois % 12];
  const dites = [
    ...(annees > 0 ? [annees > 1 ? `${annees} ans` : "1 an"] : []),
    ...(reste > 0 || annees === 0 ? [`${reste} mois`] : []),
  ];
  return dites.join(" et ");
};

/** Whole months between two days. */
export function moisEntre(debut: string, fin: string): number {
  const [annee = 0, mois = 0, jour = 0] = debut.split("-").map(Number);
  const [anneeFin = 0, moisFin = 0, jourFin = 0] = fin.split("-").map(Number);
  return Math.max(0, 12 * (anneeFin - annee) + moisFin - mois - (jourFin < jour ? 1 : 0));
}

function estDuPremierQuartile(dites: Dites, { intercommunalite, aujourdhui }: Circonstance): boolean {
  const revenu = ressourcesDuFoyer(dites);
  if (revenu === undefined) return false;
  const parUnite = (12 * revenu) / unitesDeConsommation(dites, aujourdhui);
  return quartileDeRessources(parUnite, intercommunalite, Number(aujourdhui.slice(0, 4))) === "Q1";
}

/** What grids weigh besides the priority publics. */
export const situations: readonly Fait[] = [
  {
    id: "anciennete",
    nature: "nombre",
    libelle: "Ancienneté de la demande",
    champs: [],
    pieces: [],
    enregistre: true,
    lire: (_dites, { ancienneteDepuisLe, aujourdhui }) => moisEntre(ancienneteDepuisLe, aujourdhui),
    dire: enDuree,
  },
  {
    id: "refus_injustifies",
    nature: "nombre",
    libelle: "Logements adaptés refusés sans motif",
    champs: [],
    pieces: [],
    enregistre: true,
    lire: (_dites, { refusInjustifies }) => refusInjustifies,
    dire: (nombre) => `${nombre} refus`,
  },
  {
    id: "taux_effort",
    nature: "nombre",
    libelle: "Part des ressources qui paie le loyer",
    champs: ["loyerActuel", "aideAuLogement", "ressourcesMensuelles", "ressourcesACharge", "codemandeurs"],
    pieces: ["COUT_LOGEMENT", "LOGEMENT_ACTUEL"],
    lire: tauxDEffort,
    dire: (pourCent) => `${pourCent} %`,
  },
  {
    id: "enfants_mineurs",
    nature: "nombre",
    libelle: "Enfants mineurs à charge",
    champs: ["personnesACharge"],
    pieces: ["ETAT_CIVIL_MINEURS"],
    lire: (dites, { aujourdhui }) => enfantsMineurs(dites, aujourdhui),
    dire: (nombre) => (nombre > 1 ? `${nombre} enfants` : `${nombre} enfant`),
  },
  {
    id: "parent_isole",
    nature: "oui-non",
    libelle: "Parent qui élève seul ses enfants",
    champs: ["codemandeurs", "colocataires", "personnesACharge", "enfantANaitre"],
    pieces: ["ETAT_CIVIL_MINEURS", "DIVORCE", "INSTANCE_DIVORCE"],
    lire: (dites) =>
      personnesDe(dites, "personnesACharge").length > 0 && compositionFamiliale(dites).startsWith("MONO"),
  },
  {
    id: "suroccupation",
    nature: "oui-non",
    libelle: "Logement plus petit que la surface minimale pour ses occupants",
    champs: ["surfaceActuelle", "occupants"],
    pieces: ["LOGEMENT_ACTUEL"],
    lire: estSuroccupe,
  },
  {
    id: "logement_trop_grand",
    nature: "oui-non",
    libelle: "Logement social trop grand pour ses occupants",
    champs: ["logementActuel", "motifs"],
    pieces: ["LOGEMENT_ACTUEL"],
    lire: (dites) => vitDans(dites, "HLM") && aPourMotif(dites, "10"),
  },
  {
    id: "decohabitation",
    nature: "oui-non",
    libelle: "Quitte le logement où il vit avec d’autres",
    champs: ["motifs"],
    pieces: ["LOGEMENT_ACTUEL"],
    lire: (dites) => aPourMotif(dites, "12"),
  },
  {
    id: "chez_ses_parents",
    nature: "oui-non",
    libelle: "Vit chez ses parents ou ses enfants",
    champs: ["logementActuel"],
    pieces: ["LOGEMENT_ACTUEL", "SANS_LOGEMENT"],
    lire: (dites) => vitDans(dites, "CPE"),
  },
  {
    id: "separation",
    nature: "oui-non",
    libelle: "Divorce ou séparation",
    champs: ["motifs"],
    pieces: ["DIVORCE", "INSTANCE_DIVORCE", "DISSOLUTION_PACS"],
    lire: (dites) => aPourMotif(dites, "11"),
  },
  {
    id: "conge",
    nature: "oui-non",
    libelle: "Logement repris ou vendu par son propriétaire",
    champs: ["motifs"],
    pieces: ["CONGE_VENTE_REPRISE"],
    lire: (dites) => aPourMotif(dites, "04"),
  },
  {
    id: "demolition",
    nature: "oui-non",
    libelle: "Logement qui va être démoli",
    champs: ["motifs"],
    pieces: ["LOGEMENT_ACTUEL"],
    lire: (dites) => aPourMotif(dites, "02"),
  },
  {
    id: "rapprochement_travail",
    nature: "oui-non",
    libelle: "Se rapproche de son travail",
    champs: ["motifs", "statutProfessionnel"],
    pieces: ["LOCALISATION_EMPLOI", "MUTATION_PRO"],
    lire: (dites) => aPourMotif(dites, "18", "19"),
  },
  {
    id: "habite_ici",
    nature: "oui-non",
    libelle: "Habite dans le territoire de la grille",
    champs: ["adresseCommune"],
    pieces: ["LOGEMENT_ACTUEL"],
    lire: ({ adresseCommune }, { dansLePerimetre }) =>
      typeof adresseCommune === "string" && dansLePerimetre(adresseCommune),
  },
  {
    id: "travaille_ici",
    nature: "oui-non",
    libelle: "Travaille dans le territoire de la grille",
    champs: ["communeTravail", "codemandeurs"],
    pieces: ["LOCALISATION_EMPLOI", "SALAIRES_3_MOIS"],
    lire: (dites, { dansLePerimetre }) =>
      [dites, ...personnesDe(dites, "codemandeurs")].some(
        ({ communeTravail }) => typeof communeTravail === "string" && dansLePerimetre(communeTravail),
      ),
  },
  {
    id: "premier_quartile",
    nature: "oui-non",
    libelle: "Ressources du premier quartile des demandeurs du territoire",
    champs: ["ressourcesMensuelles", "ressourcesACharge", "codemandeurs", "personnesACharge"],
    pieces: ["AVIS_IMPOSITION_N2"],
    lire: estDuPremierQuartile,
  },
];

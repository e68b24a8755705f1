import type { RoleDAgent } from "../droits/agent.ts";

/** What a body wants to be in the system. */
export const qualites = ["enregistrement", "instruction", "reservation", "etat", "statistiques"] as const;
export type Qualite = (typeof qualites)[number];

const libellesDesQualites: Record<Qualite, string> = {
  enregistrement: "Guichet enregistreur : il reçoit les demandes et vérifie l’identité",
  instruction: "Guichet instructeur : il examine les demandes et attribue des logements",
  reservation: "Réservataire : il désigne des candidats sur son contingent",
  etat: "Service de l’État désigné par le préfet",
  statistiques: "Statistiques seulement, sans aucun nom",
};
export const libelleDeQualite = (qualite: Qualite): string => libellesDesQualites[qualite];

/** The ground that a body covers. */
export const sortesDePerimetre = ["territoire", "departement", "intercommunalite", "communes"] as const;
export type SorteDePerimetre = (typeof sortesDePerimetre)[number];

type Regle = {
  libelle: string;
  /** Must register demandes: never refused, the prefect fixes its conditions instead. */
  doit: boolean;
  peut: readonly Qualite[];
  /** The deed without which it may not register. */
  acte?: string;
  perimetres: readonly SorteDePerimetre[];
};

const bailleur = {
  doit: true,
  peut: ["enregistrement", "instruction"],
  perimetres: ["territoire", "departement"],
} as const;
const collectivite = {
  doit: false,
  peut: ["enregistrement", "reservation", "statistiques"],
  acte: "Délibération qui décide d’enregistrer les demandes",
} as const;
const PARTOUT = ["territoire", "departement", "intercommunalite", "communes"] as const;

/** What each type of body must and may do (CCH, R. 441-2-1 and R. 441-2-6). */
export const organismes = {
  "organisme-hlm": { ...bailleur, libelle: "Organisme d’habitations à loyer modéré" },
  "sem-agreee": { ...bailleur, libelle: "Société d’économie mixte agréée" },
  "sem-outre-mer": { ...bailleur, libelle: "Société d’économie mixte d’outre-mer" },
  commune: { ...collectivite, libelle: "Commune", perimetres: ["communes"] },
  intercommunalite: {
    ...collectivite,
    libelle: "Intercommunalité ou établissement public territorial",
    perimetres: ["intercommunalite"],
  },
  departement: { ...collectivite, libelle: "Conseil départemental", perimetres: ["departement"] },
  reservataire: {
    libelle: "Employeur ou organisme qui a des logements réservés",
    doit: false,
    peut: ["enregistrement", "reservation", "statistiques"],
    acte: "Convention de réservation avec le préfet",
    perimetres: PARTOUT,
  },
  "action-logement": {
    libelle: "Action Logement Services",
    doit: false,
    peut: ["enregistrement", "reservation", "statistiques"],
    perimetres: ["territoire", "departement"],
  },
  siao: {
    libelle: "Service intégré d’accueil et d’orientation (SIAO)",
    doit: false,
    peut: ["enregistrement"],
    acte: "Décision de la personne morale qui porte le service",
    perimetres: ["territoire", "departement"],
  },
  etat: {
    libelle: "Service de l’État",
    doit: false,
    peut: ["enregistrement", "etat"],
    acte: "Désignation par le préfet",
    perimetres: ["territoire", "departement"],
  },
  association: {
    libelle: "Autre association, par mandat d’un guichet enregistreur",
    doit: false,
    peut: ["enregistrement"],
    acte: "Mandat d’un organisme enregistreur",
    perimetres: PARTOUT,
  },
} as const satisfies Record<string, Regle>;

export type TypeDOrganisme = keyof typeof organismes;
export const typesDOrganisme = Object.keys(organismes).filter((type): type is TypeDOrganisme => type in organismes);
export const regleDe = (type: TypeDOrganisme): Regle => organismes[type];

const rolesParQualite: Record<Qualite, readonly RoleDAgent[]> = {
  enregistrement: ["agent-enregistreur"],
  instruction: ["agent-instructeur"],
  reservation: ["reservataire"],
  etat: ["etat"],
  statistiques: [],
};

/** Roles that the head of a body may give: a body of statistics only has nobody who reads a name. */
export const rolesOuverts = (siennes: readonly Qualite[]): RoleDAgent[] =>
  qualites.filter((qualite) => siennes.includes(qualite)).flatMap((qualite) => rolesParQualite[qualite]);

import type { Piece } from "./piece.ts";

/** What the household lives on. */
const ressources = [
  {
    code: "AVIS_IMPOSITION_N1",
    libelle: "Avis d’imposition portant sur les revenus de l’an dernier",
    quand: "vos revenus ont baissé de 10 % ou plus",
    valable: "annee",
    source: "fiche",
  },
  {
    code: "SALAIRES_3_MOIS",
    libelle: "Bulletins de salaire des trois derniers mois, ou attestation de l’employeur",
    quand: "vous êtes salarié",
    valable: { mois: 3 },
    source: "fiche",
  },
  {
    code: "BILAN_NON_SALARIE",
    libelle: "Dernier bilan, ou attestation du comptable",
    quand: "vous travaillez à votre compte",
    valable: { mois: 12 },
    source: "fiche",
  },
  {
    code: "PENSION",
    libelle: "Notification de pension",
    quand: "vous recevez une pension de retraite ou d’invalidité",
    sensible: true,
    valable: { mois: 12 },
    source: "fiche",
  },
  {
    code: "ARE",
    libelle: "Avis de paiement de l’allocation d’aide au retour à l’emploi",
    quand: "vous êtes au chômage",
    valable: { mois: 3 },
    source: "fiche",
  },
  {
    code: "IJ",
    libelle: "Bulletin de la sécurité sociale",
    quand: "vous recevez des indemnités journalières",
    sensible: true,
    valable: { mois: 3 },
    source: "fiche",
  },
  {
    code: "PENSION_ALIMENTAIRE",
    libelle: "Extrait de jugement, ou preuve des versements",
    quand: "vous recevez une pension alimentaire",
    sensible: true,
    source: "fiche",
  },
  {
    code: "PRESTATIONS_CAF_MSA",
    libelle: "Attestation de la caisse d’allocations familiales ou de la mutualité sociale agricole",
    quand: "vous recevez des prestations sociales ou familiales",
    sensible: true,
    valable: { mois: 3 },
    source: "fiche",
  },
  {
    code: "BOURSE",
    libelle: "Avis d’attribution de bourse",
    quand: "vous êtes boursier",
    valable: "annee-scolaire",
    source: "fiche",
  },
  {
    code: "PATRIMOINE",
    libelle: "Déclaration sur l’honneur du patrimoine",
    quand: "pour estimer votre aide au logement",
    valable: { mois: 12 },
    source: "fiche",
  },
] as const satisfies readonly Piece[];

/** Family and work. */
const situation = [
  { code: "MARIAGE", libelle: "Livret de famille ou document équivalent", quand: "vous êtes marié", source: "fiche" },
  { code: "PACS", libelle: "Attestation d’enregistrement du pacs", quand: "vous êtes pacsé", source: "fiche" },
  {
    code: "GROSSESSE",
    libelle: "Certificat de grossesse de plus de 12 semaines",
    quand: "vous attendez un enfant",
    sensible: true,
    valable: { mois: 9 },
    source: "fiche",
  },
  {
    code: "DIVORCE",
    libelle: "Jugement de divorce ou convention homologuée",
    quand: "vous êtes divorcé",
    sensible: true,
    source: "fiche",
  },
  {
    code: "INSTANCE_DIVORCE",
    // the "ordonnance de non-conciliation" of the fiche has not existed since the reform of divorce (loi 2019-222)
    libelle: "Ordonnance sur mesures provisoires, saisine du juge aux affaires familiales ou attestation d’avocat",
    quand: "votre divorce est en cours",
    sensible: true,
    source: "fiche",
  },
  {
    code: "DISSOLUTION_PACS",
    libelle: "Acte de naissance portant la mention de la dissolution",
    quand: "votre pacs est dissous",
    sensible: true,
    source: "fiche",
  },
  {
    code: "DECES_CONJOINT",
    libelle: "Certificat de décès ou livret de famille",
    quand: "vous êtes veuf ou veuve",
    source: "fiche",
  },
  {
    code: "ETUDIANT",
    libelle: "Carte d’étudiant",
    quand: "vous êtes étudiant",
    valable: "annee-scolaire",
    source: "fiche",
  },
  { code: "APPRENTI", libelle: "Contrat d’apprentissage", quand: "vous êtes apprenti", source: "fiche" },
  {
    code: "SITUATION_PRO_AUTRE",
    libelle: "Tout document qui l’atteste",
    quand: "votre situation professionnelle est autre",
    source: "fiche",
  },
] as const satisfies readonly Piece[];

/** The home of today, and the reasons of the demande. */
const logementEtRaisons = [
  {
    code: "LOGEMENT_ACTUEL",
    libelle: "Bail et quittance, attestation d’hébergement ou autre preuve",
    quand: "selon votre logement actuel",
    valable: { mois: 3 },
    source: "arrete2020",
  },
  {
    code: "SANS_LOGEMENT",
    libelle: "Attestation d’un travailleur social ou d’une association, ou certificat de domiciliation",
    quand: "vous êtes sans logement",
    valable: { mois: 3 },
    source: "fiche",
  },
  {
    code: "NON_DECENT",
    libelle:
      "Document d’un service public, d’un travailleur social, d’un professionnel ou d’une association, photos, jugement, ou attestation de la caisse d’allocations familiales",
    quand: "votre logement n’est pas décent",
    source: "fiche",
  },
  {
    code: "INSALUBRE_DANGEREUX",
    libelle: "Mêmes documents, et décision de l’administration (mise en demeure, arrêté, fermeture d’hôtel meublé)",
    quand: "votre logement est insalubre ou dangereux",
    source: "fiche",
  },
  {
    code: "IMPROPRE_HABITATION",
    libelle: "Mêmes documents, et arrêté du préfet mettant en demeure de cesser l’occupation",
    quand: "le lieu n’est pas fait pour l’habitation",
    source: "fiche",
  },
  {
    code: "CONGE_VENTE_REPRISE",
    libelle: "Lettre de congé du propriétaire, ou jugement de résiliation du bail",
    quand: "votre logement est repris ou vendu",
    source: "fiche",
  },
  {
    code: "EXPULSION",
    libelle: "Commandement de payer, assignation, jugement d’expulsion ou commandement de quitter les lieux",
    quand: "une procédure d’expulsion est en cours",
    sensible: true,
    source: "fiche",
  },
  {
    code: "COUT_LOGEMENT",
    libelle: "Quittance, ou autre preuve de vos dépenses de logement",
    quand: "votre logement est trop cher",
    valable: { mois: 3 },
    source: "fiche",
  },
  {
    code: "ACCEDANT_DIFFICULTE",
    libelle: "Plan d’apurement, démarches attestées par un travailleur social",
    quand: "vous êtes propriétaire en difficulté",
    source: "fiche",
  },
  {
    code: "VIOLENCES",
    libelle: "Décision du juge, ordonnance de protection ou récépissé de dépôt de plainte",
    quand: "vous subissez des violences",
    sensible: true,
    source: "fiche",
  },
  {
    code: "HANDICAP",
    libelle:
      "Carte mobilité inclusion portant la mention « invalidité », ou décision de la commission des droits et de l’autonomie ou d’un organisme de sécurité sociale",
    quand: "une personne à loger est handicapée",
    sensible: true,
    source: "fiche",
  },
  {
    code: "SANTE",
    libelle: "Certificat médical",
    quand: "vous demandez pour raison de santé",
    sensible: true,
    source: "fiche",
  },
  {
    code: "REGROUPEMENT_FAMILIAL",
    libelle: "Attestation de dépôt de la demande de regroupement familial",
    quand: "votre famille va vous rejoindre",
    source: "fiche",
  },
  {
    code: "LOCALISATION_EMPLOI",
    libelle: "Pièce qui montre le lieu de l’emploi, actuel ou futur",
    quand: "vous voulez vous rapprocher de votre travail",
    source: "fiche",
  },
  {
    code: "MUTATION_PRO",
    libelle: "Attestation de l’employeur, actuel ou futur",
    quand: "vous changez de lieu de travail",
    source: "fiche",
  },
  {
    code: "AGREMENT_ASSMAT",
    libelle: "Agrément",
    quand: "vous êtes assistant maternel ou familial",
    source: "fiche",
  },
  {
    code: "ASE",
    libelle: "Justificatif de prise en charge",
    quand: "vous sortez de l’aide sociale à l’enfance",
    sensible: true,
    source: "notice",
  },
  {
    code: "SPV",
    libelle: "Justificatif du centre de secours",
    quand: "vous êtes sapeur-pompier volontaire",
    valable: { mois: 12 },
    source: "notice",
  },
] as const satisfies readonly Piece[];

/** What may also be asked for, by theme: a fact declared opens a piece, never the reverse. */
export const piecesComplementaires = [
  { titre: "Vos ressources", pieces: ressources },
  { titre: "Votre famille et votre travail", pieces: situation },
  { titre: "Votre logement et vos raisons", pieces: logementEtRaisons },
] as const satisfies readonly { titre: string; pieces: readonly Piece[] }[];

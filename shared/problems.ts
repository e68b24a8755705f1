/** A field at fault: JSON pointer into the request, stable code, French sentence. */
export type Faute = { pointeur: string; code: string; message: string };

type Refus = { status: number; title: string; detail: string };

/** Every refusal of the system (RFC 9457). The code is the contract; the sentence may improve. */
export const problems = {
  "champs-invalides": {
    status: 400,
    title: "Certaines réponses sont à corriger",
    detail: "Corrigez les réponses signalées, puis recommencez. Rien de ce que vous avez saisi n’est perdu.",
  },
  "corps-illisible": {
    status: 400,
    title: "Le message reçu est illisible",
    detail: "Le corps de la requête n’est pas un objet JSON valide.",
  },
  "demande-incomplete": {
    status: 400,
    title: "Il manque des réponses",
    detail: "Complétez les réponses signalées avant de déposer votre demande.",
  },
  "code-incorrect": {
    status: 400,
    title: "Ce code ne convient pas",
    detail:
      "Le code est faux, déjà utilisé ou trop ancien. Vérifiez le dernier message reçu, ou demandez un autre code.",
  },
  "identifiants-incorrects": {
    status: 400,
    title: "Adresse, mot de passe ou code incorrect",
    detail: "Vérifiez votre saisie. Après plusieurs échecs, le compte est bloqué quelques minutes.",
  },
  "session-absente": {
    status: 401,
    title: "Vous n’êtes pas connecté",
    detail: "Connectez-vous pour continuer.",
  },
  "acces-direct-refuse": {
    status: 403,
    title: "Cette adresse ne répond pas directement",
    detail: "Passez par l’adresse publique du service.",
  },
  "origine-refusee": {
    status: 403,
    title: "Cette action ne peut venir que du site",
    detail: "La requête vient d’une autre page que celles du service.",
  },
  "acces-refuse": {
    status: 403,
    title: "Cet espace n’est pas le vôtre",
    detail: "Vous êtes connecté, mais pas avec le compte qu’il faut ici. Déconnectez-vous, puis changez de compte.",
  },
  "habilitation-absente": {
    status: 403,
    title: "Vous n’êtes pas habilité aujourd’hui",
    detail:
      "Votre compte n’a pas d’habilitation en cours, ou sa certification a pris fin. Le responsable de votre organisme peut la renouveler.",
  },
  "poste-introuvable": {
    status: 404,
    title: "Vous n’avez pas ce poste",
    detail: "Il a pris fin, ou il n’est pas à vous. Choisissez l’un des postes proposés.",
  },
  "acces-introuvable": {
    status: 404,
    title: "Aucune demande d’accès ne correspond",
    detail: "Vérifiez le code de suivi, tel qu’il est dans le courriel reçu.",
  },
  "guichet-introuvable": {
    status: 404,
    title: "Aucun guichet ne correspond",
    detail: "Vérifiez le code du guichet.",
  },
  "agent-introuvable": {
    status: 404,
    title: "Aucun agent ne correspond",
    detail: "Cette personne ne travaille pas, ou plus, pour ce guichet.",
  },
  "acces-deja-decide": {
    status: 409,
    title: "Cette demande d’accès est déjà décidée",
    detail: "Relisez-la : elle a été approuvée ou refusée.",
  },
  "acces-a-corriger": {
    status: 409,
    title: "Cette demande d’accès attend une correction",
    detail: "L’organisme doit d’abord renvoyer sa fiche.",
  },
  "refus-d-acces-interdit": {
    status: 409,
    title: "Cet organisme ne peut pas être refusé",
    detail:
      "La loi l’oblige à enregistrer les demandes. Sans convention, le préfet fixe les conditions par arrêté : enregistrez-les pour ouvrir le guichet.",
  },
  "fondement-incoherent": {
    status: 409,
    title: "Ce fondement ne va pas avec la fiche",
    detail: "Une convention que l’organisme a signée, ou l’arrêté du préfet quand il ne l’a pas signée.",
  },
  "organisme-deja-inscrit": {
    status: 409,
    title: "Cet organisme a déjà un guichet dans ce territoire",
    detail: "Le responsable du guichet peut y habiliter d’autres agents.",
  },
  "habilitation-a-un-autre": {
    status: 409,
    title: "Vous ne pouvez pas vous habiliter vous-même",
    detail: "Une autre personne doit le faire : le responsable pour les agents, le gestionnaire pour le responsable.",
  },
  "route-introuvable": {
    status: 404,
    title: "Cette adresse n’existe pas",
    detail: "Vérifiez l’adresse demandée.",
  },
  "brouillon-introuvable": {
    status: 404,
    title: "Ce brouillon n’existe pas",
    detail: "Il a peut-être été effacé. Vous pouvez commencer une nouvelle demande.",
  },
  "trop-de-brouillons": {
    status: 409,
    title: "Vous avez déjà commencé cinq demandes",
    detail: "Reprenez l’une d’elles, ou effacez celles dont vous n’avez plus besoin, puis recommencez.",
  },
  "demande-introuvable": {
    status: 404,
    title: "Aucune demande ne porte ce numéro",
    detail: "Vérifiez le numéro unique, ou retrouvez vos demandes dans votre espace.",
  },
  "dossier-introuvable": {
    status: 404,
    title: "Aucune demande ne correspond",
    detail: "Vérifiez le numéro unique, ou retrouvez vos demandes dans votre espace.",
  },
  "lieu-introuvable": {
    status: 404,
    title: "Ce lieu n’est pas dans votre périmètre",
    detail: "Choisissez une commune ou une intercommunalité du territoire de votre guichet.",
  },
  "vue-introuvable": {
    status: 404,
    title: "Cette vue n’existe pas",
    detail: "Elle a peut-être déjà été effacée. Seule la personne qui l’a enregistrée peut l’effacer.",
  },
  "curseur-invalide": {
    status: 400,
    title: "Cette page de la liste n’existe plus",
    detail: "L’adresse a changé en route, ou elle vient d’une autre liste. Reprenez au début de la liste.",
  },
  "tableau-introuvable": {
    status: 404,
    title: "Ce tableau n’existe pas",
    detail: "La liste des tableaux est à l’adresse /api/statistiques/v1/tableaux.",
  },
  "edition-introuvable": {
    status: 404,
    title: "Cette édition n’est pas publiée, ou n’a pas ce tableau",
    detail: "La liste des éditions est à l’adresse /api/statistiques/v1/editions.",
  },
  "lettre-introuvable": {
    status: 404,
    title: "Aucune lettre ne porte cette référence",
    detail: "Recopiez la référence imprimée au bas de la lettre, jusqu’aux deux derniers chiffres.",
  },
  "piece-introuvable": {
    status: 404,
    title: "Cette pièce n’existe pas",
    detail: "Elle a peut-être été retirée. Retrouvez vos pièces dans votre espace.",
  },
  "codemandeur-introuvable": {
    status: 404,
    title: "Cette personne n’est pas codemandeur",
    detail: "Elle a peut-être déjà quitté cette demande.",
  },
  "separation-introuvable": {
    status: 404,
    title: "Ce numéro et ce code ne vont pas ensemble",
    detail: "Vérifiez-les sur le document remis. Un code sert une fois, à une seule personne.",
  },
  "session-introuvable": {
    status: 404,
    title: "Cette connexion n’existe plus",
    detail: "Elle a déjà été fermée.",
  },
  "version-perimee": {
    status: 409,
    title: "Le dossier a changé entre-temps",
    detail: "Il a été modifié sur un autre appareil ou dans un autre onglet. Comparez les réponses, puis choisissez.",
  },
  "dossier-change-entre-temps": {
    status: 409,
    title: "Quelqu’un a changé les mêmes réponses",
    detail: "Gardez les vôtres ou les siennes, réponse par réponse, puis enregistrez de nouveau.",
  },
  "raison-a-dire": {
    status: 409,
    title: "Dites pourquoi vous ouvrez ce dossier",
    detail: "Il n’est pas dans votre travail en cours. La personne verra cette consultation et sa raison.",
  },
  "demande-changee-entre-temps": {
    status: 409,
    title: "Votre demande a changé depuis",
    detail: "Elle a été modifiée ailleurs pendant que vous prépariez ces changements. Reprenez-les sur ce qu’elle est.",
  },
  "brouillon-depose": {
    status: 409,
    title: "Cette demande est déjà déposée",
    detail: "Retrouvez-la dans votre espace.",
  },
  "demande-deja-deposee": {
    status: 409,
    title: "Vous avez déjà une demande dans ce territoire",
    detail: "Une seule demande suffit par territoire : retrouvez la vôtre dans votre espace.",
  },
  "demande-arretee": {
    status: 409,
    title: "Cette demande est arrêtée",
    detail: "Votre espace dit pourquoi, et ce que vous pouvez encore faire.",
  },
  "demande-en-cours": {
    status: 409,
    title: "Cette demande n’est pas arrêtée",
    detail: "Elle suit son cours : il n’y a rien à reprendre.",
  },
  "renouvellement-pas-ouvert": {
    status: 409,
    title: "Il est trop tôt pour renouveler",
    detail: "Nous vous écrirons quand ce sera possible. Vous pouvez déjà modifier votre demande.",
  },
  "preuve-incoherente": {
    status: 409,
    title: "Cette date ne convient pas",
    detail: "Une preuve ne peut être ni antérieure à la lettre, ni à venir.",
  },
  "restauration-impossible": {
    status: 409,
    title: "Cette demande ne peut plus être rétablie",
    detail: "Le délai pour revenir sur un retrait est passé, ou la demande s’est arrêtée pour une autre raison.",
  },
  "reactivation-impossible": {
    status: 409,
    title: "Cette demande ne peut plus être reprise",
    detail: "Le délai est passé, ou la raison de l’arrêt ne le permet pas. Vous pouvez déposer une nouvelle demande.",
  },
  "reactivation-deja-demandee": {
    status: 409,
    title: "Vous avez déjà demandé à reprendre cette demande",
    detail: "Le gestionnaire de votre territoire va vous répondre.",
  },
  "reactivation-non-demandee": {
    status: 409,
    title: "Personne n’a demandé à reprendre cette demande",
    detail: "La personne doit d’abord la demander, dans son espace ou à un guichet.",
  },
  "avis-deja-emis": {
    status: 409,
    title: "Cet avis est déjà parti",
    detail: "Il n’y a rien à envoyer de nouveau.",
  },
  "avertissement-absent": {
    status: 409,
    title: "Aucun avertissement n’attend de réponse",
    detail: "Il a été levé, ou la personne a répondu.",
  },
  "radiation-sans-preuve": {
    status: 409,
    title: "Cette demande ne peut pas encore être radiée",
    detail: "Il faut la preuve que la personne a reçu l’avis, puis un mois de délai.",
  },
  "candidature-deja-presentee": {
    status: 409,
    title: "Cette demande est déjà candidate pour ce logement",
    detail: "Elle a déjà été présentée : retrouvez-la dans la liste des candidatures.",
  },
  "candidature-introuvable": {
    status: 404,
    title: "Cette demande n’est pas candidate pour ce logement",
    detail: "Elle n’a pas été présentée, ou la commission a déjà décidé.",
  },
  "proposition-introuvable": {
    status: 404,
    title: "Cette proposition n’attend pas de réponse",
    detail: "Vous avez déjà répondu, ou le logement n’est plus proposé.",
  },
  "proposition-expiree": {
    status: 409,
    title: "Le délai pour répondre est passé",
    detail: "Votre réponse n’est pas enregistrée. Écrivez au guichet qui suit votre demande.",
  },
  "delai-de-reponse-trop-court": {
    status: 409,
    title: "Le délai pour répondre est trop court",
    detail: "La loi laisse au moins dix jours à la personne pour répondre (CCH, R. 441-10).",
  },
  "commune-introuvable": {
    status: 404,
    title: "Cette commune n’est pas dans votre territoire",
    detail: "Vérifiez la commune du logement, ou changez de poste.",
  },
  "logement-introuvable": {
    status: 404,
    title: "Ce logement n’existe pas",
    detail: "Retrouvez vos logements dans votre liste.",
  },
  "logement-deja-decide": {
    status: 409,
    title: "La commission a déjà décidé pour ce logement",
    detail: "Une autre décision vient d’être enregistrée. La vôtre ne l’est pas : relisez le logement.",
  },
  "logement-deja-loue": {
    status: 409,
    title: "Ce logement n’est plus à louer",
    detail: "Le bail est signé, ou le bailleur l’a retiré. Rien de plus ne peut être décidé.",
  },
  "logement-non-accepte": {
    status: 409,
    title: "La personne n’a pas accepté ce logement",
    detail: "Le bail se signe après l’accord de la personne, donné dans son espace ou à un guichet.",
  },
  "logement-change": {
    status: 409,
    title: "Ce logement a changé entre-temps",
    detail: "Un autre agent vient de le modifier. Relisez-le, puis recommencez.",
  },
  "seance-introuvable": {
    status: 404,
    title: "Cette séance n’existe pas",
    detail: "Retrouvez les séances de votre commission dans votre liste.",
  },
  "trop-peu-de-candidats": {
    status: 409,
    title: "Trois candidatures au moins",
    detail:
      "La commission examine au moins trois demandes pour un logement, sauf exception à préciser (CCH, R. 441-3).",
  },
  "autre-territoire": {
    status: 409,
    title: "Ces communes sont dans un autre territoire",
    detail: "Une demande garde son territoire. Pour l’autre, déposez une seconde demande.",
  },
  "requete-deja-ouverte": {
    status: 409,
    title: "Une chose est déjà demandée à cette personne",
    detail: "Une seule à la fois : attendez sa réponse, ou closez ce qui est demandé.",
  },
  "requete-absente": {
    status: 409,
    title: "Rien n’est demandé",
    detail: "Ce qui était demandé est répondu, ou le guichet l’a clos.",
  },
  "requete-sans-reponse": {
    status: 409,
    title: "Le document demandé n’est pas encore donné",
    detail: "Donnez-le d’abord depuis « Mes documents », puis prévenez le guichet.",
  },
  "piece-deja-donnee": {
    status: 409,
    title: "Ce document est déjà dans le dossier",
    detail: "Un document lisible et à jour ne se demande pas deux fois (CCH, R. 441-2-4-1).",
  },
  "fait-deja-confirme": {
    status: 409,
    title: "Ce fait est déjà confirmé",
    detail: "Retirez d’abord la confirmation qui existe, puis confirmez de nouveau.",
  },
  "dalo-deja-enregistre": {
    status: 409,
    title: "La reconnaissance DALO est déjà enregistrée",
    detail: "Retirez d’abord celle qui est enregistrée, si elle est fausse.",
  },
  "dalo-absent": {
    status: 409,
    title: "Aucune reconnaissance DALO n’est enregistrée",
    detail: "Il n’y a rien à retirer.",
  },
  "piece-non-demandee": {
    status: 409,
    title: "Cette pièce ne vous est pas demandée",
    detail: "Rien de ce que vous avez répondu ne la rend utile. Vous n’avez pas à la donner.",
  },
  "pieces-trop-lourdes": {
    status: 409,
    title: "Vos pièces dépassent 100 Mo",
    detail: "Envoyez des photos plus légères, ou retirez une pièce qui n’est pas encore vérifiée.",
  },
  "pieces-trop-nombreuses": {
    status: 409,
    title: "Trop de pièces ont été envoyées",
    detail: "Adressez-vous à un guichet pour donner les suivantes.",
  },
  "piece-deja-verifiee": {
    status: 409,
    title: "Cette pièce est déjà vérifiée",
    detail: "Vous pouvez la remplacer, pas la retirer.",
  },
  "piece-pas-encore-lisible": {
    status: 409,
    title: "Cette pièce ne peut pas être ouverte",
    detail: "Elle n’est pas encore vérifiée, ou elle a été refusée. Rien n’est perdu.",
  },
  "reunion-impossible": {
    status: 409,
    title: "Ces deux demandes ne peuvent pas être réunies",
    detail: "Elles le sont déjà, ou l’une des deux est arrêtée.",
  },
  "reunion-absente": {
    status: 409,
    title: "Ces deux demandes ne sont pas réunies",
    detail: "La réunion a déjà été annulée.",
  },
  "identite-deja-verifiee": {
    status: 409,
    title: "Cette identité est déjà celle d’une autre demande",
    detail: "Une personne n’a qu’une demande par territoire. Comparez les deux demandes, puis réunissez-les.",
  },
  "rattachement-introuvable": {
    status: 404,
    title: "Ce numéro et ce code ne vont pas ensemble",
    detail: "Vérifiez-les sur le document remis au guichet. Un code sert une fois.",
  },
  "commune-hors-du-guichet": {
    status: 404,
    title: "Votre guichet n’enregistre pas de demande pour ces communes",
    detail: "Les communes demandées doivent être dans le territoire de votre guichet.",
  },
  "corps-trop-grand": {
    status: 413,
    title: "Le message est trop long",
    detail: "La requête dépasse 256 ko.",
  },
  "type-non-pris-en-charge": {
    status: 415,
    title: "Ce format n’est pas accepté",
    detail: "Le corps de la requête doit être en application/json.",
  },
  "trop-d-essais": {
    status: 429,
    title: "Trop de demandes",
    detail: "Attendez un peu avant de recommencer.",
  },
  "erreur-interne": {
    status: 500,
    title: "Le service a rencontré un problème",
    detail: "Ce n’est pas de votre fait. Rien de ce que vous avez saisi n’est perdu : réessayez dans un instant.",
  },
  "service-indisponible": {
    status: 503,
    title: "Le service est momentanément indisponible",
    detail: "Ce n’est pas de votre fait. Réessayez dans un instant.",
  },
} as const satisfies Record<string, Refus>;

export type ProblemCode = keyof typeof problems;

type Complement = { champs?: readonly Faute[]; extensions?: Record<string, unknown>; reessayerDansSecondes?: number };

/** A refusal on its way to the person; the HTTP stack writes it as problem+json. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly champs: readonly Faute[];
  readonly extensions: Record<string, unknown>;
  readonly reessayerDansSecondes: number | undefined;

  constructor(code: ProblemCode, { champs = [], extensions = {}, reessayerDansSecondes }: Complement = {}) {
    super(code);
    this.name = "Problem";
    this.code = code;
    this.champs = champs;
    this.extensions = extensions;
    this.reessayerDansSecondes = reessayerDansSecondes;
  }
}

/** The body of an `application/problem+json` answer. */
export type CorpsDeProbleme = {
  type: string;
  status: number;
  title: string;
  detail: string;
  code: ProblemCode;
  champs?: readonly Faute[];
  [extension: string]: unknown;
};

/** RFC 9457 body of a problem; `type` is a stable URN since no page per problem is promised. */
export function corpsDeProbleme({ code, champs, extensions }: Problem): CorpsDeProbleme {
  const { status, title, detail } = problems[code];
  return {
    type: `urn:sne:probleme:${code}`,
    status,
    title,
    detail,
    code,
    ...(champs.length > 0 && { champs }),
    ...extensions,
  };
}

/** Path of every page, declared once: routes, links and parameters are read from it. */
export const chemins = {
  accueil: "/",
  commencer: "/faire-ma-demande",
  simulateur: "/simulateur",
  systemesLocaux: "/systemes-locaux",
  verifierAttestation: "/verifier-une-attestation",
  accessibilite: "/accessibilite",
  mentionsLegales: "/mentions-legales",
  donneesPersonnelles: "/donnees-personnelles",
  navigateur: "/navigateur",
  brouillon: "/demande/:brouillonId",
  verifierReponses: "/demande/:brouillonId/verifier",
  deposee: "/demande/:brouillonId/deposee",
  question: "/demande/:brouillonId/:etape",
  espace: "/espace",
  connexion: "/espace/connexion",
  sessions: "/espace/sessions",
  modifierDemande: "/espace/:numeroUnique/modifier",
  renouveler: "/espace/:numeroUnique/renouveler",
  renouvelerSansChangement: "/espace/:numeroUnique/renouveler/sans-changement",
  renouvelerAvecChangements: "/espace/:numeroUnique/renouveler/avec-changements",
  retirer: "/espace/:numeroUnique/retirer",
  demande: "/espace/:numeroUnique",
  guichet: "/guichet",
} as const;

/** The PDF is a file of the API, not a page. */
export const adresseDeLAttestation = (numeroUnique: string): string => `/api/demandes/${numeroUnique}/attestation`;

/** What an export says of itself, in the language of the module. The papers' own words, and the codes, stay in French. */
export const presenterMesDonnees = () => ({
  titre: "Ce que contient ce document",
  debut: [
    "Ce document dit tout ce que nous gardons sur vous. Il est gratuit.",
    "Vos réponses et vos événements y sont en français : ce sont les mots que lisent les guichets, et ceux qui comptent. Cette explication n’ajoute rien et n’enlève rien.",
  ],
  parties: {
    compte: "Comment nous vous écrivons, et comment vous vous connectez.",
    appareils: "Les téléphones et les ordinateurs connectés à votre espace.",
    brouillons: "Ce que vous avez commencé à écrire et pas encore déposé, et le jour où nous l’effaçons.",
    reponses: "Ce que vous avez répondu dans votre demande.",
    evenements: "Tout ce qui est arrivé à votre demande, et qui l’a fait.",
    consultations: "Chaque personne qui a ouvert votre dossier, quand et pourquoi.",
    aidants: "Les personnes que vous avez nommées pour vous aider, et jusqu’à quand.",
    documents: "Les documents que vous avez donnés, et ce qu’un guichet en a dit.",
    messages: "Ce que vous et le guichet vous êtes écrit.",
    candidatures: "Les logements pour lesquels votre demande a été présentée, et la suite.",
    verifications: "Ce qu’un guichet a confirmé de votre situation.",
    notes: "Ce qu’un guichet a écrit pour lui-même sur votre demande.",
  },
  fin: "Quelque chose est faux ? Corrigez-le dans votre espace, ou dites-le à un guichet. Vous pouvez aussi vous plaindre à la CNIL, gratuitement.",
});

export type Presentation = ReturnType<typeof presenterMesDonnees>;
export type Partie = keyof Presentation["parties"];

/** In the language of the person, then in French; once for who reads French. */
export type Presentations = readonly { langue: string; dite: Presentation }[];

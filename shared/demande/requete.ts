/** Why something is asked for again. */
export const raisonsDeRequete = {
  manquant: "Il manque",
  incorrect: "Ce n’est pas exact",
  incomplet: "Ce n’est pas complet",
  obsolete: "Ce n’est plus à jour",
} as const;
export type RaisonDeRequete = keyof typeof raisonsDeRequete;

/** A document of the closed list, of one person; or a question whose answer is to be looked at again. */
export type ObjetDeRequete =
  | { nature: "piece"; code: string; personne: string }
  | { nature: "correction"; champ: string };

/** What a guichet asks of the person. There is one at most: two at once would not be known apart. */
export type Requete = {
  version: number;
  le: string;
  guichet: string;
  objet: ObjetDeRequete;
  raison: RaisonDeRequete;
  /** In the words of the agent. */
  texte: string;
  /** Day when the person answered: the agent looks, the clock runs again. */
  repondueLe?: string;
};

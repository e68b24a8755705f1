/** Published dimensions that no answer decides, and where each comes from. */
export const horsDuFormulaire = {
  anciennete: "Se compte du jour qui fait l’ancienneté, jamais d’une réponse.",
  motif_radiation: "C’est le motif de l’événement qui radie la demande, ou qui la réunit à une autre.",
  sous_motif_irrecevabilite: "C’est ce que la commission a décidé, écrit dans le même événement.",
  canal_depot: "C’est le canal du premier événement : le site ou un guichet ; aucun logiciel ne dépose encore.",
  reservataire: "C’est le contingent du logement attribué, non une réponse : attend les attributions.",
  financement: "C’est le prêt du logement attribué : attend les attributions.",
  delai_attribution: "Va du dépôt à la signature du bail, que le service n’enregistre pas encore.",
  nb_propositions: "Se compte sur les propositions faites au foyer, que le service n’enregistre pas encore.",
  motif_refus_demandeur: "Se dit en refusant une proposition, que le service n’enregistre pas encore.",
  dalo: "C’est la décision d’une commission de médiation ; ce que la personne en déclare ne la vaut pas.",
  poste_du_bilan: "Compte des événements d’une année : une même demande est dans plusieurs postes.",
  niveau_geographique: "Est la maille du tableau : une commune est à la fois dans son département, sa région, le pays.",
} as const;

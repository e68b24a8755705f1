import { m } from "../../paraglide/messages.js";

/** What the paper says, in its order; `papier` is what stands there, in French. */
export const lignes = [
  { papier: "Je demande un logement", titre: m.guide_mandat_qui_titre, texte: m.guide_mandat_qui },
  { papier: "La personne qui m’aide", titre: m.guide_mandat_aidant_titre, texte: m.guide_mandat_aidant },
  {
    papier: "C’est un organisme : toute son équipe pourra m’aider.",
    titre: m.guide_mandat_organisme_titre,
    texte: m.guide_mandat_organisme,
  },
  {
    papier: "Ce que cette personne peut voir et faire",
    titre: m.guide_mandat_droits_titre,
    texte: m.guide_mandat_droits,
  },
  {
    papier: "Remplir, déposer, modifier et renouveler la demande",
    titre: m.guide_mandat_modifier_titre,
    texte: m.guide_mandat_modifier,
  },
  { papier: "Voir et donner les documents", titre: m.guide_mandat_pieces_titre, texte: m.guide_mandat_pieces },
  {
    papier: "Lire et écrire des messages au guichet",
    titre: m.guide_mandat_messages_titre,
    texte: m.guide_mandat_messages,
  },
  {
    papier: "Voir les réponses protégées, comme le numéro de sécurité sociale",
    titre: m.guide_mandat_sensibles_titre,
    texte: m.guide_mandat_sensibles,
  },
  { papier: "Retirer la demande", titre: m.guide_mandat_retirer_titre, texte: m.guide_mandat_retirer },
  {
    papier: "Elle ne peut jamais nommer une autre personne",
    titre: m.guide_mandat_jamais_titre,
    texte: m.guide_mandat_jamais,
  },
  { papier: "Jusqu’à quand", titre: m.guide_mandat_jusqu_au_titre, texte: m.guide_mandat_jusqu_au },
  { papier: "Je signe", titre: m.guide_mandat_signature_titre, texte: m.guide_mandat_signature },
  { papier: "Où donner ce papier", titre: m.guide_mandat_ou_titre, texte: m.guide_mandat_ou },
  { papier: "Comment arrêter cette aide", titre: m.guide_mandat_fin_titre, texte: m.guide_mandat_fin },
] as const;

import { m } from "../../paraglide/messages.js";

/** What the attestation prints, in its order; `papier` is what stands there, in French. */
export const lignes = [
  { papier: "Numéro unique", titre: m.guide_numero_titre, texte: m.guide_numero },
  { papier: "Identité à vérifier", titre: m.guide_identite_titre, texte: m.guide_identite },
  { papier: "Demandeur", titre: m.guide_qui_titre, texte: m.guide_qui },
  { papier: "Service qui a enregistré la demande", titre: m.guide_guichet_titre, texte: m.guide_guichet },
  { papier: "Demande reçue le", titre: m.guide_date_titre, texte: m.guide_date },
  { papier: "Code de vérification", titre: m.guide_code_titre, texte: m.guide_code },
  {
    papier: "Les bailleurs sociaux des communes demandées",
    titre: m.guide_bailleurs_titre,
    texte: m.guide_bailleurs,
  },
  {
    papier: "La commission de médiation (droit au logement opposable, « DALO »)",
    titre: m.guide_mediation_titre,
    texte: m.guide_mediation,
  },
  {
    papier: "Durée de validité, mise à jour et renouvellement",
    titre: m.guide_validite_titre,
    texte: m.guide_validite,
  },
  { papier: "Les seules raisons d’une radiation", titre: m.guide_radiation_titre, texte: m.guide_radiation },
  { papier: "Suivre votre demande", titre: m.guide_suivi_titre, texte: m.guide_suivi },
  { papier: "Vos données personnelles", titre: m.guide_donnees_titre, texte: m.guide_donnees },
  {
    papier: "Annexe 1 – Récapitulatif de votre demande",
    titre: m.guide_recapitulatif_titre,
    texte: m.guide_recapitulatif,
  },
  { papier: "Annexe 2 – Les prochaines étapes", titre: m.guide_etapes_titre, texte: m.guide_etapes },
  { papier: "Annexe 3 – Les pièces", titre: m.guide_pieces_titre, texte: m.guide_pieces },
] as const;

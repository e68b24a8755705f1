/** Definitions to publish beside the figures. */
export const STOCK =
  "Demande en cours : demande d’une personne physique, enregistrée (numéro unique attribué) au plus tard le jour de référence et non radiée ce jour-là, telle que connue à l’extraction, à la commune du premier choix. Une demande échue et non encore radiée est en cours.";
export const ASSOCIATIONS =
  "Demande en cours déposée par une association, enregistrée au plus tard le jour de référence et non radiée ce jour-là.";
export const NOUVELLES =
  "Nouvelle demande : demande dont le dépôt est dans la période, à la commune du premier choix du dépôt. Une demande déposée puis satisfaite dans la période en fait partie.";
export const RENOUVELEES =
  "Demande renouvelée : demande dont au moins un renouvellement est dans la période ; une demande compte une fois. Le taux la rapporte aux demandes dont la validité arrivait à terme dans la période.";
export const SATISFAITES =
  "Demande satisfaite : demande d’une personne physique radiée pour attribution, datée de la signature du bail, à la commune du logement. Une décision de commission n’est pas une attribution.";
export const RADIEES =
  "Demande radiée : sortie dans la période, par motif, non annulée depuis, à la commune du premier choix. Le non-renouvellement peut être un renoncement ou un logement trouvé ailleurs.";
export const DELAI =
  "Délai d’attribution : de la date du premier dépôt à celle du bail, en mois de 30,4375 jours, pour les demandes satisfaites de la période. Il ne dit rien de ceux qui attendent encore : à ne pas confondre avec l’ancienneté. Publié à partir de 20 demandes.";
export const ANCIENNETE =
  "Ancienneté : du premier dépôt à la date de référence, en mois de 30,4375 jours, pour les demandes en cours. Publiée à partir de 20 demandes.";
export const TENSION =
  "Tension : demandes en cours au 31 décembre, à la commune du premier choix, divisées par les attributions de l’année, à la commune du logement. Ce n’est l’attente de personne.";
export const DECISIONS =
  "Décisions des commissions d’attribution et refus des demandeurs dans la période ; une décision n’est pas une attribution.";
export const DECLARE = " Données déclarées, vérifiées à l’instruction seulement ; le non-renseigné est publié.";

// Coded lists of the national exchange interface (v02.00 and v02.01) and of cerfa 14069*05.

/** Current home (boxes F1 to F22). */
export const logementsActuels = [
  { code: "HLM", libelle: "Logement HLM" },
  { code: "LP", libelle: "Locataire parc privé" },
  { code: "RS", libelle: "Résidence sociale ou foyer ou pension de famille" },
  { code: "RHVS", libelle: "Résidence hôtelière à vocation sociale" },
  { code: "RE", libelle: "Résidence étudiant" },
  { code: "SLHT", libelle: "Sous-locataire ou hébergé dans un logement à titre temporaire" },
  { code: "SH", libelle: "Structure d’hébergement" },
  { code: "CDEFCM", libelle: "Centre départemental de l’enfance et de la famille ou centre maternel" },
  { code: "CPE", libelle: "Chez vos parents ou vos enfants" },
  { code: "CP", libelle: "Chez un particulier" },
  { code: "LTG", libelle: "Logé à titre gratuit" },
  { code: "FONC", libelle: "Logement de fonction" },
  { code: "POCC", libelle: "Propriétaire occupant" },
  { code: "CAMCAR", libelle: "Camping, caravaning" },
  { code: "HOT", libelle: "Logé dans un hôtel" },
  { code: "SD", libelle: "Sans abri ou abri de fortune" },
  { code: "SQUAT", libelle: "Dans un squat" },
] as const;

/** Reasons of the demande, coded motives of the exchange interface. */
export const motifsDeDemande = [
  { code: "01", libelle: "Sans logement ou hébergé ou en logement temporaire" },
  { code: "02", libelle: "Démolition" },
  {
    code: "03",
    libelle:
      "Logement non décent, insalubre ou dangereux ou local impropre à l’habitation (cave, sous-sol, garage, combles, cabane...)",
  },
  { code: "04", libelle: "Logement repris ou mis en vente par son propriétaire" },
  { code: "05", libelle: "En procédure d’expulsion" },
  { code: "06", libelle: "Violences familiales" },
  { code: "07", libelle: "Handicap" },
  { code: "08", libelle: "Raisons de santé" },
  { code: "09", libelle: "Logement trop cher" },
  { code: "10", libelle: "Logement trop grand" },
  { code: "11", libelle: "Divorce, séparation" },
  { code: "12", libelle: "Décohabitation" },
  { code: "13", libelle: "Logement trop petit" },
  { code: "14", libelle: "Futur mariage, concubinage, PACS" },
  { code: "15", libelle: "Regroupement familial" },
  { code: "16", libelle: "Assistant(e) maternel(le) ou familial(e)" },
  { code: "17", libelle: "Problèmes d’environnement ou de voisinage" },
  { code: "18", libelle: "Mutation professionnelle" },
  { code: "19", libelle: "Rapprochement du lieu de travail" },
  { code: "20", libelle: "Rapprochement des équipements et services" },
  { code: "21", libelle: "Rapprochement de la famille" },
  { code: "22", libelle: "Accédant à la propriété en difficulté" },
  { code: "23", libelle: "Autre motif particulier" },
] as const;

/** Size of the home wished (box G1): main rooms only. */
export const typesDeLogement = [
  { code: "C", libelle: "Chambre" },
  { code: "T1", libelle: "T1" },
  { code: "T2", libelle: "T2" },
  { code: "T3", libelle: "T3" },
  { code: "T4", libelle: "T4" },
  { code: "T5", libelle: "T5" },
  { code: "T6P", libelle: "T6 et plus" },
] as const;

/** Flat or house. */
export const categoriesDeLogement = [
  { code: "A", libelle: "Appartement" },
  { code: "M", libelle: "Maison" },
  { code: "I", libelle: "Indifférent" },
] as const;

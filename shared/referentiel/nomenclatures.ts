// Codes and labels of the exchange interface of the SNE, versions 02.00 and 02.01, as published in the code of the
// libsne library; the apostrophes are typographic, nothing else is changed. The codes never change: facts hold them.
type Nomenclature = readonly { code: string; libelle: string }[];

export const civilites = [
  { code: "1", libelle: "Monsieur" },
  { code: "2", libelle: "Madame" },
] as const satisfies Nomenclature;

export const nationalites = [
  { code: "1", libelle: "Française" },
  { code: "2", libelle: "Union européenne" },
  { code: "3", libelle: "Hors Union européenne" },
] as const satisfies Nomenclature;

export const situationsFamiliales = [
  { code: "C", libelle: "Célibataire" },
  { code: "M", libelle: "Marié(e)" },
  { code: "D", libelle: "Divorcé(e)" },
  { code: "S", libelle: "Séparé(e)" },
  { code: "P", libelle: "Pacsé(e)" },
  { code: "U", libelle: "Concubin(e)" },
  { code: "V", libelle: "Veuf(ve)" },
] as const satisfies Nomenclature;

/** What the codemandeur is to the demandeur. */
export const liensAvecLeDemandeur = [
  { code: "M", libelle: "Conjoint" },
  { code: "P", libelle: "Pacsé(e)" },
  { code: "C", libelle: "Concubin(e)" },
  { code: "L", libelle: "Co-locataire" },
] as const satisfies Nomenclature;

/** What a dependant is to the demandeur. */
export const liensDeParente = [
  { code: "P", libelle: "Parent" },
  { code: "E", libelle: "Enfant" },
  { code: "A", libelle: "Autre" },
] as const satisfies Nomenclature;

export const coparentalites = [
  { code: "G", libelle: "Garde alternée" },
  { code: "D", libelle: "Droit de visite" },
] as const satisfies Nomenclature;

export const situationsProfessionnelles = [
  { code: "CDI", libelle: "CDI (ou fonctionnaire)" },
  { code: "CDD", libelle: "CDD, stage, intérim" },
  { code: "ART", libelle: "Artisan, commerçant, profession libérale" },
  { code: "CHO", libelle: "Chômage" },
  { code: "APP", libelle: "Apprenti" },
  { code: "ETU", libelle: "Étudiant" },
  { code: "RET", libelle: "Retraité" },
  { code: "AUT", libelle: "Autre" },
] as const satisfies Nomenclature;

export const ressourcesRecues = [
  { code: "SAL", libelle: "Salaire ou revenu d’activité" },
  { code: "RET", libelle: "Retraite" },
  { code: "CHO", libelle: "Allocation chômage / indemnités" },
  { code: "PAR", libelle: "Pension alimentaire reçue" },
  { code: "PINV", libelle: "Pension invalidité" },
  { code: "AF", libelle: "Allocations familiales" },
  { code: "AAH", libelle: "Allocation d’adulte handicapé" },
  { code: "AEEH", libelle: "Allocation d’éducation d’enfant handicapé" },
  { code: "AJPP", libelle: "Allocation journalière de présence parentale" },
  { code: "RSA", libelle: "Revenu de solidarité active" },
  { code: "AMV", libelle: "Allocation de minimum vieillesse" },
  { code: "PAJE", libelle: "Allocation jeune enfant" },
  { code: "BE", libelle: "Bourse étudiant" },
  { code: "AUT", libelle: "Autres (hors APL ou AL)" },
] as const satisfies Nomenclature;

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
] as const satisfies Nomenclature;

export const categoriesDeLogement = [
  { code: "A", libelle: "Appartement" },
  { code: "M", libelle: "Maison" },
  { code: "I", libelle: "Indifférent" },
] as const satisfies Nomenclature;

export const typesDeLogement = [
  { code: "C", libelle: "Chambre" },
  { code: "T1", libelle: "T1" },
  { code: "T2", libelle: "T2" },
  { code: "T3", libelle: "T3" },
  { code: "T4", libelle: "T4" },
  { code: "T5", libelle: "T5" },
  { code: "T6P", libelle: "T6 et plus" },
] as const satisfies Nomenclature;

export type TypeDeLogement = (typeof typesDeLogement)[number]["code"];

/** The 23 coded motives; `id` names them where a number would not speak. */
export const motifsDeDemande = [
  { code: "01", id: "sans_logement", libelle: "Sans logement ou hébergé ou en logement temporaire" },
  { code: "02", id: "demolition", libelle: "Démolition" },
  {
    code: "03",
    id: "non_decent_insalubre",
    libelle:
      "Logement non décent, insalubre ou dangereux ou local impropre à l’habitation (cave, sous-sol, garage, combles, cabane…)",
  },
  { code: "04", id: "repris_ou_vendu", libelle: "Logement repris ou mis en vente par son propriétaire" },
  { code: "05", id: "expulsion", libelle: "En procédure d’expulsion" },
  { code: "06", id: "violences_familiales", libelle: "Violences familiales" },
  { code: "07", id: "handicap", libelle: "Handicap" },
  { code: "08", id: "sante", libelle: "Raisons de santé" },
  { code: "09", id: "trop_cher", libelle: "Logement trop cher" },
  { code: "10", id: "trop_grand", libelle: "Logement trop grand" },
  { code: "11", id: "divorce_separation", libelle: "Divorce, séparation" },
  { code: "12", id: "decohabitation", libelle: "Décohabitation" },
  { code: "13", id: "trop_petit", libelle: "Logement trop petit" },
  { code: "14", id: "futur_couple", libelle: "Futur mariage, concubinage, PACS" },
  { code: "15", id: "regroupement_familial", libelle: "Regroupement familial" },
  { code: "16", id: "assistant_maternel", libelle: "Assistant(e) maternel(le) ou familial(e)" },
  { code: "17", id: "environnement_voisinage", libelle: "Problèmes d’environnement ou de voisinage" },
  { code: "18", id: "mutation_professionnelle", libelle: "Mutation professionnelle" },
  { code: "19", id: "rapprochement_travail", libelle: "Rapprochement du lieu de travail" },
  { code: "20", id: "rapprochement_services", libelle: "Rapprochement des équipements et services" },
  { code: "21", id: "rapprochement_famille", libelle: "Rapprochement de la famille" },
  { code: "22", id: "accedant_en_difficulte", libelle: "Accédant à la propriété en difficulté" },
  { code: "23", id: "autre", libelle: "Autre motif particulier (précisez)" },
] as const satisfies readonly { code: string; id: string; libelle: string }[];

/** Work of an adult as cerfa 14069*05 asks it (boxes D2 to D11; D17 to D26 for the conjoint). */
export const statutsProfessionnels = [
  { code: "D2", libelle: "Salarié du privé" },
  { code: "D3", libelle: "Agent de l’État" },
  { code: "D4", libelle: "Agent hospitalier" },
  { code: "D5", libelle: "Agent de collectivité territoriale" },
  { code: "D6", libelle: "Étudiant ou apprenti" },
  { code: "D7", libelle: "Assistant familial ou maternel" },
  { code: "D8", libelle: "Indépendant" },
  { code: "D9", libelle: "Chômage" },
  { code: "D10", libelle: "Retraité" },
  { code: "D11", libelle: "Autres situations" },
] as const satisfies Nomenclature;

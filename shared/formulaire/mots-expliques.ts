const PACS = "PACS : un contrat de vie commune que deux adultes signent à la mairie ou chez un notaire.";
const CONCUBIN = "Concubin : deux personnes qui vivent en couple, sans mariage ni PACS.";
const CODEMANDEUR = "Codemandeur : une personne qui fait la demande avec vous, et qui signera le bail avec vous.";
const A_CHARGE = "À charge : une personne qui vit avec vos revenus, comme un enfant.";
const GARDE = "Garde alternée : l’enfant vit un temps chez un parent, un temps chez l’autre.";
const VISITE = "Droit de visite et d’hébergement : l’enfant vient dormir chez vous certains jours.";
const TAILLE = "T1, T2, T3… : le chiffre est le nombre de pièces. Un T2 a une chambre et un séjour.";
const CHARGES = "Charges : ce que l’on paie avec le loyer, comme l’eau, le chauffage ou l’entretien.";
const PENSION = "Pension alimentaire : l’argent qu’un parent verse chaque mois à l’autre pour un enfant.";
const COLOCATION = "Colocation : louer un même logement à plusieurs, sans être un couple ni une famille.";
const TRAVAIL = [
  "CDD : un contrat de travail qui a une date de fin.",
  "Intérim : un travail court, donné par une agence.",
  "Numéro SIRET : le numéro du lieu où vous travaillez.",
  "Action Logement : l’organisme qui aide à loger les salariés des entreprises.",
  "Collectivité territoriale : une commune, un département ou une région.",
];
const PAR_MOIS = [
  "Impôt prélevé à la source : l’impôt retiré chaque mois de votre salaire ou de votre retraite.",
  PENSION,
  "Pension invalidité : l’argent versé à qui ne peut plus travailler comme avant, après une maladie ou un accident.",
  "Revenu de solidarité active : le RSA, une aide à ceux qui ont peu de revenus ou aucun.",
  "Minimum vieillesse : une aide aux personnes âgées qui ont peu de revenus.",
  "APL ou AL : les aides pour payer le loyer.",
];
const RESSOURCES = [
  "Revenu fiscal de référence : le revenu de l’année, calculé par les impôts. Il est sur l’avis d’impôt, en première page.",
  ...PAR_MOIS,
];

/** Words of a page of the form that a person may not know, each in a sentence, by the id of the page. */
export const motsExpliques: Readonly<Record<string, readonly string[]>> = {
  identite: [
    "État civil : qui vous êtes sur les papiers de la mairie : noms, prénoms, naissance.",
    "Espace économique européen : l’Union européenne, l’Islande, le Liechtenstein et la Norvège.",
  ],
  coordonnees: ["Échéance : un jour à ne pas manquer."],
  adresse: ["Centre communal d’action sociale : le service de la mairie qui aide les habitants."],
  aide: ["Travailleur social : une personne dont le métier est d’aider les autres dans leurs démarches."],
  "situation-familiale": [PACS, CONCUBIN],
  codemandeurs: [CODEMANDEUR, PACS, CONCUBIN, A_CHARGE],
  "codemandeur-identite": [CODEMANDEUR, PACS, CONCUBIN],
  colocataires: [COLOCATION, A_CHARGE],
  "personnes-a-charge": [A_CHARGE, GARDE, VISITE],
  "personne-a-charge": [A_CHARGE, GARDE, VISITE],
  "personnes-a-loger": [CODEMANDEUR, A_CHARGE],
  handicap: ["Perte d’autonomie : ne plus pouvoir faire seul les gestes de chaque jour."],
  besoins: [
    "Stabilisé : l’état de santé ne change plus.",
    "Évolutif : l’état de santé peut changer.",
    "Déambulateur : un cadre à tenir, pour marcher.",
    "Tierce personne : quelqu’un qui aide chaque jour.",
  ],
  travail: TRAVAIL,
  "codemandeur-travail": [CODEMANDEUR, ...TRAVAIL],
  ressources: RESSOURCES,
  "codemandeur-ressources": [CODEMANDEUR, ...RESSOURCES],
  "ressources-autres": [A_CHARGE, ...PAR_MOIS],
  "logement-actuel": [
    "HLM : un logement social, loué moins cher que les autres.",
    "Parc privé : les logements qui ne sont pas sociaux.",
    "Résidence sociale : un logement meublé, pour un temps, avec de l’aide.",
    "Pension de famille : une petite résidence où chacun a son logement, avec des repas et de l’aide.",
    "Sous-locataire : vous louez à une personne qui loue elle-même ce logement.",
    "Structure d’hébergement : un lieu qui accueille pour un temps ceux qui n’ont pas de logement.",
    "À titre gratuit : sans payer de loyer.",
    "Logement de fonction : un logement donné avec un emploi.",
    "Propriétaire occupant : le logement où vous vivez est à vous.",
  ],
  bailleur: [
    "Bailleur social : l’organisme qui loue des logements sociaux.",
    "Quittance de loyer : le papier qui dit que vous avez payé le loyer.",
    "Numéro SIREN : le numéro de l’organisme.",
  ],
  description: [TAILLE],
  loyer: [CHARGES, "APL : l’aide pour payer le loyer, versée par la CAF ou la MSA."],
  proprietaire: [
    "Indivision : un bien qui est à plusieurs personnes, par exemple après un héritage.",
    "Société civile : une société qui possède un bien, partagée entre plusieurs personnes.",
  ],
  motifs: [
    "Insalubre : dangereux pour la santé.",
    "Procédure d’expulsion : on demande à un juge de vous faire quitter votre logement.",
    "Décohabitation : partir de chez ses parents, ou de chez la personne avec qui l’on vit.",
    "Regroupement familial : faire venir votre famille en France.",
    "Mutation professionnelle : votre employeur vous change de lieu de travail.",
    "Accédant à la propriété : une personne qui achète son logement, et le paie chaque mois.",
    PACS,
    CONCUBIN,
  ],
  "situations-protegees": [
    "Traite des êtres humains : forcer une personne à travailler ou à se prostituer.",
    "Proxénétisme : gagner de l’argent avec la prostitution d’une autre personne.",
  ],
  "autres-situations": [
    "Aide sociale à l’enfance : le service du département qui protège les enfants.",
    "Habitat mobile : une caravane, ou une maison que l’on déplace.",
  ],
  "logement-recherche": [TAILLE, COLOCATION],
  souhaits: [CHARGES],
  communes: ["Arrondissement : une partie de Paris, de Lyon ou de Marseille."],
};

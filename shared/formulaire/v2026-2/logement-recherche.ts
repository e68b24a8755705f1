import { categoriesDeLogement, typesDeLogement } from "../../referentiel/nomenclatures.ts";
import type { Tache } from "../champ.ts";

const SOURCE = "cerfa 14069*05, page 9 ; CCH, R. 441-2-2 h et i";

/** The home wished, and where. */
export const logementRecherche = {
  id: "logement-recherche",
  titre: "Le logement que vous cherchez",
  pages: [
    {
      id: "logement-recherche",
      titre: "Quel logement cherchez-vous ?",
      champs: [
        {
          nom: "categorieLogement",
          type: "choix",
          libelle: "Appartement ou maison",
          obligatoire: true,
          source: SOURCE,
          modalites: categoriesDeLogement,
        },
        {
          nom: "typesLogement",
          type: "choix-multiple",
          libelle: "Taille du logement",
          aide: "Comptez les chambres et le séjour, sans la cuisine ni la salle de bains. Plusieurs réponses possibles.",
          case: "G1",
          obligatoire: true,
          source: SOURCE,
          modalites: typesDeLogement,
        },
        {
          nom: "chambreEnColocation",
          type: "booleen",
          libelle: "Acceptez-vous une chambre en colocation ?",
          case: "G1",
          obligatoire: true,
          quand: { nonVide: "colocataires" },
          source: SOURCE,
        },
      ],
    },
    {
      id: "souhaits",
      titre: "Ce que vous acceptez, ce que vous souhaitez",
      aide: "Plus vous acceptez de logements, plus on peut vous en proposer.",
      champs: [
        {
          nom: "rezDeChaussee",
          type: "booleen",
          libelle: "Acceptez-vous un rez-de-chaussée ?",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "sansAscenseur",
          type: "booleen",
          libelle: "Acceptez-vous un immeuble sans ascenseur ?",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "parking",
          type: "booleen",
          libelle: "Souhaitez-vous une place de stationnement ?",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "loyerMaximum",
          type: "montant",
          max: 10_000,
          libelle: "Loyer et charges que vous pouvez payer par mois, en euros",
          source: SOURCE,
        },
        {
          nom: "accession",
          type: "booleen",
          libelle: "Voulez-vous des informations pour acheter un logement ?",
          obligatoire: true,
          source: SOURCE,
        },
      ],
    },
    {
      id: "communes",
      titre: "Dans quelles communes cherchez-vous ?",
      aide: "Une à huit communes, de la préférée à la moins préférée, toutes dans le même département ou toutes en Île-de-France. À Paris, Lyon et Marseille, vous pouvez choisir un arrondissement.",
      champs: [
        {
          nom: "communes",
          type: "communes",
          max: 8,
          libelle: "Vos communes, dans l’ordre",
          case: "G3",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "demandeElargie",
          type: "booleen",
          libelle: "Acceptez-vous aussi des communes ou quartiers proches ?",
          obligatoire: true,
          source: SOURCE,
        },
      ],
    },
    {
      id: "confirmations",
      titre: "Ces réponses sont-elles justes ?",
      aide: "Elles sont inhabituelles. Corrigez-les si c’est une erreur ; sinon, dites qu’elles sont justes.",
      quand: { aConfirmer: true },
      champs: [
        {
          nom: "confirmations",
          type: "confirmations",
          max: 20,
          libelle: "Réponses inhabituelles",
          source: "Contrôles de vraisemblance",
        },
      ],
    },
  ],
} as const satisfies Tache;

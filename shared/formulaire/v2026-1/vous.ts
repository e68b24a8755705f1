import { civilites, nationalites } from "../../referentiel/nomenclatures.ts";
import type { Tache } from "../champ.ts";

const SOURCE = "cerfa 14069*05, page 1 ; CCH, R. 441-2-2 a et b";

/** Who asks, and how to reach them. */
export const vous = {
  id: "vous",
  titre: "Vous",
  pages: [
    {
      id: "pour-qui",
      titre: "Pour qui faites-vous cette demande ?",
      aide: "Si vous aidez quelqu’un, répondez aux questions suivantes à sa place.",
      champs: [
        {
          nom: "pourQui",
          type: "choix",
          libelle: "Cette demande est",
          obligatoire: true,
          source: SOURCE,
          modalites: [
            { code: "moi", libelle: "Pour moi et mon foyer" },
            { code: "proche", libelle: "Pour une personne que j’aide" },
          ],
        },
      ],
    },
    {
      id: "identite",
      titre: "Quelle est votre identité ?",
      aide: "Écrivez vos noms et prénoms comme sur votre pièce d’identité : ils seront comparés.",
      champs: [
        {
          nom: "civilite",
          type: "choix",
          libelle: "Civilité",
          obligatoire: true,
          source: SOURCE,
          modalites: civilites,
        },
        {
          nom: "nomNaissance",
          type: "texte",
          genre: "nom",
          max: 80,
          libelle: "Nom de naissance",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "nomUsage",
          type: "texte",
          genre: "nom",
          max: 80,
          libelle: "Nom d’usage",
          aide: "Seulement s’il est différent, par exemple après un mariage.",
          source: SOURCE,
        },
        {
          nom: "prenoms",
          type: "texte",
          genre: "nom",
          max: 80,
          libelle: "Prénoms",
          aide: "Dans l’ordre de l’état civil.",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "dateNaissance",
          type: "date-passee",
          libelle: "Date de naissance",
          aide: "Par exemple : 27 3 1985.",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "nationalite",
          type: "choix",
          libelle: "Nationalité",
          aide: "Pour un pays de l’Espace économique européen ou la Suisse, choisissez « Union européenne ».",
          obligatoire: true,
          sensible: true,
          source: SOURCE,
          modalites: nationalites,
        },
        {
          nom: "nir",
          type: "nir",
          libelle: "Numéro de sécurité sociale",
          aide: "15 chiffres, sur votre carte Vitale. Vous pouvez déposer votre demande sans ce numéro. Les agents ne le voient pas.",
          case: "A2",
          sensible: true,
          source: "CCH, R. 441-2-2 ; décret 2017-917",
        },
      ],
    },
    {
      id: "emancipation",
      titre: "Êtes-vous émancipé ?",
      aide: "Avant 18 ans, une demande peut être faite par une personne émancipée. Une émancipation est décidée par un juge, ou vient d’un mariage.",
      quand: { mineurSelon: "dateNaissance" },
      champs: [
        {
          nom: "emancipe",
          type: "choix",
          libelle: "Votre situation",
          obligatoire: true,
          source: "Code civil, art. 413-1 à 413-8",
          modalites: [
            { code: "oui", libelle: "Oui, je suis émancipé" },
            { code: "en-cours", libelle: "Pas encore : je le serai, ou je dépose avec mon représentant légal" },
          ],
        },
      ],
    },
    {
      id: "coordonnees",
      titre: "Comment vous joindre ?",
      aide: "Indiquez au moins un téléphone ou une adresse électronique : nous vous écrivons avant chaque échéance.",
      champs: [
        {
          nom: "telephone",
          type: "telephone",
          libelle: "Téléphone",
          aide: "Par exemple : 06 12 34 56 78.",
          source: SOURCE,
        },
        {
          nom: "courriel",
          type: "courriel",
          libelle: "Adresse électronique",
          aide: "Par exemple : prenom.nom@exemple.fr.",
          source: SOURCE,
        },
        {
          nom: "adresseLigne",
          type: "texte",
          max: 120,
          libelle: "Numéro et rue",
          aide: "Sans domicile : l’adresse où vous recevez votre courrier à coup sûr.",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "adresseComplement",
          type: "texte",
          max: 120,
          libelle: "Complément d’adresse",
          aide: "Bâtiment, étage, chez…, centre communal d’action sociale…",
          source: SOURCE,
        },
        {
          nom: "adresseCommune",
          type: "commune",
          libelle: "Commune",
          aide: "Tapez un nom ou un code postal.",
          obligatoire: true,
          source: SOURCE,
        },
      ],
    },
  ],
} as const satisfies Tache;

import { type Bloc, texte, titre } from "../../socle/papier/document.ts";

/** What is done with the data (décret 2017-917; CCH, R. 441-2-6). */
export const donneesPersonnelles = (): Bloc[] => [
  titre("Vos données personnelles"),
  texte(
    "Vos réponses sont enregistrées dans le système national d’enregistrement (décret n° 2017-917 du 9 mai 2017). Elles servent à enregistrer et suivre votre demande, à attribuer les logements sociaux, et à produire des statistiques qui ne permettent de reconnaître personne.",
  ),
  texte(
    "Seuls les agents nommément autorisés des services qui enregistrent et étudient les demandes du territoire les lisent, pour attribuer des logements et rien d’autre. Elles sont effacées un an après la radiation de la demande.",
  ),
  texte(
    "Vous pouvez les consulter, les corriger, les recevoir, demander leur effacement ou la limitation de leur usage, dans votre espace ou dans un guichet. Si la réponse ne vous convient pas, vous pouvez saisir la Commission nationale de l’informatique et des libertés (cnil.fr).",
  ),
];

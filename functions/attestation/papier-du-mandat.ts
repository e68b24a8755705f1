import type { SurLePapier } from "../../shared/api/mandat-sur-papier.ts";
import { afficherNumeroUnique } from "../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../shared/formulaire/affichage.ts";
import { direLeDroit } from "../../shared/mandat/droits-dits.ts";
import { droitsDeMandat, JOURS_POUR_ACCEPTER } from "../../shared/mandat/mandat.ts";
import { type Bloc, type Champ, type Document, liste, texte, titre } from "../socle/papier/document.ts";

type Edition = { site: string; aujourdhui: string };

const champ = (intitule: string, valeur: string | undefined): Champ => ({
  intitule,
  ...(valeur !== undefined && { valeur }),
});
const champs = (...lesquels: Champ[]): Bloc => ({ genre: "champs", champs: lesquels });

const quiDemande = ({ personne, numeroUnique }: SurLePapier): Bloc[] => [
  titre("Je demande un logement"),
  champs(
    champ("Mes prénoms et mon nom", personne),
    champ("Le numéro unique de ma demande", numeroUnique && afficherNumeroUnique(numeroUnique)),
  ),
];

const quiAide = ({ nom, organisme }: SurLePapier): Bloc[] => [
  titre("La personne qui m’aide"),
  champs(champ("Son nom, ou le nom de l’organisme", nom)),
  {
    genre: "cases",
    cases: [{ texte: "C’est un organisme : toute son équipe pourra m’aider.", cochee: organisme === true }],
  },
];

const ceQuElleFait = ({ droits = [] }: SurLePapier): Bloc[] => [
  titre("Ce que cette personne peut voir et faire"),
  texte("Elle voit ma demande et mon attestation. Je coche ce qu’elle peut faire en plus :"),
  {
    genre: "cases",
    cases: droitsDeMandat.map((droit) => ({ texte: direLeDroit(droit), cochee: droits.includes(droit) })),
  },
  texte(
    "Elle ne peut jamais nommer une autre personne, répondre à ma place à une offre de logement, ni changer mon adresse ou mon téléphone de connexion. Tout ce qu’elle fait est écrit dans le registre de ma demande.",
  ),
];

const jusquAQuand = ({ jusquAu }: SurLePapier): Bloc[] => [
  titre("Jusqu’à quand"),
  champs(champ("Jusqu’au (un an au plus)", jusquAu && afficherJour(jusquAu))),
];

const signature = (): Bloc[] => [
  titre("Je signe"),
  champs({ intitule: "À (commune), le (jour), et ma signature", haut: true }),
];

/** The signed page stays with the guichet. */
const ouLeDonner = ({ site }: Edition): Bloc[] => [
  { genre: "nouvelle-page" },
  texte("Gardez cette page : elle est pour vous."),
  titre("Où donner ce papier"),
  liste(
    "Donnez la page signée à un guichet d’enregistrement, là où vous cherchez un logement. Prenez une pièce d’identité.",
    "Le guichet la garde, et vous remet un code. Donnez ce code à la personne qui vous aide.",
    `Cette personne a ${JOURS_POUR_ACCEPTER} jours pour accepter, avec son propre compte. Nous vous écrivons quand elle a accepté.`,
  ),
  { genre: "lien", avant: "Adresses des guichets : ", adresse: `${site}/guichets` },
];

const commentArreter = (): Bloc[] => [
  titre("Comment arrêter cette aide"),
  texte(
    "Vous pouvez l’arrêter quand vous voulez, sans dire pourquoi. Dites-le à un guichet, par écrit ou en y allant, ou faites-le dans votre espace sur internet. L’aide s’arrête aussitôt : la personne ne voit plus rien. Votre demande de logement continue.",
  ),
];

/** By which a person names who helps them; the guide of the site says each part in other languages. */
export const papierDuMandat = (choisi: SurLePapier, edition: Edition): Document => ({
  titre: "Je nomme une personne qui m’aide",
  reference: "Mandat pour une demande de logement social (code civil, articles 1984, 1985 et 2004). Gratuit.",
  auteur: "Système national d’enregistrement de la demande de logement social",
  pied: "Nommer une personne qui m’aide",
  editeLe: edition.aujourdhui,
  blocs: [
    ...quiDemande(choisi),
    ...quiAide(choisi),
    ...ceQuElleFait(choisi),
    ...jusquAQuand(choisi),
    ...signature(),
    ...ouLeDonner(edition),
    ...commentArreter(),
  ],
});

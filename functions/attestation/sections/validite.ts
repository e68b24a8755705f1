import { ajouterMois } from "../../../shared/demande/delais.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { type Bloc, liste, texte, titre } from "../../socle/papier/document.ts";
import type { Faits } from "../faits.ts";

/** How long it is valid, how to update and renew it, and what ends it (CCH, R. 441-2-4 h, R. 441-2-7, R. 441-2-8). */
export const validite = ({ demande: { expireLe }, site }: Faits): Bloc[] => [
  titre("Durée de validité, mise à jour et renouvellement"),
  texte(
    `Votre demande est valable un an : jusqu’au ${afficherJour(expireLe)}. Le numéro unique et l’ancienneté sont gardés à chaque changement et à chaque renouvellement.`,
  ),
  titre("Mettre à jour", 3),
  texte(
    "Vous devez signaler tout changement : adresse, téléphone, foyer, travail, ressources, logement, communes demandées. Faites-le à tout moment dans votre espace, ou dans n’importe quel guichet du territoire. Un changement d’état civil se fait dans un guichet.",
  ),
  titre("Renouveler", 3),
  texte(
    `Nous vous prévenons au plus tard le ${afficherJour(ajouterMois(expireLe, -1))}. Renouvelez avant le ${afficherJour(expireLe)}, dans votre espace ou dans un guichet, même si rien n’a changé. Sans renouvellement, votre demande est radiée et l’ancienneté peut être perdue. Après un renouvellement, vous recevez une nouvelle attestation.`,
  ),
  { genre: "lien", avant: "Votre espace : ", adresse: `${site}/espace` },
  titre("Les seules raisons d’une radiation", 3),
  texte("Une demande radiée n’est plus étudiée. La loi ne permet une radiation que dans ces cas :"),
  liste(
    "un logement vous a été attribué et vous avez signé le bail ;",
    "vous y avez renoncé par écrit ;",
    "vous n’avez pas répondu, en un mois, à un courrier envoyé à la dernière adresse que vous avez donnée et qui vous avertissait de la radiation ;",
    "une commission d’attribution l’a rejetée comme irrecevable (ressources au-dessus des plafonds, ou séjour irrégulier d’un adulte), un mois après vous en avoir averti ;",
    "vous ne l’avez pas renouvelée à temps, après avoir été prévenu ;",
    "vos demandes de plusieurs territoires ont été réunies en une seule, avec leurs anciennetés.",
  ),
];

import { type Bloc, liste, texte, titre } from "../../socle/papier/document.ts";
import type { Faits } from "../faits.ts";

/** How to follow the demande (CCH, R. 441-2-4 i, L. 441-2-6 and L. 441-2-8). */
export const suivi = ({ site }: Faits): Bloc[] => [
  titre("Suivre votre demande"),
  texte(
    "Connectez-vous à votre espace avec l’adresse électronique ou le numéro de téléphone de votre demande : un code vous est envoyé, il n’y a pas de mot de passe. Vous y trouvez l’état de la demande, ses dates, ce qui s’est passé, ce qui vient ensuite et cette attestation.",
  ),
  { genre: "lien", avant: "Votre espace : ", adresse: `${site}/espace` },
  texte("Vous avez le droit de connaître à tout moment :"),
  liste(
    "les données de votre dossier, telles qu’elles sont enregistrées ;",
    "les critères de cotation du territoire, et les points de votre demande quand il en existe ;",
    "le temps d’attente observé pour les demandes comparables ;",
    "les décisions des commissions qui ont étudié votre demande, avec leurs raisons et votre rang.",
  ),
  texte(
    "Vous pouvez aussi demander à être reçu par un service d’accueil et d’information : au plus tard un mois après, ou deux mois dans les agglomérations de plus de 50 000 habitants.",
  ),
];

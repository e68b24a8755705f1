import { afficherNumeroUnique } from "../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../shared/formulaire/affichage.ts";
import { type Bloc, type Document, texte, textesDe } from "../socle/papier/document.ts";
import { type Alphabet, estAltere, REMPLACANT } from "../socle/papier/lisible.ts";
import type { Faits } from "./faits.ts";
import { bailleurs } from "./sections/bailleurs.ts";
import { commissionMediation } from "./sections/commission-de-mediation.ts";
import { donneesPersonnelles } from "./sections/donnees-personnelles.ts";
import { identification } from "./sections/identification.ts";
import { pieces } from "./sections/pieces.ts";
import { prochainesEtapes } from "./sections/prochaines-etapes.ts";
import { recapitulatif } from "./sections/recapitulatif.ts";
import { suivi } from "./sections/suivi.ts";
import { validite } from "./sections/validite.ts";
import { verification } from "./sections/verification.ts";

const REMPLACEMENTS = texte(
  `Le signe ${REMPLACANT} remplace un caractère que ce document ne sait pas imprimer. Votre demande garde vos réponses telles que vous les avez écrites.`,
);

/** Says it on the first page when a character of the person had to be replaced. */
const avertir = (blocs: readonly Bloc[], alphabet: Alphabet): Bloc[] =>
  blocs.flatMap(textesDe).some((dit) => estAltere(dit, alphabet)) ? [REMPLACEMENTS] : [];

/** What an attestation d’enregistrement says: all of R. 441-2-4 of the CCH, a to i, then its annexes. */
export function contenu(faits: Faits, alphabet: Alphabet): Document {
  const editeLe = afficherJour(faits.aujourdhui);
  const recap = recapitulatif(faits);
  const premiers = identification(faits);
  return {
    titre: "Attestation d’enregistrement d’une demande de logement social",
    reference: `Code de la construction et de l’habitation, articles L. 441-2-1 et R. 441-2-4. Éditée le ${editeLe}.`,
    auteur: "Système national d’enregistrement de la demande de logement social",
    pied: `Demande n° ${afficherNumeroUnique(faits.demande.numeroUnique)} – attestation éditée le ${editeLe}`,
    editeLe: faits.aujourdhui,
    blocs: [
      ...premiers,
      ...avertir([...premiers, ...recap], alphabet),
      ...verification(faits),
      ...bailleurs(faits),
      ...commissionMediation(faits),
      ...validite(faits),
      ...suivi(faits),
      ...donneesPersonnelles(),
      ...recap,
      ...prochainesEtapes(),
      ...pieces(),
    ],
  };
}

import { type SubmitEvent, useRef, useState } from "react";
import { Echec } from "./echec.ts";
import type { Erreur } from "./erreur.ts";
import { phraseDEchec } from "./phrase-d-echec.ts";

/** Each fault beside its box; what is about no box is put right from the first. */
function fautesDe(erreur: unknown, premier: string): Erreur[] {
  const refuses = erreur instanceof Echec ? (erreur.probleme?.champs ?? []) : [];
  const siennes = refuses.map(({ pointeur, message }) => ({ cible: pointeur.slice(1), texte: message }));
  return siennes.length > 0 ? siennes : [{ cible: premier, texte: phraseDEchec(erreur) }];
}

/** A form whose boxes bear the names of what it sends: one operation until it is done, then the faults of this try. */
export function useEnvoi(
  premier: string,
  signaler: (erreurs: readonly Erreur[]) => void,
  envoyer: (operationId: string) => Promise<unknown>,
) {
  const [enCours, poserEnCours] = useState(false);
  const operationId = useRef<string>(undefined);
  const soumettre = async (evenement: SubmitEvent): Promise<void> => {
    evenement.preventDefault();
    if (enCours) return;
    poserEnCours(true);
    operationId.current ??= crypto.randomUUID();
    try {
      await envoyer(operationId.current);
      operationId.current = undefined;
      signaler([]);
    } catch (erreur) {
      signaler(fautesDe(erreur, premier));
    } finally {
      poserEnCours(false);
    }
  };
  return { enCours, soumettre };
}

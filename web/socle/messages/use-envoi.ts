import { useRef, useState } from "react";
import { Echec } from "../echec.ts";

type Envoi = { texte: string; operationId: string };

const aRepondu = (erreur: unknown): boolean => erreur instanceof Echec && erreur.motif === "refus";

/** The same words sent again before the service has answered are the same message; other words are another one. */
export function useEnvoi(envoyer: (envoi: Envoi) => Promise<unknown>) {
  const dernier = useRef<Envoi>(undefined);
  const [enCours, poserEnCours] = useState(false);
  const tenter = async (texte: string): Promise<void> => {
    if (dernier.current?.texte !== texte) dernier.current = { texte, operationId: crypto.randomUUID() };
    poserEnCours(true);
    try {
      await envoyer(dernier.current);
      dernier.current = undefined;
    } catch (erreur) {
      if (aRepondu(erreur)) dernier.current = undefined;
      throw erreur;
    } finally {
      poserEnCours(false);
    }
  };
  return { tenter, enCours };
}

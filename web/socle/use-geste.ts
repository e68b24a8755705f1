import { useRef, useState } from "react";
import { Echec } from "./echec.ts";

const aRepondu = (erreur: unknown): boolean => erreur instanceof Echec && erreur.motif === "refus";

/**
 * One press, one operation: whatever was lost on the way, it is sent again under the same identifier until the service
 * has answered, so that it counts once.
 */
export function useGeste(agir: (operationId: string) => Promise<unknown>) {
  const operationId = useRef<string>(undefined);
  const [enCours, poserEnCours] = useState(false);
  const [refus, poserRefus] = useState<unknown>();

  const faire = async (): Promise<void> => {
    if (enCours) return;
    poserEnCours(true);
    poserRefus(undefined);
    operationId.current ??= crypto.randomUUID();
    try {
      await agir(operationId.current);
      operationId.current = undefined;
    } catch (erreur) {
      if (aRepondu(erreur)) operationId.current = undefined;
      poserRefus(erreur);
    } finally {
      poserEnCours(false);
    }
  };
  return { faire, enCours, refus };
}

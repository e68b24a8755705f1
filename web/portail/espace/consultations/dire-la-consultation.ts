import type { ConsultationLue } from "../../../../shared/api/espace.ts";
import { m } from "../../../paraglide/messages.js";

const minuscule = (mots: string): string => mots.charAt(0).toLowerCase() + mots.slice(1);

/** « Un agent du guichet G6901 a lu les messages échangés pour répondre à la personne. » */
export function direLaConsultation({ par, guichet, libelle, raison }: ConsultationLue): string {
  const quoi = minuscule(libelle);
  if (par === "vous") return m.consultation_vous({ quoi });
  const qui = guichet === undefined ? m.consultation_agent() : m.consultation_agent_du_guichet({ guichet });
  return raison === undefined
    ? m.consultation({ qui, quoi })
    : m.consultation_pour({ qui, quoi, raison: minuscule(raison) });
}

import type { ConsultationLue } from "../../../../shared/api/espace.ts";
import { m } from "../../../paraglide/messages.js";

const minuscule = (mots: string): string => mots.charAt(0).toLowerCase() + mots.slice(1);

function direQui({ guichet, role }: ConsultationLue): string {
  const qui = guichet === undefined ? m.consultation_agent() : m.consultation_agent_du_guichet({ guichet });
  return role === undefined ? qui : m.consultation_agent_en_role({ qui, role: minuscule(role) });
}

/** « Un agent du guichet G6901 a lu les messages échangés pour répondre à la personne. » */
export function direLaConsultation(consultation: ConsultationLue): string {
  const { par, libelle, raison } = consultation;
  const quoi = minuscule(libelle);
  if (par === "vous") return m.consultation_vous({ quoi });
  const qui = direQui(consultation);
  return raison === undefined
    ? m.consultation({ qui, quoi })
    : m.consultation_pour({ qui, quoi, raison: minuscule(raison) });
}

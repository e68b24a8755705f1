import type { ConsultationLue } from "../../../../shared/api/espace.ts";
import { m } from "../../../paraglide/messages.js";

const minuscule = (mots: string): string => mots.charAt(0).toLowerCase() + mots.slice(1);

function direQui({ par, aidant, guichet, role }: ConsultationLue): string {
  if (par === "aidant") return aidant === undefined ? m.aidant_votre() : m.aidant_votre_nom({ nom: aidant });
  const qui = guichet === undefined ? m.consultation_agent() : m.consultation_agent_du_guichet({ guichet });
  return role === undefined ? qui : m.consultation_agent_en_role({ qui, role: minuscule(role) });
}

/** « Un agent du guichet G6901 a lu les messages échangés pour répondre à la personne. » */
export function direLaConsultation(consultation: ConsultationLue): string {
  const { par, libelle, raison } = consultation;
  const quoi = minuscule(libelle);
  if (par === "vous") return m.consultation_vous({ quoi });
  const qui = direQui(consultation);
  if (consultation.fait === "donner-piece") return m.aidant_a_donne({ qui, quoi });
  if (consultation.fait === "retirer-piece") return m.aidant_a_retire({ qui, quoi });
  return raison === undefined
    ? m.consultation({ qui, quoi })
    : m.consultation_pour({ qui, quoi, raison: minuscule(raison) });
}

import { m } from "../../paraglide/messages.js";

/** Words of the state of a request for access. */
export const etatsDAcces = {
  "a-examiner": m.acces_etat_a_examiner,
  "a-corriger": m.acces_etat_a_corriger,
  refusee: m.acces_etat_refusee,
  approuvee: m.acces_etat_approuvee,
} as const;

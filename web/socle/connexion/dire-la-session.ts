import { PAR_LE_PAPIER } from "../../../shared/api/session.ts";
import { m } from "../../paraglide/messages.js";

/** By what the person is signed in. */
export const direLaSession = (contact: string): string =>
  contact === PAR_LE_PAPIER ? m.connecte_par_papier() : m.commencer_connecte({ contact });

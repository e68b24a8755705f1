import type { Message } from "./message.ts";
import { candidatureDe, offre } from "./offre.ts";

/** The one before refused: the home is offered to the next. */
export const logementPropose: Message<"logement-propose"> = (sujet) => {
  const candidature = candidatureDe(sujet, sujet.donnees.logementId);
  return candidature && offre(sujet, candidature, ["La personne classée avant vous n’a pas pris ce logement."]);
};

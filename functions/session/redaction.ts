import { corpsDe, type Dite } from "../socle/habillage.ts";

/** The code is not in the subject: a locked phone shows subjects to whoever holds it. */
const lettreDuCode = (code: string): Dite => ({
  objet: "Votre code de connexion",
  titre: "Vous vous connectez à votre espace.",
  aRetenir: { intitule: "Votre code de connexion", valeur: code },
  paragraphes: [
    "Il est valable 10 minutes et sert une seule fois. Écrivez-le dans la page où vous l’avez demandé.",
    "Ne le donnez à personne, même à un agent.",
    "Si vous n’avez rien demandé, ignorez ce message.",
  ],
});

/** What this function writes to people, in the language of the module. */
export const redaction = { corpsDe, lettreDuCode };

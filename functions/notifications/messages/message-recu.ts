import type { Redaction } from "./message.ts";
import { versMonEspace } from "./phrases.ts";

/** A guichet has written: what it says is read in the space alone. */
export const messageRecu = ({ site }: { site: string }): Redaction => ({
  lettre: {
    objet: "Un message vous attend à propos de votre demande de logement",
    titre: "Le guichet qui suit votre demande vous a écrit.",
    paragraphes: ["Son message est dans votre espace. Vous pouvez y répondre."],
    lien: versMonEspace({ site }, "Lire le message"),
  },
  sms: `Le guichet qui suit votre demande de logement vous a écrit. Lire son message : ${site}/espace`,
});

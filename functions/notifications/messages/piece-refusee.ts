import { type RaisonDeRefus, refusDePiece } from "../../../shared/pieces/refus.ts";
import type { Redaction } from "./message.ts";
import { versMonEspace } from "./phrases.ts";

/** A piece that nobody can use: why, and what to do. Which one is said in the space alone: its name may say much. */
export const pieceRefusee = ({ raison, site }: { raison: RaisonDeRefus; site: string }): Redaction => ({
  lettre: {
    objet: "Un document de votre demande de logement est à renvoyer",
    titre: "Un document que vous avez envoyé ne peut pas être utilisé.",
    paragraphes: [refusDePiece[raison].phrase, "Votre espace dit lequel."],
    facile: [
      "Vous avez envoyé un document.",
      "Ce document est à refaire.",
      "Allez dans votre espace.",
      "Regardez quel document il faut envoyer.",
      "Envoyez une nouvelle photo bien claire.",
      "Votre demande continue.",
    ],
    lien: versMonEspace({ site }, "Renvoyer ce document"),
  },
  sms: `Un document de votre demande de logement est à renvoyer. Pourquoi, et comment : ${site}/espace`,
});

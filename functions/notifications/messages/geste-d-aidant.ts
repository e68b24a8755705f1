import { PAR_LA_POSTE_A_DEFAUT, type Redaction } from "./message.ts";
import { versMonEspace } from "./phrases.ts";

/** What a helper does besides the answers, which events tell. */
export type GesteDAidant = "piece" | "message";

const dits = {
  piece: {
    objet: "Votre aidant a donné un document pour vous",
    titre: "Votre aidant a donné un document pour vous.",
    facile: "La personne qui vous aide a donné un document pour vous.",
    sms: "votre aidant a donné un document pour vous",
  },
  message: {
    objet: "Votre aidant a écrit au guichet pour vous",
    titre: "Votre aidant a écrit au guichet pour vous.",
    facile: "La personne qui vous aide a écrit au guichet pour vous.",
    sms: "votre aidant a écrit au guichet pour vous",
  },
} as const satisfies Record<GesteDAidant, Record<string, string>>;

/** Which document, and what was written, is said in the space alone. */
export const gesteDAidant = ({ geste, site }: { geste: GesteDAidant; site: string }): Redaction => ({
  lettre: {
    objet: dits[geste].objet,
    titre: dits[geste].titre,
    paragraphes: [
      "Votre espace montre tout ce que cette personne fait pour vous.",
      "Vous n’avez pas internet ? Un guichet peut vous le dire, gratuitement.",
      "Ce n’est pas ce que vous vouliez ? Vous pouvez mettre fin à son aide à tout moment, dans votre espace ou à un guichet.",
    ],
    facile: [
      dits[geste].facile,
      "Votre espace montre tout ce que cette personne fait.",
      "C’est une erreur ? Vous pouvez arrêter son aide, sur internet ou dans un guichet.",
    ],
    lien: versMonEspace({ site }, "Voir ce qui a été fait"),
  },
  sms: `Demande de logement : ${dits[geste].sms}. Le voir, ou mettre fin à cette aide : ${site}/espace`,
  courrier: PAR_LA_POSTE_A_DEFAUT,
});

import type { Refus } from "./refus.ts";

/** Before the number: drafts, filing, changes that are prepared. */
export const depot = {
  "demande-incomplete": {
    status: 400,
    title: "Il manque des réponses",
    detail: "Complétez les réponses signalées avant de déposer votre demande.",
  },
  "brouillon-introuvable": {
    status: 404,
    title: "Ce brouillon n’existe pas",
    detail: "Il a peut-être été effacé. Vous pouvez commencer une nouvelle demande.",
  },
  "trop-de-brouillons": {
    status: 409,
    title: "Vous avez déjà commencé cinq demandes",
    detail: "Reprenez l’une d’elles, ou effacez celles dont vous n’avez plus besoin, puis recommencez.",
  },
  "codemandeur-introuvable": {
    status: 404,
    title: "Cette personne n’est pas codemandeur",
    detail: "Elle a peut-être déjà quitté cette demande.",
  },
  "separation-introuvable": {
    status: 404,
    title: "Ce numéro et ce code ne vont pas ensemble",
    detail: "Vérifiez-les sur le document remis. Un code sert une fois, à une seule personne.",
  },
  "demande-changee-entre-temps": {
    status: 409,
    title: "Votre demande a changé depuis",
    detail:
      "Elle a été modifiée ailleurs pendant que vous prépariez ces changements. Refaites-les sur la demande telle qu’elle est maintenant.",
  },
  "brouillon-depose": {
    status: 409,
    title: "Cette demande est déjà déposée",
    detail: "Retrouvez-la dans votre espace.",
  },
  "demande-deja-deposee": {
    status: 409,
    title: "Vous avez déjà une demande dans ce territoire",
    detail: "Une seule demande suffit par territoire : retrouvez la vôtre dans votre espace.",
  },
  "autre-territoire": {
    status: 409,
    title: "Ces communes sont dans un autre territoire",
    detail: "Une demande garde son territoire. Pour l’autre, déposez une seconde demande.",
  },
  "code-sans-objet": {
    status: 409,
    title: "Cette demande n’attend pas de code",
    detail:
      "La personne a déjà ouvert son espace, ou a déposé sa demande elle-même : elle s’y connecte avec son adresse électronique ou son mobile.",
  },
  "rattachement-introuvable": {
    status: 404,
    title: "Ce numéro et ce code ne vont pas ensemble",
    detail: "Vérifiez-les sur le document remis au guichet. Un code sert une fois.",
  },
} as const satisfies Record<string, Refus>;

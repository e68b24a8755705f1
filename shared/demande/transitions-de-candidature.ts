import type { TypeDEvenement } from "./evenements.ts";
import { cloturable, examinable, presentable, proposable, repondable } from "./gardes-de-candidature.ts";
import type { Transition } from "./transition.ts";

/** What happens to the candidatures of a demande; it stays what it is. */
export const transitionsDeCandidature = {
  "candidature-presentee": {
    action: "présenter pour un logement",
    depuis: "active",
    vers: "active",
    libelle: "Candidature présentée pour un logement",
    refus: presentable,
  },
  "candidature-examinee": {
    action: "décider en commission",
    depuis: "active",
    vers: "active",
    libelle: "Décision de la commission d’attribution",
    refus: examinable,
  },
  "logement-propose": {
    action: "proposer au suivant",
    depuis: "active",
    vers: "active",
    libelle: "Logement proposé",
    refus: proposable,
  },
  "proposition-repondue": {
    action: "répondre à une proposition",
    depuis: "active",
    vers: "active",
    libelle: "Réponse à la proposition",
    refus: repondable,
  },
  "candidature-close": {
    action: "clore une candidature",
    depuis: "active",
    vers: "active",
    libelle: "Candidature terminée",
    refus: cloturable,
  },
} as const satisfies { [T in TypeDEvenement]?: Transition<T> };

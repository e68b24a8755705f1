import { refusDAccepter, refusDAnnoncer, refusDeDonner, refusDeFinir } from "../mandat/gardes.ts";
import type { TypeDEvenement } from "./evenements.ts";
import type { Transition } from "./transition.ts";

/** Who helps the person: invited, at work, sent away, gone. */
export const transitionsDeMandat = {
  "mandat-donne": {
    action: "nommer un aidant",
    depuis: "active",
    vers: "active",
    libelle: "Aidant invité",
    refus: refusDeDonner,
  },
  "mandat-accepte": {
    action: "accepter d’aider",
    depuis: "active",
    vers: "active",
    libelle: "Invitation acceptée par votre aidant",
    refus: (demande, { mandatId }, jour) => refusDAccepter(demande, mandatId, jour),
  },
  "mandat-bientot-fini": {
    action: "annoncer la fin d’une aide",
    depuis: "active",
    vers: "active",
    libelle: "Fin prochaine de l’aide, annoncée",
    refus: refusDAnnoncer,
  },
  "mandat-revoque": {
    action: "retirer un aidant",
    depuis: "active",
    vers: "active",
    libelle: "Aidant retiré",
    refus: (demande, { mandatId }, jour) => refusDeFinir(demande, mandatId, jour),
  },
  "mandat-rendu": {
    action: "cesser d’aider",
    depuis: "active",
    vers: "active",
    libelle: "Votre aidant a mis fin à son aide",
    refus: (demande, { mandatId }, jour) => refusDeFinir(demande, mandatId, jour),
  },
} as const satisfies { [T in TypeDEvenement & `mandat-${string}`]: Transition<T> };

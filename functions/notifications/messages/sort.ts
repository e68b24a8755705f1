import type { CanalDEnvoi, EtatDEnvoi } from "../../../shared/envois/preuve.ts";
import type { Ecrit } from "./message.ts";

type Sorts = Record<EtatDEnvoi["etat"], string>;

// what is said of an SMS is translated, what an SMS says is not
const parMessageCourt: Sorts = {
  "en-route": "SMS envoyé",
  "non-remis": "SMS revenu",
  delivre: "SMS reçu",
  poste: "SMS envoyé",
  recu: "SMS reçu",
};

const sorts: Record<CanalDEnvoi, Sorts> = {
  courriel: {
    "en-route": "courriel envoyé",
    "non-remis": "courriel revenu",
    delivre: "courriel reçu",
    poste: "courriel envoyé",
    recu: "courriel reçu",
  },
  copie: {
    "en-route": "copie à qui vous aide envoyée",
    "non-remis": "copie à qui vous aide revenue",
    delivre: "copie à qui vous aide reçue",
    poste: "copie à qui vous aide envoyée",
    recu: "copie à qui vous aide reçue",
  },
  sms: parMessageCourt,
  courrier: {
    "en-route": "lettre envoyée",
    "non-remis": "lettre revenue",
    delivre: "lettre reçue",
    poste: "lettre postée",
    recu: "lettre reçue",
  },
};

/** By what way a notice went, and what became of it. */
export const sortDe = ({ canal, etat }: Ecrit): string => sorts[canal][etat];

import type { ProblemCode } from "../problems.ts";
import type { Demande } from "./demande.ts";
import type { TypeDEvenement } from "./evenements.ts";
import type { Transition } from "./transition.ts";

const uneSeule = ({ requete }: Demande): ProblemCode | undefined => (requete ? "requete-deja-ouverte" : undefined);

const sansReponse = ({ requete }: Demande): ProblemCode | undefined =>
  requete && requete.repondueLe === undefined ? undefined : "requete-absente";

const demandee = ({ requete }: Demande): ProblemCode | undefined => (requete ? undefined : "requete-absente");

/** What a guichet asks of the person, and what the State recognises; the demande stays what it is. */
export const transitionsDInstruction = {
  "requete-emise": {
    action: "demander un document ou une correction",
    depuis: "active",
    vers: "active",
    libelle: "Un guichet vous demande quelque chose",
    refus: uneSeule,
  },
  "requete-repondue": {
    action: "répondre à ce qui est demandé",
    depuis: "active",
    vers: "active",
    libelle: "Vous avez répondu au guichet",
    refus: sansReponse,
  },
  "requete-close": {
    action: "clore ce qui est demandé",
    depuis: "active",
    vers: "active",
    libelle: "Le guichet n’attend plus rien de vous",
    refus: demandee,
  },
  "piece-examinee": {
    action: "examiner un document",
    depuis: "active",
    vers: "active",
    libelle: "Un guichet a regardé un de vos documents",
  },
  "revenu-lu": {
    action: "lire un revenu",
    depuis: "active",
    vers: "active",
    libelle: "Un guichet a lu un revenu sur un avis d’impôt",
  },
  "dalo-reconnu": {
    action: "enregistrer le DALO",
    depuis: "active",
    vers: "active",
    libelle: "Reconnaissance DALO enregistrée",
    refus: ({ dalo }: Demande) => (dalo ? "dalo-deja-enregistre" : undefined),
  },
  "dalo-retire": {
    action: "retirer le DALO",
    depuis: "active",
    vers: "active",
    libelle: "Reconnaissance DALO retirée",
    refus: ({ dalo }: Demande) => (dalo ? undefined : "dalo-absent"),
  },
} as const satisfies { [T in TypeDEvenement]?: Transition<T> };

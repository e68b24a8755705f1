import { m } from "../../paraglide/messages.js";
import { RechercheDeCommune } from "../../portail/demande/communes/recherche-de-commune.tsx";
import { changerQuestion, type QuestionDeListe } from "./question-de-liste.ts";

type Proprietes = { question: QuestionDeListe; changer: (question: QuestionDeListe) => void };

const rien = (): void => undefined;

/** The commune of a list; from there one goes to its whole intercommunal body. */
export const ChoixDuLieu = ({ question, changer }: Proprietes) => (
  <RechercheDeCommune
    id="lieu"
    libelle={m.liste_commune()}
    aide={m.liste_commune_aide()}
    faute={undefined}
    choisir={({ code }) => {
      changer(changerQuestion(question, { lieu: code }));
      return "";
    }}
    oublier={rien}
    quitter={rien}
  />
);

import type { KeyboardEvent, PropsWithChildren, ReactNode, SubmitEvent } from "react";
import { flushSync } from "react-dom";
import type { Question } from "../../../shared/formulaire/parcours.ts";
import { personnesDe } from "../../../shared/formulaire/personnes.ts";
import { m } from "../../paraglide/messages.js";
import { ACorriger } from "./a-corriger.tsx";
import { Ligne } from "./ligne.tsx";
import { idDeLaQuestion } from "./saisie.ts";
import type { Saisie } from "./use-saisie.ts";

/** Enter leads to the next line: what was typed is understood on the way, since it may open other lines. */
function suivant(boite: HTMLInputElement): void {
  const { form } = boite;
  flushSync(() => boite.blur());
  const boites = Array.from(form?.querySelectorAll<HTMLElement>("input, button[type=submit]") ?? []);
  boites[boites.indexOf(boite) + 1]?.focus();
}

function auClavier(touche: KeyboardEvent<HTMLFormElement>): void {
  const { key, ctrlKey, metaKey, target } = touche;
  if (key !== "Enter" || !(target instanceof HTMLInputElement) || target.type !== "text") return;
  touche.preventDefault();
  if (!ctrlKey && !metaKey) {
    suivant(target);
    return;
  }
  const formulaire = touche.currentTarget;
  flushSync(() => target.blur());
  formulaire.requestSubmit();
}

/** Whose page this is, in a list of people. */
function legende({ page, personne }: Question, { reponses }: Saisie): string {
  if (!personne || page.pourChaque === undefined) return page.titre;
  const rang = personnesDe(reponses, page.pourChaque).findIndex(({ id }) => id === personne.id);
  return `${page.titre} (${rang + 1})`;
}

const parCle = (questions: readonly Question[], cle: (question: Question) => string): [string, Question[]][] => [
  ...Map.groupBy(questions, cle),
];

const Etape = ({ questions, saisie }: { questions: readonly Question[]; saisie: Saisie }) => {
  const [premiere] = questions;
  return (
    premiere && (
      <fieldset className="sne-etape">
        <legend>{legende(premiere, saisie)}</legend>
        {questions.map((question) => (
          <Ligne key={idDeLaQuestion(question, saisie.reponses)} question={question} saisie={saisie} />
        ))}
      </fieldset>
    )
  );
};

type Proprietes = PropsWithChildren<{
  saisie: Saisie;
  /** Beside the form. */
  cote?: ReactNode;
  /** Below it: what is done with it. */
  actes: ReactNode;
  enregistrer: () => void;
}>;

/** The whole paper form on one page, in its order, for a keyboard: the same questions and rules as the portal's. */
export function FormulaireAuClavier({ saisie, cote, actes, enregistrer, children }: Proprietes) {
  const envoyer = (evenement: SubmitEvent): void => {
    evenement.preventDefault();
    enregistrer();
  };
  return (
    <div className="sne-comptoir">
      <form onSubmit={envoyer} onKeyDown={auClavier} noValidate>
        <p className="fr-hint-text">{m.comptoir_clavier()}</p>
        {children}
        {parCle(saisie.questions, ({ tache }) => tache.titre).map(([titre, questions]) => (
          <section key={titre}>
            <h2>{titre}</h2>
            {parCle(questions, ({ cle }) => cle).map(([cle, siennes]) => (
              <Etape key={cle} questions={siennes} saisie={saisie} />
            ))}
          </section>
        ))}
        {actes}
      </form>
      <aside aria-label={m.comptoir_cote()}>
        <ACorriger saisie={saisie} />
        {cote}
      </aside>
    </div>
  );
}

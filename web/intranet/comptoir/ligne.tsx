import { useId, useState } from "react";
import type { Champ } from "../../../shared/formulaire/champ.ts";
import type { Question } from "../../../shared/formulaire/parcours.ts";
import { avertissements } from "../../../shared/formulaire/plausibilite.ts";
import { m } from "../../paraglide/messages.js";
import { aujourdhui } from "../../portail/demande/aujourdhui.ts";
import { ecrireLaLigne } from "./lire-la-ligne.ts";
import { idDeLaQuestion } from "./saisie.ts";
import type { Saisie } from "./use-saisie.ts";

/** What a line takes: codes and first letters, a date in one go. */
function aideDe(champ: Champ, saisie: Saisie): string {
  if ("modalites" in champ) return champ.modalites.map(({ code, libelle }) => `${code} ${libelle}`).join(" · ");
  switch (champ.type) {
    case "booleen":
      return m.comptoir_aide_oui_non();
    case "date-passee":
    case "date-a-venir":
      return m.comptoir_aide_date();
    case "personnes":
      return m.comptoir_aide_combien();
    case "commune":
      return m.comptoir_aide_commune();
    case "communes":
      return m.comptoir_aide_communes();
    case "confirmations":
      return [
        ...avertissements(saisie.reponses, aujourdhui()).map(({ phrase }) => phrase),
        m.comptoir_aide_confirmer(),
      ].join(" ");
    default:
      return "";
  }
}

/** One question of the paper form, on one line of text. */
export function Ligne({ question, saisie }: { question: Question; saisie: Saisie }) {
  const { champ } = question;
  const [tape, poserTape] = useState<string>();
  const aide = useId();
  const id = idDeLaQuestion(question, saisie.reponses);
  const phrase = saisie.illisibles[id];
  const dite = aideDe(champ, saisie);
  const comprise = (lue: boolean) => lue && poserTape(undefined);
  const quitter = (): void => {
    if (tape === undefined) return;
    const lue = saisie.lire(question, tape);
    if (lue instanceof Promise) void lue.then(comprise);
    else comprise(lue);
  };
  return (
    <div className="sne-saisie">
      <label htmlFor={id}>
        {champ.case && <span className="sne-case">{champ.case}</span>} {champ.libelle}
        {champ.obligatoire && <abbr title={m.comptoir_obligatoire()}> *</abbr>}
      </label>
      <input
        id={id}
        className="fr-input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={tape ?? ecrireLaLigne(question, saisie.reponses)}
        aria-describedby={dite === "" && phrase === undefined ? undefined : aide}
        aria-invalid={phrase !== undefined}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => poserTape(target.value)}
        onBlur={quitter}
      />
      <p id={aide} className="sne-saisie-aide">
        {phrase !== undefined && <span className="fr-error-text">{phrase}</span>}
        {dite !== "" && <span className="sne-saisie-choix">{dite}</span>}
      </p>
    </div>
  );
}

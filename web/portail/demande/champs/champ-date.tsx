import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import { m } from "../../../paraglide/messages.js";
import { type DateSaisie, ecrireDate, lireDate } from "../saisie/lectures.ts";
import { idDuChamp, libelleDuChamp, type ProprietesDeChamp } from "./proprietes.ts";

const cases = [
  { partie: "jour", libelle: m.date_jour, remplissage: "bday-day", max: 2 },
  { partie: "mois", libelle: m.date_mois, remplissage: "bday-month", max: 2 },
  { partie: "annee", libelle: m.date_annee, remplissage: "bday-year", max: 4 },
] as const;

/** A date in three boxes: the browser's own calendar would speak its language, not that of the page. */
export function ChampDate({
  champ,
  valeur,
  faute,
  lire,
  quitter,
  pourSoi,
}: ProprietesDeChamp<"date-passee" | "date-a-venir">) {
  const [saisie, poser] = useState<DateSaisie>(() => ecrireDate(valeur));
  const id = idDuChamp(champ.nom);
  const changer = (partie: keyof DateSaisie, texte: string) => {
    const suivante = { ...saisie, [partie]: texte };
    poser(suivante);
    lire(lireDate(suivante));
  };
  return (
    <fieldset
      className={`fr-fieldset ${faute === undefined ? "" : "fr-fieldset--error"}`}
      aria-labelledby={`${id}-legende ${id}-message`}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) quitter();
      }}
    >
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id={`${id}-legende`}>
        {libelleDuChamp(champ)}
        <span className="fr-hint-text">{champ.aide}</span>
      </legend>
      <div className="fr-fieldset__element sne-date">
        {cases.map(({ partie, libelle, remplissage, max }) => (
          <Input
            key={partie}
            label={libelle()}
            nativeInputProps={{
              id: `${id}-${partie}`,
              name: `${champ.nom}-${partie}`,
              inputMode: "numeric",
              maxLength: max,
              autoComplete: pourSoi && champ.nom === "dateNaissance" ? remplissage : "off",
              value: saisie[partie],
              "aria-invalid": faute !== undefined,
              onChange: ({ target }) => changer(partie, target.value),
            }}
          />
        ))}
      </div>
      <div className="fr-messages-group" id={`${id}-message`} aria-live="polite">
        {faute !== undefined && <p className="fr-message fr-message--error">{faute}</p>}
      </div>
    </fieldset>
  );
}

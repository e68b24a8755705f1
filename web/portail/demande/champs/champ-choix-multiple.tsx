import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { useState } from "react";
import type { Valeur } from "../../../../shared/formulaire/champ.ts";
import { etatDuChamp, idDuChamp, libelleDuChamp, type ProprietesDeChamp } from "./proprietes.ts";

export const enListe = (valeur: Valeur | undefined): readonly string[] =>
  Array.isArray(valeur) ? valeur.filter((element) => typeof element === "string") : [];

/** Several answers of a closed list, kept in the order of the list. */
export function ChampChoixMultiple({ champ, valeur, faute, lire, quitter }: ProprietesDeChamp<"choix-multiple">) {
  const [choisis, poser] = useState(enListe(valeur));
  const basculer = (code: string, estCoche: boolean) => {
    const suivants = champ.modalites
      .map((modalite) => modalite.code)
      .filter((un) => (un === code ? estCoche : choisis.includes(un)));
    poser(suivants);
    lire({ valeur: suivants.length === 0 ? null : suivants });
  };
  return (
    <Checkbox
      id={idDuChamp(champ.nom)}
      legend={libelleDuChamp(champ)}
      hintText={champ.aide}
      {...etatDuChamp(faute)}
      options={champ.modalites.map(({ code, libelle }) => ({
        label: libelle,
        nativeInputProps: {
          name: champ.nom,
          value: code,
          checked: choisis.includes(code),
          onChange: ({ target }) => basculer(code, target.checked),
          onBlur: quitter,
        },
      }))}
    />
  );
}

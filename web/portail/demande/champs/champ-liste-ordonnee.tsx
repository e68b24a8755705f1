import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Select } from "@codegouvfr/react-dsfr/Select.js";
import { useState } from "react";
import { m } from "../../../paraglide/messages.js";
import { enListe } from "./champ-choix-multiple.tsx";
import { ListeOrdonnee } from "./liste-ordonnee.tsx";
import { etatDuChamp, idDuChamp, libelleDuChamp, type ProprietesDeChamp } from "./proprietes.ts";

/** A few answers of a closed list, from the most important to the least. */
export function ChampListeOrdonnee({ champ, valeur, faute, lire, quitter }: ProprietesDeChamp<"liste-ordonnee">) {
  const [codes, poser] = useState(enListe(valeur));
  const [choix, poserChoix] = useState("");
  const [annonce, annoncer] = useState("");
  const id = idDuChamp(champ.nom);
  const nommer = (code: string) => champ.modalites.find((modalite) => modalite.code === code)?.libelle ?? code;
  const changer = (suivants: readonly string[]) => {
    poser(suivants);
    lire({ valeur: suivants.length === 0 ? null : suivants });
  };
  // counts at once: someone may go on without the button
  const choisir = (code: string) => {
    poserChoix(code);
    const suivants = code === "" ? codes : [...codes, code];
    lire({ valeur: suivants.length === 0 ? null : suivants });
  };
  const ajouter = () => {
    if (choix === "") return;
    changer([...codes, choix]);
    annoncer(m.liste_ajoute({ nom: nommer(choix), rang: codes.length + 1 }));
    poserChoix("");
  };
  const estComplete = codes.length >= champ.max;

  return (
    <div className="sne-bloc">
      <ListeOrdonnee codes={codes} nommer={nommer} changer={changer} annoncer={annoncer} repli={id} />
      <p role="status" className={estComplete ? "" : "fr-sr-only"}>
        {estComplete ? m.liste_complete({ max: champ.max }) : annonce}
      </p>
      <Select
        label={codes.length === 0 ? libelleDuChamp(champ) : m.liste_ajouter_une_autre()}
        {...(champ.aide && { hint: champ.aide })}
        {...etatDuChamp(faute)}
        nativeSelectProps={{
          id,
          name: champ.nom,
          value: choix,
          disabled: estComplete,
          onBlur: quitter,
          onChange: ({ target }) => choisir(target.value),
        }}
      >
        <option value="">{m.liste_choisir()}</option>
        {champ.modalites
          .filter(({ code }) => !codes.includes(code))
          .map(({ code, libelle }) => (
            <option key={code} value={code}>
              {libelle}
            </option>
          ))}
      </Select>
      {!estComplete && (
        <Button type="button" priority="secondary" onClick={ajouter}>
          {m.liste_ajouter()}
        </Button>
      )}
    </div>
  );
}

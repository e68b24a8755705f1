import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { Select } from "@codegouvfr/react-dsfr/Select.js";
import { useRef, useState } from "react";
import { afficherEuros } from "../../../../shared/formulaire/affichage.ts";
import { m } from "../../../paraglide/messages.js";
import { estFautive, type LigneDeMontant, lignesDe, lireLignes, total } from "./montants.ts";
import { idDuChamp, libelleDuChamp, type ProprietesDeChamp } from "./proprietes.ts";

const vierge = (): LigneDeMontant => ({ cle: crypto.randomUUID(), code: "", saisie: "" });

/** Euros for each kind that applies, one line each, and their sum. */
export function ChampMontants({ champ, valeur, faute, lire, quitter }: ProprietesDeChamp<"montants">) {
  const [lignes, poser] = useState(() => {
    const dites = lignesDe(champ, valeur);
    return dites.length === 0 ? [vierge()] : dites;
  });
  const ref = useRef<HTMLFieldSetElement>(null);
  const id = idDuChamp(champ.nom);
  const changer = (suivantes: readonly LigneDeMontant[]) => {
    poser([...suivantes]);
    lire(lireLignes(suivantes));
  };
  const retirer = (cle: string) => {
    const reste = lignes.filter((ligne) => ligne.cle !== cle);
    changer(reste.length === 0 ? [vierge()] : reste);
    // the button that had the focus is gone
    ref.current?.focus();
  };
  const ajouter = () => {
    const neuve = vierge();
    poser([...lignes, neuve]);
    requestAnimationFrame(() => document.getElementById(`${id}-${neuve.cle}`)?.focus());
  };
  const prises = lignes.map(({ code }) => code);

  return (
    <fieldset
      ref={ref}
      id={id}
      tabIndex={-1}
      className={`fr-fieldset sne-montants ${faute === undefined ? "" : "fr-fieldset--error"}`}
      aria-labelledby={`${id}-legende ${id}-message`}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) quitter();
      }}
    >
      <legend className="fr-fieldset__legend" id={`${id}-legende`}>
        {libelleDuChamp(champ)}
        <span className="fr-hint-text">{champ.aide}</span>
      </legend>
      {lignes.map((ligne, rang) => (
        <UnMontant
          key={ligne.cle}
          id={`${id}-${ligne.cle}`}
          rang={rang + 1}
          ligne={ligne}
          modalites={champ.modalites.filter(({ code }) => code === ligne.code || !prises.includes(code))}
          enFaute={faute !== undefined && estFautive(ligne)}
          estSeuleEtVierge={lignes.length === 1 && ligne.code === "" && ligne.saisie === ""}
          changer={(suivante) => changer(lignes.map((une) => (une.cle === ligne.cle ? suivante : une)))}
          retirer={() => retirer(ligne.cle)}
        />
      ))}
      <div className="fr-fieldset__element">
        {lignes.length < champ.modalites.length && (
          <Button type="button" priority="secondary" size="small" onClick={ajouter}>
            {m.montants_ajouter()}
          </Button>
        )}
        <p className="fr-text--bold fr-mt-2w fr-mb-0" role="status">
          {m.montants_total({ total: afficherEuros(total(lignes)) })}
        </p>
      </div>
      <div className="fr-messages-group" id={`${id}-message`} aria-live="polite">
        {faute !== undefined && <p className="fr-message fr-message--error">{faute}</p>}
      </div>
    </fieldset>
  );
}

type ProprietesDeLigne = {
  id: string;
  rang: number;
  ligne: LigneDeMontant;
  modalites: readonly { code: string; libelle: string }[];
  enFaute: boolean;
  /** There is then nothing to take away. */
  estSeuleEtVierge: boolean;
  changer: (ligne: LigneDeMontant) => void;
  retirer: () => void;
};

function UnMontant({ id, rang, ligne, modalites, enFaute, estSeuleEtVierge, changer, retirer }: ProprietesDeLigne) {
  const { code, saisie } = ligne;
  const nature = modalites.find((modalite) => modalite.code === code)?.libelle ?? m.montants_ligne({ rang });
  return (
    <div className="fr-fieldset__element sne-montant">
      <Select
        label={m.montants_nature({ rang })}
        nativeSelectProps={{ id, value: code, onChange: ({ target }) => changer({ ...ligne, code: target.value }) }}
      >
        <option value="">{m.liste_choisir()}</option>
        {modalites.map(({ code: possible, libelle }) => (
          <option key={possible} value={possible}>
            {libelle}
          </option>
        ))}
      </Select>
      <Input
        label={m.montants_montant({ rang })}
        nativeInputProps={{
          id: `${id}-montant`,
          inputMode: "decimal",
          autoComplete: "off",
          value: saisie,
          "aria-invalid": enFaute,
          onChange: ({ target }) => changer({ ...ligne, saisie: target.value }),
        }}
      />
      {!estSeuleEtVierge && (
        <Button
          type="button"
          size="small"
          priority="tertiary"
          nativeButtonProps={{ "aria-label": m.montants_retirer({ nature }) }}
          onClick={retirer}
        >
          {m.liste_retirer()}
        </Button>
      )}
    </div>
  );
}

import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { codesDeQualite, type Membre, qualites } from "../../../shared/attribution/composition.ts";
import { m } from "../../paraglide/messages.js";
import { ListeDeChoix } from "../../portail/systemes-locaux/liste-de-choix.tsx";
import { Ligne } from "../logements/champs.tsx";

/** A member being typed, told apart from the others while it has no name. */
export type Ecrit = Membre & { cle: string };

type Proprietes = { membre: Ecrit; rang: number; changer: (dit: Partial<Membre>) => void; retirer: () => void };

/** One who sits: name, quality, and whether they are there. */
export const MembreSaisi = ({ membre: { cle, nom, qualite, present }, rang, changer, retirer }: Proprietes) => (
  <fieldset className="sne-membre">
    <legend className="fr-sr-only">{m.composition_membre({ rang })}</legend>
    <Ligne id={`nom-${cle}`} libelle={m.composition_nom()} valeur={nom} changer={(dit) => changer({ nom: dit })} />
    <ListeDeChoix
      id={`qualite-${cle}`}
      libelle={m.composition_qualite()}
      valeur={qualite}
      choix={codesDeQualite.map((code) => ({
        code,
        nom: qualites[code].vote
          ? qualites[code].libelle
          : `${qualites[code].libelle} (${m.composition_ne_vote_pas()})`,
      }))}
      changer={(code) => changer({ qualite: codesDeQualite.find((un) => un === code) ?? qualite })}
    />
    <Checkbox
      small
      options={[
        {
          label: m.composition_est_present(),
          nativeInputProps: { checked: present, onChange: ({ target }) => changer({ present: target.checked }) },
        },
      ]}
    />
    <Button priority="tertiary no outline" size="small" onClick={retirer}>
      {m.composition_retirer()}
      <span className="fr-sr-only"> : {nom || m.composition_membre({ rang })}</span>
    </Button>
  </fieldset>
);

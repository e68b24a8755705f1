import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";

type Proprietes = { nom: string; libelle: string; aide: string; coche: boolean; changer: (coche: boolean) => void };

/** One box by itself, with what it means, and room before what follows. */
export const CaseSeule = ({ nom, libelle, aide, coche, changer }: Proprietes) => (
  <Checkbox
    className="fr-mb-4w"
    options={[
      {
        label: libelle,
        hintText: aide,
        nativeInputProps: { name: nom, checked: coche, onChange: ({ target }) => changer(target.checked) },
      },
    ]}
  />
);

import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { direLeDroit } from "../../../shared/mandat/droits-dits.ts";
import { type DroitDeMandat, droitsDeMandat } from "../../../shared/mandat/mandat.ts";

type Proprietes = {
  legende: string;
  aide?: string;
  droits: readonly DroitDeMandat[];
  changer: (droits: readonly DroitDeMandat[]) => void;
};

/** What a helper may do, ticked one by one. */
export const CasesDesDroits = ({ legende, aide, droits, changer }: Proprietes) => (
  <Checkbox
    legend={legende}
    hintText={aide}
    options={droitsDeMandat.map((droit) => ({
      label: direLeDroit(droit),
      nativeInputProps: {
        name: droit,
        checked: droits.includes(droit),
        onChange: ({ target }) =>
          changer(target.checked ? [...droits, droit] : droits.filter((donne) => donne !== droit)),
      },
    }))}
  />
);

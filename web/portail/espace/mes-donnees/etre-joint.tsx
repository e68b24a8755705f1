import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { useState } from "react";
import type { Sortie } from "../../../../shared/api/route.ts";
import { session } from "../../../../shared/api/session.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";

type Preferences = Sortie<typeof session.lirePreferences>;

/** Verified ways to the person, and letters by the post besides; a tick is saved at once. */
export function EtreJoint({ preferences: { courriel, mobile, courrierPostal } }: { preferences: Preferences }) {
  const [veutDesLettres, vouloir] = useState(courrierPostal);
  const [dit, dire] = useState("");
  const [echec, poserEchec] = useState("");
  const changer = async (voulu: boolean): Promise<void> => {
    vouloir(voulu);
    dire("");
    poserEchec("");
    try {
      await call(session.changerPreferences, { courrierPostal: voulu });
      dire(voulu ? m.lettres_oui() : m.lettres_non());
    } catch (erreur) {
      vouloir(!voulu);
      poserEchec(m.lettres_echec({ raison: phraseDEchec(erreur) }));
    }
  };
  return (
    <>
      <h2>{m.joint_titre()}</h2>
      <p>{m.joint_texte({ contact: [courriel, mobile].filter(Boolean).join(", ") })}</p>
      <Checkbox
        legend={m.lettres_legende()}
        options={[
          {
            label: m.lettres_libelle(),
            hintText: m.lettres_aide(),
            nativeInputProps: { checked: veutDesLettres, onChange: ({ target }) => changer(target.checked) },
          },
        ]}
      />
      <p role="status">{dit}</p>
      <p role="alert">{echec}</p>
    </>
  );
}

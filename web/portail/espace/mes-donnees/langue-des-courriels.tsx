import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import { useState } from "react";
import { session } from "../../../../shared/api/session.ts";
import { langues } from "../../../../shared/langues.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";

/** In which language we write to the person; a choice is saved at once. */
export function LangueDesCourriels({ langue, courrierPostal }: { langue: string; courrierPostal: boolean }) {
  const [choisie, choisir] = useState(langue);
  const [dit, dire] = useState("");
  const [echec, poserEchec] = useState("");
  const changer = async (voulue: string): Promise<void> => {
    choisir(voulue);
    dire("");
    poserEchec("");
    try {
      await call(session.changerPreferences, { courrierPostal, langue: voulue });
      dire(m.joint_langue_dite());
    } catch (erreur) {
      choisir(choisie);
      poserEchec(m.lettres_echec({ raison: phraseDEchec(erreur) }));
    }
  };
  return (
    <>
      <RadioButtons
        legend={m.joint_langue_legende()}
        hintText={m.joint_langue_aide()}
        name="langue-des-courriels"
        options={langues.map(({ code, nom, sens }) => ({
          label: (
            <span lang={code} dir={sens}>
              {nom}
            </span>
          ),
          nativeInputProps: { value: code, checked: choisie === code, onChange: () => changer(code) },
        }))}
      />
      <p role="status">{dit}</p>
      <p role="alert">{echec}</p>
    </>
  );
}

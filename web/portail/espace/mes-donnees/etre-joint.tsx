import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { useState } from "react";
import type { Sortie } from "../../../../shared/api/route.ts";
import { session } from "../../../../shared/api/session.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import { BoutonFranceConnect } from "../../../socle/franceconnect/bouton-franceconnect.tsx";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";
import { ConfirmerContact } from "../../franceconnect/confirmer-contact.tsx";
import { LangueDesCourriels } from "./langue-des-courriels.tsx";

type Preferences = Sortie<typeof session.lirePreferences>;

/** Verified ways to the person, and letters by the post besides; a tick is saved at once. */
export function EtreJoint({ preferences, relire }: { preferences: Preferences; relire: () => void }) {
  const { courriel, mobile, courrierPostal, langue, franceconnectDepuis } = preferences;
  const contacts = [courriel, mobile].filter((un) => un !== undefined);
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
      {contacts.length > 0 ? (
        <p>{m.joint_texte({ contact: contacts.join(", ") })}</p>
      ) : (
        <>
          <p>{m.joint_aucun_contact()}</p>
          <ConfirmerContact confirme={relire} />
        </>
      )}
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
      <LangueDesCourriels langue={langue} courrierPostal={veutDesLettres} />
      <h2>{m.franceconnect_lier_titre()}</h2>
      {franceconnectDepuis === undefined ? (
        <>
          <p>{m.franceconnect_lier_texte()}</p>
          <BoutonFranceConnect retour={chemins.mesDonnees} but="lien" />
        </>
      ) : (
        <p>{m.franceconnect_lie({ jour: afficherJour(franceconnectDepuis) })}</p>
      )}
    </>
  );
}

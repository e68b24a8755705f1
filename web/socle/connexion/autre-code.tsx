import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useEffect, useState } from "react";
import type { Contact } from "../../../shared/api/formes.ts";
import { session } from "../../../shared/api/session.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../client.ts";
import { langueDuSite } from "../langue/langue-du-site.ts";
import { phraseDEchec } from "../phrase-d-echec.ts";

/** Asks for another code; says how long to wait when it is too soon. */
export function AutreCode({ contact, attente }: { contact: Contact; attente: number }) {
  const [reste, poserReste] = useState(attente);
  const [message, poserMessage] = useState("");
  useEffect(() => {
    if (reste <= 0) return undefined;
    const minuterie = setTimeout(() => poserReste(reste - 1), 1000);
    return () => clearTimeout(minuterie);
  }, [reste]);

  const redemander = () => {
    if (reste > 0) return poserMessage(m.code_trop_tot({ secondes: reste }));
    return call(session.demanderCode, { contact, langue: langueDuSite.code })
      .then(({ autreCodeDansSecondes }) => {
        poserReste(autreCodeDansSecondes);
        poserMessage(m.code_renvoye());
      })
      .catch((erreur) => poserMessage(phraseDEchec(erreur)));
  };

  return (
    <>
      <Button type="button" priority="tertiary" onClick={redemander}>
        {m.code_redemander()}
      </Button>
      <span role="status">{message}</span>
    </>
  );
}

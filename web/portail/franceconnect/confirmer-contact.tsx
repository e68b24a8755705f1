import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { session } from "../../../shared/api/session.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { PreuveParCode } from "../../socle/connexion/par-code.tsx";

type Proprietes = { confirme: () => void; plusTard?: () => void };

/** An address or a number, proved by a code before anything is sent there. */
export const ConfirmerContact = ({ confirme, plusTard }: Proprietes) => (
  <>
    <p>{m.franceconnect_contact_texte()}</p>
    <PreuveParCode
      essayer={(preuve) => call(session.confirmerContact, preuve)}
      action={m.franceconnect_contact_confirmer()}
      ouverte={() => confirme()}
    />
    {plusTard && (
      <Button className="fr-mt-2w" priority="tertiary no outline" onClick={plusTard}>
        {m.franceconnect_contact_plus_tard()}
      </Button>
    )}
  </>
);

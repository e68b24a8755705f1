import { session } from "../../../shared/api/session.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Rejoindre } from "./rejoindre.tsx";

const lireLaSession = () => call(session.lireSession, {});

/** Someone who has left a common demande begins their own, once signed in. */
export const RejoindrePage = () => (
  <Charge charger={lireLaSession} entree={undefined}>
    {({ contact }) => <Rejoindre contact={contact} titre={m.rejoindre_titre()} />}
  </Charge>
);

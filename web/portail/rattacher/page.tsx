import { useRef } from "react";
import { inject } from "regexparam";
import { session } from "../../../shared/api/session.ts";
import { vieDeLaDemande } from "../../../shared/api/vie-de-la-demande.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { useAller } from "../../socle/navigation.tsx";
import { NumeroEtCode } from "../../socle/numero-et-code.tsx";

const lireLaSession = () => call(session.lireSession, {});

/** A demande that a counter registered comes into the space of the person, once signed in. */
export const RattacherPage = () => (
  <Charge charger={lireLaSession} entree={undefined}>
    {({ contact }) => <Rattacher contact={contact} />}
  </Charge>
);

function Rattacher({ contact }: { contact: string }) {
  const aller = useAller();
  const operationId = useRef(crypto.randomUUID());
  return (
    <NumeroEtCode
      titre={m.rattacher_titre()}
      texte={m.rattacher_texte()}
      numero={m.rattacher_numero()}
      motDuCode={m.rattacher_code()}
      geste={m.rattacher_geste()}
      contact={contact}
      ouvrir={async (saisie) => {
        const { numeroUnique } = await call(vieDeLaDemande.rattacher, { ...saisie, operationId: operationId.current });
        aller(inject(chemins.demande, { numeroUnique }));
      }}
    />
  );
}

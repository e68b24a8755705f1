import { useRef } from "react";
import { inject } from "regexparam";
import { session } from "../../../shared/api/session.ts";
import { vieDeLaDemande } from "../../../shared/api/vie-de-la-demande.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { marquerLaConnexion } from "../../socle/connexion/marque-de-connexion.ts";
import { langueDuSite } from "../../socle/langue/langue-du-site.ts";
import { Lien } from "../../socle/lien.tsx";
import { useAller } from "../../socle/navigation.tsx";
import { NumeroEtCode } from "../../socle/numero-et-code.tsx";

const lireLaSession = () => call(session.lireSession, {});

/** A demande that a counter registered comes into the space of the person, signed in or by the paper alone. */
export const RattacherPage = () => (
  <Charge charger={lireLaSession} entree={undefined} sansSession={<Rattacher />}>
    {({ contact }) => <Rattacher contact={contact} />}
  </Charge>
);

const ouvrirParPapier = async (saisie: { numeroUnique: string; code: string }): Promise<void> => {
  await call(session.ouvrirSessionParPapier, { ...saisie, langue: langueDuSite.code });
  marquerLaConnexion();
};

function Rattacher({ contact }: { contact?: string }) {
  const aller = useAller();
  const operationId = useRef(crypto.randomUUID());
  // the space was opened by this very code, and the demande is still to come to it
  const estEntre = useRef(false);
  return (
    <NumeroEtCode
      titre={m.rattacher_titre()}
      texte={m.rattacher_texte()}
      numero={m.rattacher_numero()}
      motDuCode={m.rattacher_code()}
      geste={m.rattacher_geste()}
      {...(contact !== undefined && { contact })}
      ouvrir={async (saisie) => {
        if (contact === undefined && !estEntre.current) await ouvrirParPapier(saisie);
        estEntre.current = true;
        const { numeroUnique } = await call(vieDeLaDemande.rattacher, { ...saisie, operationId: operationId.current });
        aller(inject(chemins.demande, { numeroUnique }));
      }}
    >
      {contact === undefined && (
        <>
          <p>
            {m.rattacher_avec_contact()}{" "}
            <Lien className="fr-link" href={`${chemins.connexion}?retour=${encodeURIComponent(chemins.rattacher)}`}>
              {m.connexion_titre()}
            </Lien>
          </p>
          <p>{m.rattacher_sans_contact()}</p>
        </>
      )}
    </NumeroEtCode>
  );
}

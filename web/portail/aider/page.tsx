import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import { useParams } from "wouter";
import { aidants, type InvitationLue } from "../../../shared/api/aidants.ts";
import { session } from "../../../shared/api/session.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { ChampARecopier } from "../../socle/champ-de-texte.tsx";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { Lien } from "../../socle/lien.tsx";
import { useAller } from "../../socle/navigation.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { useGeste } from "../../socle/use-geste.ts";
import { direPourQui } from "./dire-l-aide.ts";
import { DroitsDonnes } from "./droits-donnes.tsx";

const CODE = "code";
const lireLaSession = () => call(session.lireSession, {});

/** An invitation to help: what it is, once its code is given; then yes, or nothing. Opening the page changes nothing. */
export function AiderPage() {
  const { mandatId = "" } = useParams();
  return (
    <Charge charger={lireLaSession} entree={undefined}>
      {({ contact }) => <Invitation mandatId={mandatId} contact={contact} />}
    </Charge>
  );
}

function Invitation({ mandatId, contact }: { mandatId: string; contact: string }) {
  const [code, poserCode] = useState("");
  const [lue, poserLue] = useState<InvitationLue>();
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const lire = async (evenement: SubmitEvent): Promise<void> => {
    evenement.preventDefault();
    try {
      poserLue(await call(aidants.lireInvitation, { mandatId, code }));
      poserErreurs([]);
    } catch (erreur) {
      poserErreurs([{ cible: CODE, texte: phraseDEchec(erreur) }]);
    }
  };
  if (lue) return <Proposee invitation={lue} code={code} />;
  return (
    <div className="fr-container sne-contenu">
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage titre={m.aidant_invitation_titre()} enErreur={erreurs.length > 0} />
      <p>{m.aidant_invitation_texte()}</p>
      <p>{m.commencer_connecte({ contact })}</p>
      <form onSubmit={lire} noValidate>
        <ChampARecopier
          nom={CODE}
          libelle={m.aidant_code()}
          aide={m.aidant_code_aide()}
          faute={erreurs[0]?.texte}
          valeur={code}
          changer={poserCode}
        />
        <Button type="submit">{m.continuer()}</Button>
      </form>
    </div>
  );
}

function Proposee({ invitation, code }: { invitation: InvitationLue; code: string }) {
  const { mandatId, droits, jusquAu, organisme } = invitation;
  const aller = useAller();
  const { faire, enCours, refus } = useGeste(async () => {
    await call(aidants.accepterInvitation, { mandatId, code });
    aller(chemins.aides, { replace: true });
  });
  return (
    <div className="fr-container sne-contenu">
      <TitrePage titre={m.aidant_proposee_titre({ qui: direPourQui(invitation) })} />
      <p>{m.aidant_proposee_droits()}</p>
      <DroitsDonnes droits={droits} />
      <p>{m.aidant_jusqu_au({ jour: afficherJour(jusquAu) })}</p>
      <p>{m.aidant_proposee_trace()}</p>
      {organisme && (
        <p>
          {m.aidant_proposee_equipe()}{" "}
          <Lien className="fr-link" href={chemins.organismeDAide}>
            {m.aidant_mon_organisme()}
          </Lien>
        </p>
      )}
      {refus !== undefined && (
        <p className="fr-error-text" role="alert">
          {phraseDEchec(refus)}
        </p>
      )}
      <div className="sne-boutons">
        <Button onClick={faire} disabled={enCours}>
          {m.aidant_accepter()}
        </Button>
        <Button priority="tertiary" linkProps={{ href: chemins.espace }}>
          {m.aidant_ne_pas_accepter()}
        </Button>
      </div>
    </div>
  );
}

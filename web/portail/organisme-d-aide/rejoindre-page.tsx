import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { useParams } from "wouter";
import { session } from "../../../shared/api/session.ts";
import { structures } from "../../../shared/api/structures.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { ChampARecopier } from "../../socle/champ-de-texte.tsx";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { useAller } from "../../socle/navigation.tsx";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { useEnvoi } from "../../socle/use-envoi.ts";

const CODE = "code";
const lireLaSession = () => call(session.lireSession, {});

/** A colleague joins the team with their own account. */
export function RejoindreUnOrganismePage() {
  const { structureId = "" } = useParams();
  return (
    <Charge charger={lireLaSession} entree={undefined}>
      {({ contact }) => <Rejoindre structureId={structureId} contact={contact} />}
    </Charge>
  );
}

function Rejoindre({ structureId, contact }: { structureId: string; contact: string }) {
  const aller = useAller();
  const [code, poser] = useState("");
  const [erreurs, signaler] = useState<readonly Erreur[]>([]);
  const { enCours, soumettre } = useEnvoi(CODE, signaler, async () => {
    await call(structures.rejoindreStructure, { structureId, code });
    aller(chemins.organismeDAide, { replace: true });
  });
  return (
    <div className="fr-container sne-contenu">
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage titre={m.organisme_rejoindre_titre()} enErreur={erreurs.length > 0} />
      <p>{m.organisme_rejoindre_texte()}</p>
      <p>{m.commencer_connecte({ contact })}</p>
      <form onSubmit={soumettre} noValidate>
        <ChampARecopier
          nom={CODE}
          libelle={m.organisme_code()}
          aide={m.aidant_code_aide()}
          faute={erreurs[0]?.texte}
          valeur={code}
          changer={poser}
        />
        <Button type="submit" disabled={enCours}>
          {m.organisme_rejoindre()}
        </Button>
      </form>
    </div>
  );
}

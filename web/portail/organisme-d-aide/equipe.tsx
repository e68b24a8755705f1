import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { type MembreLu, type StructureLue, structures } from "../../../shared/api/structures.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { useGeste } from "../../socle/use-geste.ts";
import { InviterUnCollegue } from "./inviter-un-collegue.tsx";

type Proprietes = { organisme: StructureLue; relire: () => void };

/** Who helps in the organisation; those who answer for it invite and send away. */
export function Equipe({ organisme, relire }: Proprietes) {
  const { structureId, nom, siret, membres } = organisme;
  const [erreurs, signaler] = useState<readonly Erreur[]>([]);
  const [annonce, annoncer] = useState("");
  const responsable = membres.some((lu) => lu.vous && lu.responsable);
  const suivre = (phrase: string) => {
    annoncer(phrase);
    relire();
  };
  return (
    <>
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage titre={m.organisme_titre()} enErreur={erreurs.length > 0} />
      <p>{m.aidant_organisme_dit({ nom, siret })}</p>
      <p role="status">{annonce}</p>
      <h2>{m.organisme_equipe()}</h2>
      <ul className="sne-liste">
        {membres.map((membre) => (
          <UnMembre
            key={membre.membreId}
            structureId={structureId}
            membre={membre}
            peutRetirer={responsable || membre.vous}
            suivre={suivre}
          />
        ))}
      </ul>
      {responsable && (
        <InviterUnCollegue structureId={structureId} erreurs={erreurs} signaler={signaler} suivre={suivre} />
      )}
    </>
  );
}

type DUnMembre = {
  structureId: string;
  membre: MembreLu;
  peutRetirer: boolean;
  suivre: (annonce: string) => void;
};

function UnMembre({ structureId, membre, peutRetirer, suivre }: DUnMembre) {
  const { membreId, nom, courriel, responsable, vous } = membre;
  const { faire, enCours, refus } = useGeste(async () => {
    await call(structures.retirerMembre, { structureId, membreId });
    suivre(m.organisme_retire({ nom }));
  });
  return (
    <li>
      <p className="fr-mb-0">
        <strong>
          <bdi>{nom}</bdi>
        </strong>{" "}
        {responsable && m.organisme_responsable()} {vous && m.organisme_vous()}
      </p>
      <p className="fr-hint-text">
        <bdi>{courriel}</bdi>
      </p>
      {refus !== undefined && (
        <p className="fr-error-text" role="alert">
          {phraseDEchec(refus)}
        </p>
      )}
      {peutRetirer && (
        <Button priority="tertiary" size="small" onClick={faire} disabled={enCours}>
          {vous ? m.organisme_quitter() : m.organisme_retirer({ nom })}
        </Button>
      )}
    </li>
  );
}

import { useState } from "react";
import type { AidantLu } from "../../../shared/api/aidants.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import type { Erreur } from "../../socle/erreur.ts";
import { Lien } from "../../socle/lien.tsx";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { lireLesAidants } from "./lire-les-aidants.ts";
import { Nommer } from "./nommer.tsx";
import { UnAidant } from "./un-aidant.tsx";

type Proprietes = { reference: string; numeroUnique?: string; titre: string; retour: { href: string; texte: string } };

/** Who helps the person, and until when; another may be named, each may be sent away. */
export const Aidants = (proprietes: Proprietes) => (
  <Charge charger={lireLesAidants} entree={proprietes.reference}>
    {({ aidants }, relire) => <Liste {...proprietes} aidants={aidants} relire={relire} />}
  </Charge>
);

const VIVANTS: readonly AidantLu["etat"][] = ["propose", "en-cours"];

function Liste({
  reference,
  numeroUnique,
  titre,
  retour,
  aidants,
  relire,
}: Proprietes & { aidants: AidantLu[]; relire: () => void }) {
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const [annonce, annoncer] = useState("");
  const suivre = (phrase: string) => {
    annoncer(phrase);
    relire();
  };
  const vivants = aidants.filter(({ etat }) => VIVANTS.includes(etat));
  const passes = aidants.filter(({ etat }) => !VIVANTS.includes(etat));
  return (
    <div className="fr-container sne-contenu">
      <Lien className="fr-link sne-retour" href={retour.href}>
        {retour.texte}
      </Lien>
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage titre={titre} enErreur={erreurs.length > 0} />
      <p>{m.aidant_texte()}</p>
      <p role="status">{annonce}</p>
      {vivants.map((aidant) => (
        <UnAidant key={aidant.mandatId} reference={reference} aidant={aidant} suivre={suivre} />
      ))}
      <Nommer
        reference={reference}
        numeroUnique={numeroUnique}
        erreurs={erreurs}
        signaler={poserErreurs}
        suivre={suivre}
      />
      {passes.length > 0 && (
        <details className="sne-details">
          <summary>{m.aidant_passes()}</summary>
          {passes.map((aidant) => (
            <UnAidant key={aidant.mandatId} reference={reference} aidant={aidant} suivre={suivre} />
          ))}
        </details>
      )}
    </div>
  );
}

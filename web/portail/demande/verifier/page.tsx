import { useState } from "react";
import { useParams } from "wouter";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import type { Erreur } from "../../../socle/erreur.ts";
import { ResumeErreurs } from "../../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { AideVideo } from "../../../videos/aide-video.tsx";
import { aujourdhui } from "../aujourdhui.ts";
import { VerifierChangements } from "../changements/verifier.tsx";
import { ouvrirPourRemplir } from "../ouvrir-pour-remplir.ts";
import { PageDeBrouillon } from "../page-de-brouillon.tsx";
import { versBrouillon } from "../question/destinations.ts";
import { SansLesProteges } from "../sans-les-proteges.tsx";
import { SiRemplissable } from "../si-remplissable.tsx";
import { manquesVus, permet } from "../sous-mandat.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { useSuivi } from "../suivi/use-suivi.ts";
import { Depot } from "./depot.tsx";
import { Manques } from "./manques.tsx";
import { Resume } from "./resume.tsx";

/** All the answers on one page, then the signature. */
export function VerifierPage() {
  const { brouillonId = "" } = useParams();
  return (
    <Charge charger={ouvrirPourRemplir} entree={brouillonId}>
      {(suivi) => (
        <SiRemplissable suivi={suivi}>
          {suivi.deposee ? <VerifierChangements suivi={suivi} deposee={suivi.deposee} /> : <Verifier suivi={suivi} />}
        </SiRemplissable>
      )}
    </Charge>
  );
}

function Verifier({ suivi }: { suivi: Suivi }) {
  const { etat, reponses } = useSuivi(suivi);
  const { brouillonId } = etat.brouillon;
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const absents = manquesVus(etat.brouillon, reponses, aujourdhui());
  return (
    <PageDeBrouillon
      suivi={suivi}
      etat={etat}
      retour={{ href: versBrouillon(brouillonId), texte: m.retour_a_la_liste() }}
    >
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage titre={m.verifier_titre()} enErreur={erreurs.length > 0} />
      <AideVideo id="signer" />
      <Manques brouillonId={brouillonId} reponses={reponses} manques={absents} />
      <Resume {...etat.brouillon} reponses={reponses} />
      <SansLesProteges lu={etat.brouillon} />
      {absents.length === 0 && permet(etat.brouillon, "sensibles") && <Depot suivi={suivi} signaler={poserErreurs} />}
    </PageDeBrouillon>
  );
}

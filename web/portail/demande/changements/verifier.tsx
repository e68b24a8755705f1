import { useState } from "react";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { m } from "../../../paraglide/messages.js";
import type { Erreur } from "../../../socle/erreur.ts";
import { ResumeErreurs } from "../../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { aujourdhui } from "../aujourdhui.ts";
import { communeConnue } from "../communes/communes-connues.ts";
import { PageDeBrouillon } from "../page-de-brouillon.tsx";
import { versBrouillon } from "../question/destinations.ts";
import { SansLesProteges } from "../sans-les-proteges.tsx";
import { manquesVus, permet } from "../sous-mandat.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { useSuivi } from "../suivi/use-suivi.ts";
import { Manques } from "../verifier/manques.tsx";
import { AutreTerritoire } from "./autre-territoire.tsx";
import { ecartsEntre } from "./ecarts.ts";
import { ListeDesEcarts } from "./liste-des-ecarts.tsx";
import { RienDeChange } from "./rien-de-change.tsx";
import { SignatureDesChangements } from "./signature.tsx";

/** What changes, old and new, then the signature that files it all as one version. */
export function VerifierChangements({ suivi, deposee }: { suivi: Suivi; deposee: DemandeLue }) {
  const { etat, reponses } = useSuivi(suivi);
  const { brouillonId } = etat.brouillon;
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const absents = manquesVus(etat.brouillon, reponses, aujourdhui());
  const ecarts = ecartsEntre(deposee, reponses);
  const territoire = communeConnue(reponses.communes?.[0] ?? "")?.territoire;
  const estAilleurs = territoire !== undefined && territoire !== deposee.territoire;
  const estPret = absents.length === 0 && !estAilleurs && ecarts.length > 0;
  return (
    <PageDeBrouillon
      suivi={suivi}
      etat={etat}
      retour={{ href: versBrouillon(brouillonId), texte: m.changements_retour() }}
    >
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage titre={m.changements_titre()} enErreur={erreurs.length > 0} />
      <Manques brouillonId={brouillonId} reponses={reponses} manques={absents} />
      {estAilleurs && <AutreTerritoire brouillonId={brouillonId} />}
      {ecarts.length > 0 ? <ListeDesEcarts ecarts={ecarts} /> : <RienDeChange deposee={deposee} />}
      <SansLesProteges lu={etat.brouillon} />
      {estPret && permet(etat.brouillon, "sensibles") && (
        <SignatureDesChangements suivi={suivi} deposee={deposee} signaler={poserErreurs} />
      )}
    </PageDeBrouillon>
  );
}

import type { DemandeLue } from "../../../../../shared/api/demandes.ts";
import type { Manque } from "../../../../../shared/formulaire/completude.ts";
import { reprendre } from "../../../../../shared/formulaire/reprise.ts";
import { m } from "../../../../paraglide/messages.js";
import { aujourdhui } from "../../../demande/aujourdhui.ts";
import { communeConnue } from "../../../demande/communes/communes-connues.ts";
import { manquesVus } from "../../../demande/sous-mandat.ts";
import { Resume } from "../../../demande/verifier/resume.tsx";
import { SiRenouvelable } from "../si-renouvelable.tsx";
import { ACompleter } from "./a-completer.tsx";
import { DejaPrepares } from "./deja-prepares.tsx";
import { SignatureDuRenouvellement } from "./signature.tsx";

/** Nothing changed, but time did: a child came of age, or the form asks more than it did. */
function manquesDe({ formulaire, reponses, ...lue }: DemandeLue): Manque[] {
  const reprises = reprendre(formulaire, reponses, { ...aujourdhui(), communeDe: communeConnue });
  return manquesVus(lue, reprises, aujourdhui());
}

/** What is kept, then the signature. */
export const RenouvelerSansChangementPage = () => (
  <SiRenouvelable titre={m.renouveler_sans_changement()}>
    {(demande, signaler) => {
      const absents = manquesDe(demande);
      if (absents.length > 0) return <ACompleter numeroUnique={demande.numeroUnique} manques={absents} />;
      return (
        <>
          {demande.changementsPrepares && <DejaPrepares {...demande.changementsPrepares} />}
          <p>{m.renouveler_garde()}</p>
          <details className="sne-details fr-mb-3w">
            <summary>{m.demande_reponses_voir()}</summary>
            <Resume {...demande} />
          </details>
          <SignatureDuRenouvellement numeroUnique={demande.numeroUnique} signaler={signaler} />
        </>
      );
    }}
  </SiRenouvelable>
);

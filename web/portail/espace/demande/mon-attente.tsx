import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { plusPetitType } from "../../../../shared/statistiques/plus-petit-type.ts";
import { grouper } from "../../../../shared/statistiques/regroupements.ts";
import { m } from "../../../paraglide/messages.js";
import { Estimations, type QuestionDAttente } from "../../../socle/temps-d-attente/estimations.tsx";

/** What a demande asks of the published waits: its communes, the smallest size that it accepts, where one lives now. */
function questionDe({ reponses }: DemandeLue): QuestionDAttente | undefined {
  const { communes, typesLogement, logementActuel } = reponses;
  const codes = Array.isArray(communes) ? communes.filter((une) => typeof une === "string") : [];
  const type = grouper("type_5", plusPetitType(typesLogement) ?? "NR");
  if (codes.length === 0 || type === "NR") return undefined;
  return { communes: codes, type, situation: logementActuel === "HLM" ? "MUT" : "HM" };
}

/** How long one waits in the communes of a demande, once it is asked: a figure that nobody looked for may hurt. */
export function MonAttente({ demande }: { demande: DemandeLue }) {
  const [montree, montrer] = useState(false);
  const question = questionDe(demande);
  if (demande.etat !== "active" || !question) return null;
  return (
    <section className="fr-mb-6w" aria-live="polite">
      <h2>{m.temps_espace_titre()}</h2>
      <p>{m.temps_espace_texte()}</p>
      {montree ? (
        <Estimations question={question} niveau="h3" />
      ) : (
        <Button priority="secondary" onClick={() => montrer(true)}>
          {m.temps_espace_voir()}
        </Button>
      )}
    </section>
  );
}

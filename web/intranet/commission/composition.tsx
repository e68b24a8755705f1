import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { SeanceLue } from "../../../shared/api/commission.ts";
import { qualites, quorumAtteint, votantsPresents } from "../../../shared/attribution/composition.ts";
import { m } from "../../paraglide/messages.js";
import { SaisieDeComposition } from "./saisie-de-composition.tsx";

type Proprietes = {
  seance: SeanceLue;
  /** Composition to start from: that of another sitting. */
  modele: SeanceLue["composition"];
  relire: () => void;
};

/** Once it has decided, whether it may decide is no longer the question. */
function Etat({ tenue, suffit }: { tenue: boolean; suffit: boolean }) {
  if (tenue) return <Badge small>{m.seance_tenue()}</Badge>;
  return (
    <Badge small severity={suffit ? "success" : "warning"}>
      {suffit ? m.composition_suffit() : m.composition_ne_suffit_pas()}
    </Badge>
  );
}

/** Who sits, who is there, and whether that is enough to decide. */
export function Composition({ seance, modele, relire }: Proprietes) {
  const { composition, logements } = seance;
  const tenue = logements.some(({ decide }) => decide);
  return (
    <>
      {composition ? (
        <>
          <p className="fr-mb-1w">
            {m.composition_quorum({ presents: votantsPresents(composition), quorum: composition.quorum })}{" "}
            <Etat tenue={tenue} suffit={quorumAtteint(composition)} />
          </p>
          <ul>
            {composition.membres.map(({ nom, qualite, present }) => (
              <li key={`${qualite} ${nom}`}>
                {nom}, {qualites[qualite].libelle.toLocaleLowerCase("fr-FR")} –{" "}
                {present ? m.composition_present() : m.composition_absent()}
                {!qualites[qualite].vote && ` (${m.composition_ne_vote_pas()})`}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{m.composition_a_dire()}</p>
      )}
      {!tenue && <SaisieDeComposition seance={seance} depart={composition ?? modele} relire={relire} />}
    </>
  );
}

import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { inject } from "regexparam";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { AideVideo } from "../../../videos/aide-video.tsx";
import { permet } from "../../demande/sous-mandat.ts";
import { SiRenouvelable } from "./si-renouvelable.tsx";

/** The first question of a renewal. */
export const RenouvelerPage = () => (
  <SiRenouvelable titre={m.renouveler_question()}>
    {({ numeroUnique, ...demande }) => (
      <>
        <p>{m.renouveler_question_aide()}</p>
        <AideVideo id="renouveler" />
        <div className="sne-boutons">
          <Button linkProps={{ href: inject(chemins.renouvelerSansChangement, { numeroUnique }) }}>
            {m.renouveler_non()}
          </Button>
          <Button
            priority="secondary"
            linkProps={{ href: inject(chemins.renouvelerAvecChangements, { numeroUnique }) }}
          >
            {m.renouveler_oui()}
          </Button>
        </div>
        {permet(demande, "retirer") && (
          <p className="fr-mt-4w">
            <Lien className="fr-link" href={`${inject(chemins.retirer, { numeroUnique })}?raison=logement-trouve`}>
              {m.logement_trouve()}
            </Lien>
          </p>
        )}
      </>
    )}
  </SiRenouvelable>
);

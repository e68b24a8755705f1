import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { lazy, Suspense } from "react";
import type { DossierOuvert } from "../../../shared/api/dossier.ts";
import type { RaisonDeLire } from "../../../shared/droits/raisons.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { ListeDeFaits } from "../../socle/liste-de-faits.tsx";
import { Actions } from "./actions.tsx";
import { Faits } from "./faits.tsx";
import { Histoire } from "./histoire.tsx";
import { panneaux } from "./panneaux.tsx";
import { Pieces } from "./pieces.tsx";
import { Presences } from "./presences.tsx";

// what reads and splits PDFs weighs more than the page
const Numerisation = lazy(async () => ({
  default: (await import("../numerisation/numerisation.tsx")).Numerisation,
}));

type Proprietes = {
  dossier: DossierOuvert;
  /** Why it was opened, when it had to be said: its pieces are read for the same reason. */
  raison: RaisonDeLire | undefined;
  relire: () => void;
  montrerLesProtegees: () => void;
};

/** What is to be done and by when, then the facts with where they come from, the pieces, the panels, the events. */
export function Dossier({ dossier, raison, relire, montrerLesProtegees }: Proprietes) {
  const { nom, guichet, ancienneteDepuisLe, expireLe, etat, radiation, protegees } = dossier;
  const faits = [
    [m.dossier_demandeur(), nom],
    [m.dossier_anciennete(), afficherJour(ancienneteDepuisLe)],
    [m.dossier_valable(), afficherJour(expireLe)],
    [m.dossier_guichet(), guichet.nom ?? guichet.code],
  ] as const;
  return (
    <>
      {etat === "radiee" && radiation && (
        <Badge severity="warning">{m.trouvee_radiee({ jour: afficherJour(radiation.le) })}</Badge>
      )}
      <Presences dossier={dossier} relire={relire} />
      <Actions actions={dossier.actions} />
      <ListeDeFaits className="sne-resume fr-mb-4w" faits={faits} />
      {panneaux.map(({ cle, Panneau }) => (
        <Panneau key={cle} dossier={dossier} raison={raison} relire={relire} />
      ))}
      <div className="sne-large sne-deux">
        <Faits dossier={dossier} relire={relire} />
        <Pieces dossier={dossier} raison={raison} relire={relire} />
      </div>
      {dossier.examinable && (
        <Suspense>
          <Numerisation dossier={dossier} relire={relire} />
        </Suspense>
      )}
      {protegees === "gardees" && (
        <p>
          {m.dossier_protegees()}{" "}
          <Button priority="secondary" size="small" onClick={montrerLesProtegees}>
            {m.dossier_montrer_protegees()}
          </Button>
        </p>
      )}
      <Histoire evenements={dossier.evenements} />
    </>
  );
}

import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useEffect, useState } from "react";
import { type DossierOuvert, dossiers } from "../../../shared/api/dossier.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { maintenant } from "../../socle/horloge.ts";

const CHAQUE_MINUTE_MS = 60_000;

const minutesDepuis = (instant: string): number =>
  Math.max(0, Math.round((maintenant().getTime() - Date.parse(instant)) / 60_000));

/** Who else has the file open, and whether it changed since it was read: nobody is kept out. */
export function Presences({ dossier, relire }: { dossier: DossierOuvert; relire: () => void }) {
  const { numeroUnique, version } = dossier;
  const [{ presents, derniere }, poser] = useState({ presents: dossier.presents, derniere: version });
  useEffect(() => {
    const signaler = () =>
      call(dossiers.signalerPresence, { numeroUnique }).then(
        (lu) => poser({ presents: lu.presents, derniere: lu.version }),
        // told again in a minute
        () => undefined,
      );
    const minuterie = setInterval(signaler, CHAQUE_MINUTE_MS);
    return () => clearInterval(minuterie);
  }, [numeroUnique]);
  return (
    <div role="status">
      {presents.map(({ nom, guichet, depuisLe }) => (
        <Alert
          key={`${nom}-${guichet}-${depuisLe}`}
          severity="info"
          small
          className="fr-mb-2w"
          description={m.dossier_present({ nom, guichet, nombre: minutesDepuis(depuisLe) })}
        />
      ))}
      {derniere > version && (
        <p>
          {m.dossier_change()}{" "}
          <Button priority="secondary" size="small" onClick={relire}>
            {m.dossier_relire()}
          </Button>
        </p>
      )}
    </div>
  );
}

import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { inject } from "regexparam";
import { type AideLue, aidants } from "../../../shared/api/aidants.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { TitrePage } from "../../socle/titre-page.tsx";
import { useGeste } from "../../socle/use-geste.ts";
import { direPourQui } from "./dire-l-aide.ts";
import { DroitsDonnes } from "./droits-donnes.tsx";

const lireMesAides = () => call(aidants.listerAides, {});

/** Those whom this account helps, what presses first. */
export const AidesPage = () => (
  <Charge charger={lireMesAides} entree={undefined}>
    {({ aides }, relire) => (
      <div className="fr-container sne-contenu">
        <Lien className="fr-link sne-retour" href={chemins.espace}>
          {m.menu_espace()}
        </Lien>
        <TitrePage titre={m.aidant_aides_titre()} />
        <p>
          <Lien className="fr-link" href={chemins.organismeDAide}>
            {m.aidant_mon_organisme()}
          </Lien>
        </p>
        {aides.length === 0 && <p>{m.aidant_aides_vide()}</p>}
        {aides.map((aide) => (
          <UneAide key={aide.reference} aide={aide} relire={relire} />
        ))}
      </div>
    )}
  </Charge>
);

const echeances: Record<NonNullable<AideLue["echeance"]>["nature"], () => string> = {
  deposer: m.aidant_a_deposer,
  renouveler: m.aidant_a_renouveler,
  "repondre-au-guichet": m.aidant_a_repondre,
  "repondre-a-l-offre": m.aidant_offre,
};

function direLEcheance({ nature, le }: NonNullable<AideLue["echeance"]>): string {
  const quoi = echeances[nature]();
  return le === undefined ? quoi : m.aidant_echeance({ quoi, jour: afficherJour(le) });
}

const adresseDe = ({ genre, reference }: AideLue): string =>
  genre === "demande"
    ? inject(chemins.demande, { numeroUnique: reference })
    : inject(chemins.brouillon, { brouillonId: reference });

function UneAide({ aide, relire }: { aide: AideLue; relire: () => void }) {
  const { reference, droits, jusquAu, echeance, organisme } = aide;
  const qui = direPourQui(aide);
  const { faire, enCours, refus } = useGeste(async (operationId) => {
    await call(aidants.rendreMandat, { reference, operationId });
    relire();
  });
  return (
    <article className="sne-carte" aria-label={qui}>
      <h2 className="fr-h5">
        <bdi>{qui}</bdi>
      </h2>
      {echeance && (
        <p>
          <strong>{direLEcheance(echeance)}</strong>
        </p>
      )}
      {organisme && <p className="fr-mb-1w">{m.aidant_equipe()}</p>}
      <p className="fr-mb-1w">{m.aidant_jusqu_au({ jour: afficherJour(jusquAu) })}</p>
      <DroitsDonnes droits={droits} />
      {refus !== undefined && (
        <p className="fr-error-text" role="alert">
          {phraseDEchec(refus)}
        </p>
      )}
      <div className="sne-boutons">
        <Button linkProps={{ href: adresseDe(aide) }}>{m.aidant_ouvrir({ qui })}</Button>
        <Button priority="tertiary" onClick={faire} disabled={enCours}>
          {m.aidant_cesser({ qui })}
        </Button>
      </div>
    </article>
  );
}

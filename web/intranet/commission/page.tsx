import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { inject } from "regexparam";
import { commission, type SeanceLue } from "../../../shared/api/commission.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { Ligne } from "../logements/champs.tsx";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { Composition } from "./composition.tsx";

const lireLesSeances = () => call(commission.listerSeances, {});

/** Sittings of the commission of the landlord, and what stands on their agendas. */
export const CommissionPage = () => (
  <Charge charger={lireLesSeances} entree={undefined} sansSession={<ReserveAuxAgents titre={m.commission_titre()} />}>
    {({ seances }, relire) => (
      <PageDAgent titre={m.commission_titre()} retour={{ href: chemins.logements, texte: m.logements_titre() }}>
        <p>{m.commission_texte()}</p>
        <NouvelleSeance ouverte={relire} />
        {seances.length === 0 ? <p>{m.seances_aucune()}</p> : <Seances seances={seances} relire={relire} />}
      </PageDAgent>
    )}
  </Charge>
);

function NouvelleSeance({ ouverte }: { ouverte: () => void }) {
  const [le, dater] = useState("");
  const [lieu, situer] = useState("");
  const { faire, enCours, refus } = useGeste(async (operationId) => {
    await call(commission.ouvrirSeance, { operationId, le, lieu });
    ouverte();
  });
  return (
    <section aria-labelledby="nouvelle-seance">
      <h2 id="nouvelle-seance">{m.seance_ouvrir()}</h2>
      <Ligne id="le" type="date" libelle={m.seance_le()} valeur={le} changer={dater} />
      <Ligne id="lieu" libelle={m.seance_lieu()} aide={m.seance_lieu_aide()} valeur={lieu} changer={situer} />
      <Button priority="secondary" disabled={enCours} onClick={faire}>
        {m.seance_enregistrer()}
      </Button>
      <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
    </section>
  );
}

const Seances = ({ seances, relire }: { seances: readonly SeanceLue[]; relire: () => void }) => (
  <>
    {seances.map((seance) => {
      const { seanceId, le, lieu, logements } = seance;
      return (
        <section key={seanceId} className="fr-mb-4w" aria-labelledby={seanceId}>
          <h2 id={seanceId}>{m.seance_du({ jour: afficherJour(le), lieu })}</h2>
          <Composition
            seance={seance}
            modele={seances.findLast((une) => une.composition !== undefined)?.composition}
            relire={relire}
          />
          {logements.length === 0 && <p>{m.seance_sans_logement()}</p>}
          <ul className="sne-liste">
            {logements.map(({ logementId, description, nomDeLaCommune, candidats, decide }) => (
              <li key={logementId}>
                <Lien className="fr-link" href={inject(chemins.logement, { logementId })}>
                  {m.logement_nom({ logement: description, commune: nomDeLaCommune })}
                </Lien>
                <p className="fr-hint-text fr-mb-0">
                  {decide ? m.seance_decidee() : m.candidatures_nombre({ nombre: candidats })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      );
    })}
  </>
);

import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import { annuaireDesGuichets as routes } from "../../../shared/api/annuaire.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { apprendreLesCommunes } from "../../portail/demande/communes/communes-connues.ts";
import { ChampsDAccueil } from "../../portail/devenir-guichet/accueil.tsx";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { erreursDEnvoi } from "./erreurs-d-envoi.ts";

type Fiche = Sortie<typeof routes.lireMonGuichet>;

async function lire(): Promise<Fiche> {
  const fiche = await call(routes.lireMonGuichet, {});
  await apprendreLesCommunes([fiche.accueil.commune]);
  return fiche;
}

/** What the public reads of the guichet, kept up to date by those who work there. */
export const FicheDuGuichetPage = () => (
  <Charge charger={lire} entree={undefined} sansSession={<ReserveAuxAgents titre={m.fiche_guichet_titre()} />}>
    {(fiche) => <FicheDuGuichet fiche={fiche} />}
  </Charge>
);

function FicheDuGuichet({ fiche }: { fiche: Fiche }) {
  const [accueil, poserTout] = useState(fiche.accueil);
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const [enregistree, dire] = useState(false);
  function enregistrer(evenement: SubmitEvent): void {
    evenement.preventDefault();
    dire(false);
    call(routes.modifierMonGuichet, { accueil }).then(
      () => {
        poserErreurs([]);
        dire(true);
      },
      (erreur) => poserErreurs(erreursDEnvoi(erreur, "accueil-ligne")),
    );
  }
  return (
    <PageDAgent
      titre={m.fiche_guichet_titre()}
      retour={{ href: chemins.guichet, texte: m.agent_titre() }}
      erreurs={erreurs}
    >
      <p>
        {fiche.nom} ({fiche.code}). {m.fiche_guichet_texte()}
      </p>
      <form onSubmit={enregistrer} noValidate>
        <ChampsDAccueil
          accueil={accueil}
          poser={(change) => poserTout((avant) => ({ ...avant, ...change }))}
          fauteDe={(cible) => erreurs.find((erreur) => erreur.cible === cible)?.texte}
        />
        <Button type="submit">{m.fiche_guichet_enregistrer()}</Button>
        <p role="status">{enregistree && m.fiche_guichet_enregistree()}</p>
      </form>
    </PageDAgent>
  );
}

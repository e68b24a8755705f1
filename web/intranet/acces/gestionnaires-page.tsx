import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import { accesEquipe as routes } from "../../../shared/api/acces-equipe.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { libelleDuTerritoire, territoires } from "../../../shared/referentiel/territoires.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { ChampsDAccueil } from "../../portail/devenir-guichet/accueil.tsx";
import { Texte } from "../../portail/devenir-guichet/champs.tsx";
import { NomEtCourriel } from "../../portail/devenir-guichet/nom-et-courriel.tsx";
import { ListeDeChoix } from "../../portail/systemes-locaux/liste-de-choix.tsx";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { Lien } from "../../socle/lien.tsx";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { erreursDEnvoi } from "./erreurs-d-envoi.ts";

type Nommes = Sortie<typeof routes.listerGestionnaires>["gestionnaires"];

const lire = () => call(routes.listerGestionnaires, {});

/** The national administration names who manages each territory. */
export const GestionnairesPage = () => (
  <Charge charger={lire} entree={undefined} sansSession={<ReserveAuxAgents titre={m.gestionnaires_titre()} />}>
    {({ gestionnaires }) => <Gestionnaires lus={gestionnaires} />}
  </Charge>
);

const accueilVide = { ligne: "", codePostal: "", commune: "", horaires: "", telephone: "", courriel: "" };
const vide = { territoire: "", nom: "", courriel: "", organisme: "", accueil: accueilVide };

function Gestionnaires({ lus }: { lus: Nommes }) {
  const [nommes, poserNommes] = useState(lus);
  const [saisie, poserTout] = useState(vide);
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const poser = (change: Partial<typeof vide>) => poserTout((avant) => ({ ...avant, ...change }));
  const fauteDe = (cible: string) => erreurs.find((erreur) => erreur.cible === cible)?.texte;
  const neuf = saisie.territoire !== "" && !nommes.some(({ territoire }) => territoire === saisie.territoire);
  function nommer(evenement: SubmitEvent): void {
    evenement.preventDefault();
    const { territoire, nom, courriel, organisme, accueil } = saisie;
    const entree = { territoire, nom, courriel, ...(neuf && { organisme: { nom: organisme, accueil } }) };
    call(routes.nommerGestionnaire, entree).then(
      ({ gestionnaires }) => {
        poserErreurs([]);
        poserTout(vide);
        poserNommes(gestionnaires);
      },
      (erreur) =>
        poserErreurs(
          erreursDEnvoi(erreur, "territoire").map(({ cible, texte }) => ({
            cible: cible.replace("organisme-accueil", "accueil"),
            texte,
          })),
        ),
    );
  }
  return (
    <PageDAgent
      titre={m.gestionnaires_titre()}
      retour={{ href: chemins.guichet, texte: m.agent_titre() }}
      erreurs={erreurs}
    >
      {nommes.length === 0 && <p>{m.gestionnaires_aucun()}</p>}
      <ul>
        {nommes.map(({ territoire, guichet, nom, courriel }) => (
          <li key={`${territoire} ${courriel}`}>
            {libelleDuTerritoire(territoire)} : {nom}, {courriel} (
            <Lien className="fr-link" href={`${chemins.equipe}?guichet=${guichet}`}>
              {guichet}
            </Lien>
            )
          </li>
        ))}
      </ul>
      <form onSubmit={nommer} noValidate>
        <h2>{m.gestionnaires_nommer_titre()}</h2>
        <ListeDeChoix
          id="territoire"
          libelle={m.acces_territoire()}
          faute={fauteDe("territoire")}
          valeur={saisie.territoire}
          choix={territoires.map((code) => ({ code, nom: libelleDuTerritoire(code) }))}
          changer={(territoire) => poser({ territoire })}
        />
        <NomEtCourriel nom={saisie.nom} courriel={saisie.courriel} fauteDe={fauteDe} changer={poser} />
        {neuf && (
          <>
            <Texte
              id="organisme-nom"
              libelle={m.gestionnaires_organisme()}
              faute={fauteDe("organisme-nom")}
              valeur={saisie.organisme}
              changer={(organisme) => poser({ organisme })}
            />
            <ChampsDAccueil
              accueil={saisie.accueil}
              poser={(change) => poser({ accueil: { ...saisie.accueil, ...change } })}
              fauteDe={fauteDe}
            />
          </>
        )}
        <Button type="submit">{m.gestionnaires_nommer()}</Button>
      </form>
    </PageDAgent>
  );
}

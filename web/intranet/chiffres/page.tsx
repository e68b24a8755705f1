import { guichetStatistiques as routes } from "../../../shared/api/guichet-statistiques.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { libelleDuTerritoire } from "../../../shared/referentiel/territoires.ts";
import { dimension } from "../../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { type ChiffresDeLaNuit, dimensionsDeLaNuit } from "../../../shared/statistiques/nuit.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { apprendreLesCommunes, nommerCommune } from "../../portail/demande/communes/communes-connues.ts";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { Comptes } from "./comptes.tsx";

const lire = () => call(routes.lireChiffresDeLaNuit, {});

/** What waited in the territory last night, exact, for those who work there. */
export const ChiffresPage = () => (
  <Charge charger={lire} entree={undefined} sansSession={<ReserveAuxAgents titre={m.chiffres_titre()} />}>
    {({ nuit }) => (
      <PageDAgent titre={m.chiffres_titre()} retour={{ href: chemins.guichet, texte: m.agent_titre() }}>
        {nuit ? <Chiffres nuit={nuit} /> : <p>{m.chiffres_aucun()}</p>}
      </PageDAgent>
    )}
  </Charge>
);

const Chiffres = ({ nuit: { territoire, arretesLe, total, communes, profils } }: { nuit: ChiffresDeLaNuit }) => (
  <>
    <p>{m.chiffres_quand({ territoire: libelleDuTerritoire(territoire), jour: afficherJour(arretesLe) })}</p>
    <p>{m.chiffres_reserve()}</p>
    <Comptes
      titre={m.chiffres_ensemble()}
      premiere={m.chiffres_territoire()}
      comptes={[{ nom: libelleDuTerritoire(territoire), cle: territoire, ...total }]}
    />
    <Comptes
      titre={m.chiffres_communes()}
      premiere={m.chiffres_commune()}
      comptes={communes
        .toSorted((a, b) => b.enCours - a.enCours)
        .map(({ commune, ...compte }) => ({ cle: commune, nom: commune, ...compte }))}
      apprendre={apprendreLesCommunes}
      nommer={nommerCommune}
    />
    {dimensionsDeLaNuit.map((nom) => {
      const { libelle, modalites = [] } = dimension(nom);
      const siens = profils.filter((profil) => profil.dimension === nom);
      return (
        siens.length > 0 && (
          <Comptes
            key={nom}
            titre={libelle}
            premiere={libelle}
            comptes={modalites.flatMap(({ code, libelle: modalite }) =>
              siens
                .filter((profil) => profil.modalite === code)
                .map((profil) => ({ ...profil, cle: code, nom: modalite })),
            )}
          />
        )
      );
    })}
  </>
);

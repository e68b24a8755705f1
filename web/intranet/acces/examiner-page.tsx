import { useParams } from "wouter";
import { regleDe } from "../../../shared/acces/organismes.ts";
import { acces } from "../../../shared/api/acces.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { libelleDeRole } from "../../../shared/droits/postes.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { libelleDuTerritoire } from "../../../shared/referentiel/territoires.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { etatsDAcces } from "../../portail/devenir-guichet/etats.ts";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { ListeDeFaits } from "../../socle/liste-de-faits.tsx";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { Decision } from "./decision.tsx";

const lire = (accesId: string) => call(acces.lireAcces, { accesId });

/** A request, what is to be checked, and the decision. */
export function ExaminerPage() {
  const { accesId = "" } = useParams();
  return (
    <Charge charger={lire} entree={accesId} sansSession={<ReserveAuxAgents titre={m.acces_examiner_titre()} />}>
      {(lu, relire) => <Examen lu={lu} relire={relire} />}
    </Charge>
  );
}

function Examen({ lu, relire }: { lu: Sortie<typeof acces.lireAcces>; relire: () => void }) {
  const { fiche, etat, raison, guichet, recueLe } = lu.acces;
  const faits = [
    [m.acces_nom(), fiche.nom],
    [m.acces_siret(), fiche.siret],
    [m.acces_type(), regleDe(fiche.type).libelle],
    [m.acces_territoire(), libelleDuTerritoire(fiche.territoire)],
    [m.acces_adresse(), `${fiche.accueil.ligne}, ${fiche.accueil.codePostal}`],
    [
      m.acces_responsable_titre(),
      `${fiche.responsable.nom}, ${fiche.responsable.fonction}, ${fiche.responsable.courriel}`,
    ],
    ...fiche.agents.map(
      ({ nom, courriel, role }, rang) =>
        [m.acces_agent({ rang: rang + 1 }), `${nom}, ${courriel}, ${libelleDeRole(role)}`] as const,
    ),
    [m.acces_etat(), etatsDAcces[etat]()],
    [m.acces_recue_le(), afficherJour(recueLe)],
    ...(raison === undefined ? [] : ([[m.acces_raison(), raison]] as const)),
    ...(guichet === undefined ? [] : ([[m.acces_code_du_guichet(), guichet]] as const)),
  ] as const;
  const decidee = etat === "approuvee" || etat === "refusee";
  return (
    <PageDAgent titre={m.acces_examiner_titre()} retour={{ href: chemins.acces, texte: m.acces_liste_titre() }}>
      <ListeDeFaits className="sne-resume fr-mb-4w" faits={faits} />
      {guichet !== undefined && (
        <p>
          <Lien className="fr-link" href={`${chemins.equipe}?guichet=${guichet}`}>
            {m.equipe_titre()}
          </Lien>
        </p>
      )}
      {!decidee && (
        <>
          <h2>{m.acces_verifier_titre()}</h2>
          <ul>
            {lu.aVerifier.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <Decision key={lu.acces.version} acces={lu.acces} peutRefuser={lu.peutRefuser} decidee={relire} />
        </>
      )}
    </PageDAgent>
  );
}

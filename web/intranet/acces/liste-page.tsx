import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { inject } from "regexparam";
import { acces, type LigneDAcces } from "../../../shared/api/acces.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { etatsDAcces } from "../../portail/devenir-guichet/etats.ts";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";

const lire = () => call(acces.listerAcces, {});

/** Bodies that ask for a guichet in the territory: late ones first. */
export const AccesPage = () => (
  <Charge charger={lire} entree={undefined} sansSession={<ReserveAuxAgents titre={m.acces_liste_titre()} />}>
    {({ acces: lignes }) => (
      <PageDAgent titre={m.acces_liste_titre()} retour={{ href: chemins.guichet, texte: m.agent_titre() }}>
        {lignes.length === 0 && <p>{m.acces_liste_aucune()}</p>}
        <ul className="sne-liste">
          {lignes.map((ligne) => (
            <li key={ligne.accesId}>
              <Ligne {...ligne} />
            </li>
          ))}
        </ul>
      </PageDAgent>
    )}
  </Charge>
);

const Ligne = ({ accesId, nom, etat, recueLe, reponseAvantLe, enRetard }: LigneDAcces) => (
  <>
    <Lien className="fr-link" href={inject(chemins.accesAExaminer, { accesId })}>
      {nom}
    </Lien>{" "}
    <Badge as="span" small noIcon severity={etat === "a-examiner" ? "info" : "success"}>
      {etatsDAcces[etat]()}
    </Badge>{" "}
    {enRetard && (
      <Badge as="span" small severity="error">
        {m.acces_en_retard()}
      </Badge>
    )}
    <p className="fr-hint-text fr-mb-0">
      {m.acces_recue_le()} {afficherJour(recueLe)}
      {etat === "a-examiner" && ` · ${m.acces_reponse_avant()} ${afficherJour(reponseAvantLe)}`}
    </p>
  </>
);

import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { inject } from "regexparam";
import { attribution } from "../../../shared/api/attribution.ts";
import { reservataires } from "../../../shared/attribution/nomenclatures.ts";
import { enEuros } from "../../../shared/plafonds/etape.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { direLEtat, nommerLeLogement } from "./mots.ts";

const lireLesLogements = () => call(attribution.listerLogements, {});

/** Homes of the landlord, or of the contingent of the réservataire. */
export const LogementsPage = () => (
  <Charge charger={lireLesLogements} entree={undefined} sansSession={<ReserveAuxAgents titre={m.logements_titre()} />}>
    {({ logements, peutSaisir }) => (
      <PageDAgent titre={m.logements_titre()} retour={{ href: chemins.guichet, texte: m.agent_titre() }}>
        {peutSaisir && (
          <div className="sne-boutons fr-mb-3w">
            <Button linkProps={{ href: chemins.nouveauLogement }}>{m.logement_saisir()}</Button>
            <Button priority="secondary" linkProps={{ href: chemins.commission }}>
              {m.commission_titre()}
            </Button>
          </div>
        )}
        <p>{logements.length === 0 ? m.logements_aucun() : m.logements_nombre({ nombre: logements.length })}</p>
        <ul className="sne-liste">
          {logements.map((logement) => (
            <li key={logement.logementId}>
              <Lien className="fr-link" href={inject(chemins.logement, { logementId: logement.logementId })}>
                {nommerLeLogement(logement)}
              </Lien>{" "}
              <Badge small noIcon severity={logement.etat === "ouvert" ? "info" : "success"}>
                {direLEtat(logement)}
              </Badge>
              <p className="fr-hint-text fr-mb-0">
                {m.logement_resume({
                  loyer: enEuros(logement.loyer),
                  financement: logement.financement,
                  reservataire: reservataires.find(({ code }) => code === logement.reservataire)?.libelle ?? "",
                })}
              </p>
            </li>
          ))}
        </ul>
      </PageDAgent>
    )}
  </Charge>
);

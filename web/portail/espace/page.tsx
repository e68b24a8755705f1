import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { brouillons } from "../../../shared/api/brouillons.ts";
import { demandes } from "../../../shared/api/demandes.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { AideVideo } from "../../videos/aide-video.tsx";
import { ListeDeBrouillons } from "./liste-de-brouillons.tsx";
import { MonCompte } from "./mon-compte.tsx";
import { UneDemande } from "./une-demande.tsx";

async function lireLEspace() {
  const [deposees, commencees] = await Promise.all([
    call(demandes.listerDemandes, {}),
    call(brouillons.listerBrouillons, {}),
  ]);
  return {
    demandes: deposees.demandes,
    brouillons: commencees.brouillons.filter(({ numeroUnique }) => numeroUnique === undefined),
  };
}

/** Demandes filed and begun of the person signed in. */
export const EspacePage = () => (
  <Charge charger={lireLEspace} entree={undefined}>
    {(espace) => (
      <div className="fr-container sne-contenu">
        <TitrePage titre={m.menu_espace()} />
        <AideVideo id="espace" />
        {espace.demandes.length === 0 && espace.brouillons.length === 0 && <p>{m.espace_vide()}</p>}
        {espace.demandes.length > 0 && <h2>{m.espace_demandes({ nombre: espace.demandes.length })}</h2>}
        {espace.demandes.map((demande) => (
          <UneDemande key={demande.numeroUnique} demande={demande} />
        ))}
        {espace.brouillons.length > 0 && (
          <>
            <h2 className="fr-mt-4w">{m.espace_brouillons()}</h2>
            <ListeDeBrouillons brouillons={espace.brouillons} />
          </>
        )}
        <div className="sne-boutons">
          <Button
            linkProps={{ href: chemins.commencer }}
            priority={espace.demandes.length + espace.brouillons.length > 0 ? "secondary" : "primary"}
          >
            {espace.demandes.length > 0 ? m.espace_autre_territoire() : m.menu_commencer()}
          </Button>
        </div>
        <p className="fr-mt-4w">
          <Lien className="fr-link" href={chemins.aide}>
            {m.aide_lien()}
          </Lien>
        </p>
        <p>
          <Lien className="fr-link" href={chemins.aides}>
            {m.aidant_aides_titre()}
          </Lien>
        </p>
        <MonCompte />
      </div>
    )}
  </Charge>
);

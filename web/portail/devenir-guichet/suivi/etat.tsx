import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { type AccesSuivi, acces as routes } from "../../../../shared/api/acces.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import { ListeDeFaits } from "../../../socle/liste-de-faits.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { etatsDAcces } from "../etats.ts";
import { FicheASaisir } from "../fiche.tsx";
import { saisieDe } from "../saisie.ts";

const tours = {
  gestionnaire: m.acces_tour_gestionnaire,
  organisme: m.acces_tour_organisme,
  personne: m.acces_tour_personne,
} as const;

type Proprietes = { suivi: AccesSuivi; code: string; change: (suivi: AccesSuivi) => void };

/** Where the request stands, whose turn it is, and by when. */
export function EtatDAcces({ suivi: { acces, tour, enRetard }, code, change }: Proprietes) {
  const { fiche, version } = acces;
  const faits = [
    [m.acces_nom(), fiche.nom],
    [m.acces_etat(), etatsDAcces[acces.etat]()],
    [m.acces_tour(), tours[tour]()],
    [m.acces_recue_le(), afficherJour(acces.recueLe)],
    ...(acces.etat === "a-examiner" ? ([[m.acces_reponse_avant(), afficherJour(acces.reponseAvantLe)]] as const) : []),
    ...(acces.guichet === undefined ? [] : ([[m.acces_code_du_guichet(), acces.guichet]] as const)),
    ...(acces.fondement?.sorte === "arrete" ? ([[m.acces_conditions(), acces.fondement.conditions]] as const) : []),
  ] as const;
  return (
    <>
      {acces.etat === "a-corriger" ? (
        <>
          <Alert as="h2" severity="warning" title={m.acces_etat_a_corriger()} description={acces.raison ?? ""} />
          <FicheASaisir
            titre={m.acces_corriger_titre()}
            depart={saisieDe(fiche)}
            geste={m.acces_renvoyer()}
            envoyer={(corrigee) => call(routes.corrigerAcces, { code, version, fiche: corrigee }).then(change)}
          />
        </>
      ) : (
        <TitrePage titre={m.acces_suivi_titre()} />
      )}
      <ListeDeFaits className="sne-resume fr-mb-4w" faits={faits} />
      {enRetard && <Alert severity="warning" small description={m.acces_en_retard_texte()} />}
      {acces.etat === "refusee" && (
        <Alert as="h2" severity="error" title={m.acces_etat_refusee()} description={acces.raison ?? ""} />
      )}
      {acces.etat === "approuvee" && (
        <Alert as="h2" severity="success" title={m.acces_etat_approuvee()} description={m.acces_approuvee_texte()} />
      )}
    </>
  );
}

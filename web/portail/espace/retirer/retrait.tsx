import { useState } from "react";
import { inject } from "regexparam";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { vieDeLaDemande } from "../../../../shared/api/vie-de-la-demande.ts";
import { ajouterJours, JOURS_POUR_RESTAURER } from "../../../../shared/demande/delais.ts";
import type { RaisonDeRetrait } from "../../../../shared/demande/radiation.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import type { Erreur } from "../../../socle/erreur.ts";
import { Lien } from "../../../socle/lien.tsx";
import { useAller } from "../../../socle/navigation.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { useGeste } from "../../../socle/use-geste.ts";
import { AideVideo } from "../../../videos/aide-video.tsx";
import { aujourdhui } from "../../demande/aujourdhui.ts";
import { Engagement } from "../../demande/verifier/engagement.tsx";
import { direLaDuree } from "../duree.ts";
import { PageDeDemande } from "../page-de-demande.tsx";
import { RefusDeGeste } from "../refus-de-geste.tsx";

type Proprietes = { demande: DemandeLue; raison: RaisonDeRetrait | undefined; titre: string };

/** Nothing is withdrawn on one press: what is lost is read, then confirmed. */
export function Retrait({ demande, raison, titre }: Proprietes) {
  const { numeroUnique, ancienneteDepuisLe } = demande;
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const [estFinie, dire] = useState(false);
  const aller = useAller();
  const { faire, enCours, refus } = useGeste(async (operationId) => {
    const entree = { numeroUnique, operationId, confirme: true, ...(raison && { raison }) } as const;
    await call(vieDeLaDemande.retirer, entree);
    // nobody helps with a demande that stops: its page is closed to a helper
    if (demande.mandat) return dire(true);
    return aller(`${inject(chemins.demande, { numeroUnique })}?fait=demande-retiree`, { replace: true });
  });
  const jour = aujourdhui().aujourdhui;
  const perdu = [
    m.retrait_aussitot(),
    m.retrait_anciennete({ duree: direLaDuree(ancienneteDepuisLe, jour), jour: afficherJour(ancienneteDepuisLe) }),
    m.retrait_attestation(),
  ];
  if (estFinie) return <Finie />;
  return (
    <PageDeDemande numeroUnique={numeroUnique} titre={titre} erreurs={erreurs}>
      <p>{raison ? m.retrait_trouve() : m.retrait_texte()}</p>
      <AideVideo id="retirer" />
      <ul className="fr-mb-3w">
        {perdu.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
      <p>
        <strong>{m.retrait_delai({ jour: afficherJour(ajouterJours(jour, JOURS_POUR_RESTAURER)) })}</strong>
      </p>
      <Engagement
        legende={m.retrait_legende()}
        case={m.retrait_confirme()}
        manque={m.retrait_manque()}
        signaler={poserErreurs}
        enCours={enCours}
        gestes={[{ texte: m.retirer_titre(), agir: faire }]}
      >
        <RefusDeGeste refus={refus} numeroUnique={numeroUnique} />
      </Engagement>
    </PageDeDemande>
  );
}

/** What a helper is told of it: the help ends with the demande. */
const Finie = () => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={m.retrait_aide_titre()} />
    <p>{m.retrait_aide()}</p>
    <Lien className="fr-link" href={chemins.aides}>
      {m.aidant_aides_titre()}
    </Lien>
  </div>
);

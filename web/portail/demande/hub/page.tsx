import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { inject } from "regexparam";
import { useParams } from "wouter";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { Lien } from "../../../socle/lien.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { aujourdhui } from "../aujourdhui.ts";
import { HubDesChangements } from "../changements/hub.tsx";
import { ouvrirPourRemplir } from "../ouvrir-pour-remplir.ts";
import { PageDeBrouillon } from "../page-de-brouillon.tsx";
import { versResume } from "../question/destinations.ts";
import { SansLesProteges } from "../sans-les-proteges.tsx";
import { SiRemplissable } from "../si-remplissable.tsx";
import { manquesVus, permet } from "../sous-mandat.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { useSuivi } from "../suivi/use-suivi.ts";
import { EffacerLeBrouillon } from "./effacer-le-brouillon.tsx";
import { EtatDeLaTache } from "./etat-de-la-tache.tsx";
import { type LigneDeTache, lignesDesTaches } from "./lignes-des-taches.ts";

/** The list of tasks of a draft, each with its state. */
export function HubPage() {
  const { brouillonId = "" } = useParams();
  return (
    <Charge charger={ouvrirPourRemplir} entree={brouillonId}>
      {(suivi) => (
        <SiRemplissable suivi={suivi}>
          {suivi.deposee ? <HubDesChangements suivi={suivi} deposee={suivi.deposee} /> : <Hub suivi={suivi} />}
        </SiRemplissable>
      )}
    </Charge>
  );
}

function Hub({ suivi }: { suivi: Suivi }) {
  const { etat, reponses } = useSuivi(suivi);
  const { brouillonId } = etat.brouillon;
  const lignes = lignesDesTaches(etat.brouillon, reponses, aujourdhui());
  const estComplete = manquesVus(etat.brouillon, reponses, aujourdhui()).length === 0;
  const prochaine = lignes.find(({ etat: fait }) => fait !== "termine")?.href ?? versResume(brouillonId);
  return (
    <PageDeBrouillon suivi={suivi} etat={etat} retour={{ href: chemins.espace, texte: m.menu_espace() }}>
      <TitrePage titre={titreDuHub(reponses)} />
      <SansLesProteges lu={etat.brouillon} />
      <ol className="sne-liste fr-mb-4w">
        {lignes.map((ligne) => (
          <li key={ligne.id}>
            <UneTache {...ligne} />
          </li>
        ))}
        <li>
          {estComplete ? (
            <UneTache id="verifier" titre={m.hub_verifier()} href={versResume(brouillonId)} etat="a-faire" />
          ) : (
            <p className="sne-ligne sne-discret fr-mb-0">
              {m.hub_verifier()} <EtatDeLaTache etat="pas-encore-possible" />
            </p>
          )}
        </li>
      </ol>
      {permet(etat.brouillon, "pieces") && (
        <p>
          <Lien className="fr-link" href={inject(chemins.piecesDuBrouillon, { brouillonId })}>
            {m.pieces_brouillon_titre()}
          </Lien>
          <span className="fr-hint-text">{m.pieces_brouillon_aide()}</span>
        </p>
      )}
      {!etat.brouillon.mandat && (
        <p>
          <Lien className="fr-link" href={inject(chemins.aidantsDuBrouillon, { brouillonId })}>
            {m.aidant_brouillon_titre()}
          </Lien>
          <span className="fr-hint-text">{m.aidant_brouillon_aide()}</span>
        </p>
      )}
      <Button linkProps={{ href: prochaine }}>{estComplete ? m.hub_verifier() : m.continuer()}</Button>
      {!etat.brouillon.mandat && <EffacerLeBrouillon brouillonId={brouillonId} vers={chemins.espace} {...mots} />}
    </PageDeBrouillon>
  );
}

const mots = { titre: m.effacer_titre(), texte: m.effacer_texte(), geste: m.effacer() };

const titreDuHub = ({ pourQui, prenoms }: Reponses): string =>
  pourQui === "proche" && prenoms ? m.hub_titre_proche({ prenoms }) : m.hub_titre();

/** The state belongs to the name of the link. */
const UneTache = ({ titre, href, etat }: LigneDeTache) => (
  <Lien href={href} className="sne-ligne sne-tache">
    <span>{titre}</span> <EtatDeLaTache etat={etat} />
  </Lien>
);

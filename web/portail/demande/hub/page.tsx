import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useParams } from "wouter";
import { manques } from "../../../../shared/formulaire/completude.ts";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { Lien } from "../../../socle/lien.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { aujourdhui } from "../aujourdhui.ts";
import { ouvrirPourRemplir } from "../ouvrir-pour-remplir.ts";
import { PageDeBrouillon } from "../page-de-brouillon.tsx";
import { versResume } from "../question/destinations.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { useSuivi } from "../suivi/use-suivi.ts";
import { EffacerLeBrouillon } from "./effacer-le-brouillon.tsx";
import { type EtatAffiche, type LigneDeTache, lignesDesTaches } from "./lignes-des-taches.ts";

/** The list of tasks of a draft, each with its state. */
export function HubPage() {
  const { brouillonId = "" } = useParams();
  return (
    <Charge charger={ouvrirPourRemplir} entree={brouillonId}>
      {(suivi) => <Hub suivi={suivi} />}
    </Charge>
  );
}

function Hub({ suivi }: { suivi: Suivi }) {
  const { etat, reponses } = useSuivi(suivi);
  const { brouillonId } = etat.brouillon;
  const lignes = lignesDesTaches(brouillonId, reponses, aujourdhui());
  const estComplete = manques(reponses, aujourdhui()).length === 0;
  const prochaine = lignes.find(({ etat: fait }) => fait !== "termine")?.href ?? versResume(brouillonId);
  return (
    <PageDeBrouillon suivi={suivi} etat={etat} retour={{ href: chemins.espace, texte: m.menu_espace() }}>
      <TitrePage titre={titreDuHub(reponses)} />
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
      <Button linkProps={{ href: prochaine }}>{estComplete ? m.hub_verifier() : m.continuer()}</Button>
      <EffacerLeBrouillon brouillonId={brouillonId} />
    </PageDeBrouillon>
  );
}

const titreDuHub = ({ pourQui, prenoms }: Reponses): string =>
  pourQui === "proche" && prenoms ? m.hub_titre_proche({ prenoms }) : m.hub_titre();

/** The state belongs to the name of the link. */
const UneTache = ({ titre, href, etat }: LigneDeTache) => (
  <Lien href={href} className="sne-ligne sne-tache">
    <span>{titre}</span> <EtatDeLaTache etat={etat} />
  </Lien>
);

const etats = {
  termine: { severity: "success", texte: m.etat_termine },
  "a-completer": { severity: "warning", texte: m.etat_a_completer },
  "a-faire": { severity: "info", texte: m.etat_a_faire },
  "pas-encore-possible": { severity: undefined, texte: m.etat_pas_encore_possible },
} as const satisfies Record<EtatAffiche, object>;

function EtatDeLaTache({ etat }: { etat: EtatAffiche }) {
  const { severity, texte } = etats[etat];
  return (
    <Badge as="span" noIcon {...(severity && { severity })}>
      {texte()}
    </Badge>
  );
}

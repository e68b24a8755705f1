import { Button } from "@codegouvfr/react-dsfr/Button.js";
import type { ReactNode } from "react";
import { inject } from "regexparam";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { delaiPourRepondre } from "../../../../shared/demande/delais.ts";
import type { TypeDEvenement } from "../../../../shared/demande/evenements.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { permet } from "../../demande/sous-mandat.ts";
import { situationDe } from "../etat-de-la-demande.tsx";
import { direLaSituation } from "../mots-de-situation.ts";
import { Recours } from "./recours.tsx";
import { Reprendre } from "./reprendre.tsx";
import { Retablir } from "./retablir.tsx";

type Proprietes = { demande: DemandeLue; faite: (type: TypeDEvenement) => void };

/** What the person has to do next, or that there is nothing to do. */
export function AFaire({ demande, faite }: Proprietes) {
  const situation = situationDe(demande);
  const { titre, texte } = direLaSituation(demande, situation);
  return (
    <section className="fr-callout fr-mt-3w" aria-labelledby="a-faire">
      <h2 className="fr-callout__title" id="a-faire">
        {titre}
      </h2>
      {demande.etat === "radiee" && <Raisons demande={demande} />}
      <p className="fr-mb-2w">{texte}</p>
      <Geste demande={demande} faite={faite} />
      {demande.etat === "active" && <Proposee demande={demande} />}
      {demande.etat === "active" && <Avertie demande={demande} />}
      {demande.etat === "active" && <EnCours demande={demande} />}
      {demande.radiation && demande.radiation.motif !== "renonciation" && <Recours demande={demande} />}
    </section>
  );
}

/** Why it stopped, and how the person was told. */
function Raisons({ demande: { evenements, radiation } }: { demande: DemandeLue }) {
  const arret = evenements.findLast(({ type }) => type === "demande-radiee");
  const refus = evenements.findLast(({ type }) => type === "reactivation-refusee");
  if (radiation?.motif === "renonciation" || !arret) return null;
  const suite = refus && refus.version > arret.version ? [refus.libelle, ...refus.details] : [];
  return (
    <>
      {[...arret.details, ...suite].map((phrase) => (
        <p key={phrase} className="fr-mb-2w">
          {phrase}
        </p>
      ))}
    </>
  );
}

const versPage = (chemin: string, demande: DemandeLue, texte: string): ReactNode => (
  <Button linkProps={{ href: inject(chemin, { numeroUnique: demande.numeroUnique }) }}>{texte}</Button>
);

function Geste({ demande, faite }: Proprietes) {
  switch (situationDe(demande).nature) {
    case "a-renouveler":
    case "en-tolerance":
    case "en-sursis":
      return permet(demande, "modifier") && versPage(chemins.renouveler, demande, m.renouveler_titre());
    case "restaurable":
      return <Retablir demande={demande} faite={faite} />;
    case "reprenable":
      return <Reprendre demande={demande} faite={faite} />;
    case "reunie":
      return versPage(chemins.messages, demande, m.messages_titre());
    case "arretee":
      return <Button linkProps={{ href: chemins.commencer }}>{m.situation_nouvelle_demande()}</Button>;
    default:
      return null;
  }
}

/** What the person alone answers, said to who helps them. */
const LaPersonneRepond = () => <p>{m.aidant_elle_repond()}</p>;

/** A home is offered: the answer is given on its page. */
function Proposee({ demande }: { demande: DemandeLue }) {
  const offre = demande.candidatures?.find(({ etat }) => etat === "proposee");
  if (!offre) return null;
  return (
    <>
      <h3 className="fr-h6 fr-mt-3w">{m.proposition_attend()}</h3>
      {offre.repondreAvantLe !== undefined && (
        <p>{m.candidature_repondre_avant({ jour: afficherJour(offre.repondreAvantLe) })}</p>
      )}
      {demande.mandat ? <LaPersonneRepond /> : versPage(chemins.propositions, demande, m.proposition_voir())}
    </>
  );
}

/** A warning to answer, or messages that do not arrive: changing the demande is the answer. */
function Avertie({ demande }: { demande: DemandeLue }) {
  const { avertissement, injoignableDepuis, evenements, changementsPrepares, requete } = demande;
  const avertissements = evenements.findLast(({ type }) => type === "avertissement-emis")?.details ?? [];
  return (
    <>
      {requete && requete.repondueLe === undefined && (
        <>
          <h3 className="fr-h6 fr-mt-3w">{m.requete_titre()}</h3>
          <p lang="fr">{requete.texte}</p>
          {demande.mandat ? <LaPersonneRepond /> : versPage(chemins.monInstruction, demande, m.requete_voir())}
        </>
      )}
      {avertissement && (
        <>
          <h3 className="fr-h6 fr-mt-3w">{m.avertie_titre()}</h3>
          {avertissements.map((phrase) => (
            <p key={phrase}>{phrase}</p>
          ))}
          <p>{m.avertie_texte({ jour: afficherJour(delaiPourRepondre(avertissement.le)) })}</p>
          {permet(demande, "modifier") && versPage(chemins.modifierDemande, demande, m.modifier_titre())}
        </>
      )}
      {injoignableDepuis !== undefined && (
        <>
          <h3 className="fr-h6 fr-mt-3w">{m.injoignable_titre()}</h3>
          <p>{m.injoignable_texte()}</p>
          {permet(demande, "modifier") && versPage(chemins.modifierDemande, demande, m.injoignable_corriger())}
        </>
      )}
      {changementsPrepares && permet(demande, "modifier") && (
        <>
          <h3 className="fr-h6 fr-mt-3w">{m.prepares_titre()}</h3>
          <p>{m.prepares_texte()}</p>
          <Button
            priority="secondary"
            linkProps={{ href: inject(chemins.brouillon, { brouillonId: changementsPrepares.brouillonId }) }}
          >
            {m.prepares_continuer()}
          </Button>
        </>
      )}
    </>
  );
}

const suites = { a_verifier: m.suite_a_verifier, verifiee: m.suite_verifiee };

/** What the bodies are doing meanwhile. */
const EnCours = ({ demande }: { demande: DemandeLue }) => (
  <p className="fr-mt-3w fr-mb-0">
    <strong>{m.demande_ensuite()}</strong> {suites[demande.identite]()}
  </p>
);

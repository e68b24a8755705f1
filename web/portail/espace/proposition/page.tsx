import { useState } from "react";
import { inject } from "regexparam";
import { useParams } from "wouter";
import { type CandidatureVue, proposition } from "../../../../shared/api/proposition.ts";
import { libelleDeNonAttribution } from "../../../../shared/attribution/nomenclatures.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { chemins } from "../../../chemins.ts";
import { direLaCandidature, nommerLeLogement } from "../../../intranet/logements/mots.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { call } from "../../../socle/client.ts";
import { Lien } from "../../../socle/lien.tsx";
import { PageDeDemande } from "../page-de-demande.tsx";
import { Offre } from "./offre.tsx";

const lireLesCandidatures = (numeroUnique: string) => call(proposition.listerCandidatures, { numeroUnique });

/** Homes that the demande stands for: those that wait for an answer first. */
export function PropositionsPage() {
  const { numeroUnique = "" } = useParams();
  const [dite, annoncer] = useState("");
  return (
    <Charge charger={lireLesCandidatures} entree={numeroUnique}>
      {({ candidatures }, relire) => {
        const offres = candidatures.filter(({ etat }) => etat === "proposee");
        const autres = candidatures.filter(({ etat }) => etat !== "proposee");
        const repondue = (annonce: string) => {
          annoncer(annonce);
          relire();
        };
        return (
          <PageDeDemande numeroUnique={numeroUnique} titre={m.propositions_titre()}>
            <p role="status">{dite}</p>
            {candidatures.length === 0 && <p>{m.propositions_aucune()}</p>}
            {offres.map((offre) => (
              <Offre key={offre.logement.logementId} offre={offre} numeroUnique={numeroUnique} repondue={repondue} />
            ))}
            {autres.length > 0 && (
              <h2>{offres.length > 0 ? m.candidatures_les_autres() : m.candidatures_les_votres()}</h2>
            )}
            <ul className="sne-liste fr-mb-4w">
              {autres.map((candidature) => (
                <li key={candidature.logement.logementId}>
                  <Candidature candidature={candidature} />
                </li>
              ))}
            </ul>
            <p>
              <Lien className="fr-link" href={inject(chemins.pourquoiPasMoi, { numeroUnique })}>
                {m.pourquoi_titre()}
              </Lien>
            </p>
          </PageDeDemande>
        );
      }}
    </Charge>
  );
}

/** Where it stands among how many, and nothing of the others. */
function direLaPlace({ rang, sur, classement }: CandidatureVue): string[] {
  if (rang !== undefined && sur !== undefined) return [m.candidature_rang_sur({ rang, sur: Math.max(rang, sur) })];
  if (rang !== undefined) return [m.candidature_rang({ rang })];
  if (classement !== undefined && sur !== undefined && sur > 1)
    return [m.candidature_classement({ rang: classement, sur }), m.candidature_classement_regle()];
  return sur === undefined || sur < 2 ? [] : [m.candidature_parmi({ nombre: sur })];
}

function Candidature({ candidature }: { candidature: CandidatureVue }) {
  const { logement, nomDeLaCommune, nomDuBailleur, adresse, le, motif, motivation } = candidature;
  return (
    <>
      <p className="fr-mb-0">
        <strong>{nommerLeLogement({ ...logement, nomDeLaCommune })}</strong>
      </p>
      <p className="fr-mb-0">{direLaCandidature(candidature)}</p>
      {adresse !== undefined && <p className="fr-mb-0">{adresse}</p>}
      {direLaPlace(candidature).map((phrase) => (
        <p key={phrase} className="fr-mb-0">
          {phrase}
        </p>
      ))}
      {motif !== undefined && <p className="fr-mb-0">{libelleDeNonAttribution(motif)}.</p>}
      {motivation !== undefined && <p className="fr-mb-0">{motivation}</p>}
      <p className="fr-hint-text fr-mb-0">
        {m.candidature_le({ jour: afficherJour(le), bailleur: nomDuBailleur ?? logement.bailleur })}
      </p>
    </>
  );
}

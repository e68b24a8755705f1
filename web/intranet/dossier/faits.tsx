import type { DossierOuvert, OrigineLue } from "../../../shared/api/dossier.ts";
import { champCorrigeable } from "../../../shared/dossier/corrigeables.ts";
import { type Question, questionsDe } from "../../../shared/formulaire/parcours.ts";
import { formulaireDeVersion } from "../../../shared/formulaire/versions.ts";
import { m } from "../../paraglide/messages.js";
import { aujourdhui } from "../../portail/demande/aujourdhui.ts";
import { direReponse } from "../../portail/demande/verifier/dire-reponse.ts";
import { afficherInstant } from "../../socle/afficher-instant.ts";
import { Correction } from "./correction.tsx";

type Proprietes = { dossier: DossierOuvert; relire: () => void };

function direLOrigine(origine: OrigineLue | undefined): string {
  if (!origine) return "";
  const le = afficherInstant(origine.le);
  if (origine.etat === "piece") return m.origine_piece({ piece: origine.piece ?? "", le });
  if (origine.etat === "verifiee") return m.origine_verifiee({ le });
  return origine.etat === "saisie"
    ? m.origine_saisie({ guichet: origine.guichet ?? "", le })
    : m.origine_declaree({ le });
}

/** Every answer, task by task, with where it comes from and since when. */
export function Faits({ dossier, relire }: Proprietes) {
  const { reponses, formulaire: version } = dossier;
  const formulaire = formulaireDeVersion(version);
  const questions = questionsDe(reponses, aujourdhui(), formulaire).filter(({ valeur }) => valeur !== undefined);
  return (
    <section>
      <h2>{m.dossier_faits()}</h2>
      {formulaire.taches.map(({ id, titre }) => {
        const siennes = questions.filter(({ tache }) => tache.id === id);
        return (
          siennes.length > 0 && (
            <section key={id} className="fr-mb-3w">
              <h3 className="fr-h5">{titre}</h3>
              <dl className="sne-resume">
                {siennes.map((question) => (
                  <Fait
                    key={`${question.cle}-${question.champ.nom}`}
                    question={question}
                    dossier={dossier}
                    relire={relire}
                  />
                ))}
              </dl>
            </section>
          )
        );
      })}
    </section>
  );
}

function Fait({ question: { champ, valeur, personne }, dossier, relire }: Proprietes & { question: Question }) {
  const { reponses, origines, formulaire, etat } = dossier;
  const corrigeable = personne || etat !== "active" ? undefined : champCorrigeable(champ.nom, formulaire);
  const prenoms = typeof personne?.prenoms === "string" ? ` (${personne.prenoms})` : "";
  return (
    <div>
      <dt>
        {champ.libelle}
        {prenoms}
      </dt>
      <dd>
        <div>
          <p className="fr-mb-0">{direReponse(champ, valeur, reponses).join(", ")}</p>
          <p className="fr-hint-text fr-mb-0">{direLOrigine(personne ? undefined : origines[champ.nom])}</p>
          {corrigeable && <Correction champ={corrigeable} dossier={dossier} relire={relire} />}
        </div>
      </dd>
    </div>
  );
}

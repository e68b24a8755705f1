import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { useEffect, useState } from "react";
import { type AttenteLue, attente } from "../../../shared/api/attente.ts";
import type { Situation, TypeVoulu } from "../../../shared/attente/publiee.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Attente } from "../attente.tsx";
import { call } from "../client.ts";
import { Lien } from "../lien.tsx";
import { phraseDEchec } from "../phrase-d-echec.ts";
import { UneCommune } from "./une-commune.tsx";

export type QuestionDAttente = { communes: readonly string[]; type: TypeVoulu; situation: Situation };

type Etat = { nature: "attente" } | { nature: "lue"; lue: AttenteLue } | { nature: "echec"; phrase: string };

type Proprietes = { question: QuestionDAttente; niveau: "h2" | "h3"; surLaPage?: boolean };

/** What became of a hundred households alike, in each commune; read again when the question changes. */
export function Estimations({ question, niveau, surLaPage = false }: Proprietes) {
  const { communes, type, situation } = question;
  const codes = communes.join(",");
  const [etat, poser] = useState<Etat>({ nature: "attente" });
  useEffect(() => {
    let estVoulue = true;
    poser({ nature: "attente" });
    call(attente.estimerAttente, { communes: codes, type, situation })
      .then(
        (lue): Etat => ({ nature: "lue", lue }),
        (erreur: unknown): Etat => ({ nature: "echec", phrase: phraseDEchec(erreur) }),
      )
      .then((suivant) => estVoulue && poser(suivant));
    return () => {
      estVoulue = false;
    };
  }, [codes, type, situation]);
  if (etat.nature === "attente") return <Attente />;
  if (etat.nature === "echec") return <Alert severity="info" small description={etat.phrase} />;
  const { communes: lues, observe, mention } = etat.lue;
  return (
    <>
      <p>{m.temps_pas_une_promesse()}</p>
      {mention !== undefined && <p className="fr-text--sm">{m.temps_mention({ mention })}</p>}
      {lues.map((commune) => (
        <UneCommune key={commune.code} commune={commune} observe={observe} niveau={niveau} />
      ))}
      {!surLaPage && (
        <Lien className="fr-link" href={chemins.tempsDAttente}>
          {m.temps_comment_lien()}
        </Lien>
      )}
    </>
  );
}

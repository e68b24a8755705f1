import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useCallback, useEffect, useState } from "react";
import { recherche, type Vue } from "../../../shared/api/recherche.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { changerQuestion, ecrireQuestion, type QuestionDeListe } from "./question-de-liste.ts";

/** Lists kept under a name, one's own and those that the guichet shares. */
export function Vues({ question }: { question: QuestionDeListe }) {
  const [vues, poser] = useState<readonly Vue[]>([]);
  const [echec, poserEchec] = useState("");
  const lire = useCallback(
    () =>
      call(recherche.listerVues, {}).then(
        (lues) => poser(lues.vues),
        (erreur) => poserEchec(phraseDEchec(erreur)),
      ),
    [],
  );
  useEffect(() => void lire(), [lire]);
  const effacer = (vueId: string) => () =>
    call(recherche.effacerVue, { vueId }).then(lire, (erreur) => poserEchec(phraseDEchec(erreur)));
  return (
    <section className="fr-mt-6w">
      <h2>{m.vues_titre()}</h2>
      <p role="alert">{echec}</p>
      {vues.length === 0 && <p>{m.vues_aucune()}</p>}
      <ul className="sne-liste">
        {vues.map(({ vueId, nom, question: dite, partagee, par }) => (
          <li key={vueId} className="sne-ligne">
            <Lien className="fr-link" href={`${chemins.liste}?${dite}`}>
              {nom}
            </Lien>
            <span className="fr-hint-text">{partagee ? m.vue_partagee({ par }) : m.vue_a_soi()}</span>
            <Button priority="tertiary" size="small" onClick={effacer(vueId)}>
              {m.vue_effacer()}
              <span className="fr-sr-only"> {nom}</span>
            </Button>
          </li>
        ))}
      </ul>
      {question.lieu !== undefined && <Garder question={question} gardee={lire} />}
    </section>
  );
}

function Garder({ question, gardee }: { question: QuestionDeListe; gardee: () => void }) {
  const [nom, nommer] = useState("");
  const [partagee, partager] = useState(false);
  const geste = useGeste((operationId) =>
    call(recherche.enregistrerVue, {
      operationId,
      nom,
      question: ecrireQuestion(changerQuestion(question, {})),
      partagee,
    }).then(() => {
      nommer("");
      gardee();
    }),
  );
  const faute = geste.refus === undefined ? undefined : phraseDEchec(geste.refus);
  return (
    <>
      <Input
        label={m.vue_nom()}
        state={faute === undefined ? "default" : "error"}
        stateRelatedMessage={faute}
        nativeInputProps={{ value: nom, maxLength: 60, onChange: ({ target }) => nommer(target.value) }}
      />
      <Checkbox
        small
        options={[
          {
            label: m.vue_partager(),
            nativeInputProps: { checked: partagee, onChange: ({ target }) => partager(target.checked) },
          },
        ]}
      />
      <Button className="fr-mt-2w" priority="secondary" disabled={geste.enCours} onClick={geste.faire}>
        {m.vue_garder()}
      </Button>
    </>
  );
}

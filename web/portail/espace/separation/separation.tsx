import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import { useState } from "react";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { vieDeLaDemande } from "../../../../shared/api/vie-de-la-demande.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import type { Erreur } from "../../../socle/erreur.ts";
import { useGeste } from "../../../socle/use-geste.ts";
import { Engagement } from "../../demande/verifier/engagement.tsx";
import { PageDeDemande } from "../page-de-demande.tsx";
import { RefusDeGeste } from "../refus-de-geste.tsx";

const ID = "partant";

export type Partant = { id: string; nom: string };

type Proprietes = {
  demande: DemandeLue;
  codemandeurs: readonly Partant[];
  separee: (remis: { code: string; nom: string }) => void;
};

/** Who leaves, what it changes for both, and the confirmation. */
export function Separation({ demande: { numeroUnique, ancienneteDepuisLe }, codemandeurs, separee }: Proprietes) {
  const [partant, choisir] = useState(codemandeurs.length === 1 ? codemandeurs[0] : undefined);
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const { faire, enCours, refus } = useGeste(async (operationId) => {
    if (!partant) return;
    const entree = { numeroUnique, operationId, codemandeur: partant.id, confirme: true } as const;
    const { code } = await call(vieDeLaDemande.separer, entree);
    separee({ code, nom: partant.nom });
  });
  const confirmer = async () =>
    partant ? faire() : poserErreurs([{ cible: `${ID}-0`, texte: m.separation_manque_qui() }]);
  const faute = erreurs.find(({ cible }) => cible === `${ID}-0`)?.texte;
  const suites = [
    m.separation_vous(),
    m.separation_elle({ jour: afficherJour(ancienneteDepuisLe) }),
    m.separation_secret(),
    m.separation_definitive(),
  ];
  return (
    <PageDeDemande numeroUnique={numeroUnique} titre={m.separation_titre()} erreurs={erreurs}>
      <RadioButtons
        id={ID}
        name={ID}
        legend={m.separation_qui()}
        state={faute ? "error" : "default"}
        stateRelatedMessage={faute}
        options={codemandeurs.map((un) => ({
          label: un.nom,
          nativeInputProps: { value: un.id, checked: partant?.id === un.id, onChange: () => choisir(un) },
        }))}
      />
      <h2>{m.separation_suites()}</h2>
      <ul className="fr-mb-3w">
        {suites.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
      <Engagement
        legende={m.retrait_legende()}
        case={m.separation_confirme()}
        manque={m.retrait_manque()}
        signaler={poserErreurs}
        enCours={enCours}
        gestes={[{ texte: m.separation_geste(), agir: confirmer }]}
      >
        <RefusDeGeste refus={refus} numeroUnique={numeroUnique} />
      </Engagement>
    </PageDeDemande>
  );
}

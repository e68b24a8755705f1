import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { type SubmitEvent, useState } from "react";
import { m } from "../../../../paraglide/messages.js";
import type { Erreur } from "../../../../socle/erreur.ts";
import { useAller } from "../../../../socle/navigation.tsx";
import { useGeste } from "../../../../socle/use-geste.ts";
import { garderLesBlocs } from "../../../demande/changements/blocs-choisis.ts";
import { versBrouillon } from "../../../demande/question/destinations.ts";
import { preparer } from "../../modifier/preparer.ts";
import { RefusDeGeste } from "../../refus-de-geste.tsx";
import { SiRenouvelable } from "../si-renouvelable.tsx";
import { blocs } from "./blocs.ts";

const ID = "blocs";

/** What has changed: only these blocks of the form are asked again. */
export const RenouvelerAvecChangementsPage = () => (
  <SiRenouvelable titre={m.blocs_titre()}>
    {({ numeroUnique }, signaler) => <ChoixDesBlocs numeroUnique={numeroUnique} signaler={signaler} />}
  </SiRenouvelable>
);

type Proprietes = { numeroUnique: string; signaler: (erreurs: readonly Erreur[]) => void };

function ChoixDesBlocs({ numeroUnique, signaler }: Proprietes) {
  const [choisis, choisir] = useState<readonly string[]>([]);
  const [faute, poserFaute] = useState(false);
  const aller = useAller();
  const { faire, enCours, refus } = useGeste(async () => {
    const brouillonId = await preparer(numeroUnique);
    garderLesBlocs(
      brouillonId,
      blocs.filter(({ id }) => choisis.includes(id)).flatMap(({ taches }) => taches),
    );
    aller(versBrouillon(brouillonId));
  });
  const envoyer = (evenement: SubmitEvent) => {
    evenement.preventDefault();
    const estVide = choisis.length === 0;
    poserFaute(estVide);
    signaler(estVide ? [{ cible: `${ID}-0`, texte: m.blocs_manque() }] : []);
    return estVide ? undefined : faire();
  };
  const basculer = (id: string, estCoche: boolean) =>
    choisir(estCoche ? [...choisis, id] : choisis.filter((un) => un !== id));
  return (
    <form onSubmit={envoyer} noValidate>
      <Checkbox
        id={ID}
        legend={m.blocs_legende()}
        state={faute ? "error" : "default"}
        stateRelatedMessage={faute ? m.blocs_manque() : undefined}
        options={blocs.map(({ id, libelle }) => ({
          label: libelle(),
          nativeInputProps: {
            checked: choisis.includes(id),
            "aria-invalid": faute,
            onChange: ({ target }) => basculer(id, target.checked),
          },
        }))}
      />
      <RefusDeGeste refus={refus} numeroUnique={numeroUnique} />
      <Button type="submit" disabled={enCours}>
        {m.continuer()}
      </Button>
    </form>
  );
}

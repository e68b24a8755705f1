import { Button } from "@codegouvfr/react-dsfr/Button.js";
import type { Manque } from "../../../../../shared/formulaire/completude.ts";
import { formulaireCourant } from "../../../../../shared/formulaire/formulaires.ts";
import { m } from "../../../../paraglide/messages.js";
import { useAller } from "../../../../socle/navigation.tsx";
import { useGeste } from "../../../../socle/use-geste.ts";
import { garderLesBlocs } from "../../../demande/changements/blocs-choisis.ts";
import { versQuestion } from "../../../demande/question/destinations.ts";
import { preparer } from "../../modifier/preparer.ts";
import { RefusDeGeste } from "../../refus-de-geste.tsx";

type Proprietes = { numeroUnique: string; manques: readonly Manque[] };

/** What is missing since last year, and the way to the block where it is given. */
export function ACompleter({ numeroUnique, manques }: Proprietes) {
  const aller = useAller();
  const taches = formulaireCourant.taches.filter(({ id }) => manques.some(({ tache }) => tache === id));
  const { faire, enCours, refus } = useGeste(async () => {
    const brouillonId = await preparer(numeroUnique);
    garderLesBlocs(
      brouillonId,
      taches.map(({ id }) => id),
    );
    aller(versQuestion(brouillonId, manques[0]?.page ?? "", "verifier"));
  });
  return (
    <>
      <p>{m.renouveler_a_completer()}</p>
      <ul className="fr-mb-3w">
        {taches.map(({ id, titre }) => (
          <li key={id}>{titre}</li>
        ))}
      </ul>
      <Button onClick={faire} disabled={enCours}>
        {m.renouveler_completer()}
      </Button>
      <RefusDeGeste refus={refus} numeroUnique={numeroUnique} />
    </>
  );
}

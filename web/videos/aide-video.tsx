import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type ReactNode, useId, useState } from "react";
import { m } from "../paraglide/messages.js";
import { useEstPret } from "../socle/est-pret.ts";
import type { IdDeVideo } from "./fiche.ts";
import { direLePoids } from "./poids.ts";
import { pretes } from "./pretes/pretes.ts";

type Proprietes = {
  id: IdDeVideo | undefined;
  /** What the help is about, for who hears the buttons alone, where several stand on one page. */
  sujet?: string;
};

/**
 * The help of a step, opened where it is asked for: nothing is left, nothing is loaded before. A film that shows the
 * page as it was is not offered: the guide is.
 */
export function AideVideo({ id, sujet }: Proprietes) {
  const [panneau, poser] = useState<ReactNode>();
  const [echec, poserEchec] = useState("");
  const idPanneau = useId();
  const estPret = useEstPret();
  const prete = id && pretes[id];
  if (!prete) return null;
  const estOuverte = panneau !== undefined;
  const basculer = async (): Promise<void> => {
    poserEchec("");
    if (estOuverte) return poser(undefined);
    await import("./lecteur.tsx").then(
      ({ lecteur }) => poser(lecteur(id)),
      () => poserEchec(m.video_echec()),
    );
  };
  return (
    <div className="sne-aide-video fr-mb-3w" inert={!estPret}>
      <Button
        priority="tertiary"
        onClick={() => void basculer()}
        nativeButtonProps={{ type: "button", "aria-expanded": estOuverte, "aria-controls": idPanneau }}
      >
        {estOuverte ? m.video_fermer() : prete.estAJour ? m.video_voir(direLePoids(prete)) : m.video_guide()}
        {sujet !== undefined && <span className="fr-sr-only"> : {sujet}</span>}
      </Button>
      <p role="alert" className="fr-mb-0">
        {echec}
      </p>
      <div id={idPanneau}>{panneau}</div>
    </div>
  );
}

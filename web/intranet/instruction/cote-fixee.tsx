import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import type { CotationLue } from "../../../shared/api/cotation.ts";
import { instructionActes } from "../../../shared/api/instruction-actes.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { BoutonDActe } from "./bouton-d-acte.tsx";
import { ChampDeTexte } from "./champ-de-texte.tsx";

type Proprietes = { numeroUnique: string; cotation: CotationLue; relire: () => void };

/** A score set by hand wants a reason, which the person reads; the computed one stays in view. */
export function CoteFixee({ numeroUnique, cotation: { grille, derogation }, relire }: Proprietes) {
  const [points, compter] = useState("");
  const [raison, motiver] = useState("");
  if (derogation)
    return (
      <BoutonDActe secondaire agir={() => call(instructionActes.rendreLaCote, { numeroUnique, grille })} fait={relire}>
        {m.cote_rendre()}
      </BoutonDActe>
    );
  return (
    <details className="sne-details">
      <summary>{m.cote_fixer()}</summary>
      <Input
        label={m.cote_fixer_points()}
        nativeInputProps={{ inputMode: "numeric", value: points, onChange: ({ target }) => compter(target.value) }}
      />
      <ChampDeTexte libelle={m.cote_fixer_raison()} aide={m.cote_fixer_aide()} valeur={raison} change={motiver} />
      <BoutonDActe
        agir={() =>
          call(instructionActes.fixerLaCote, { numeroUnique, grille, points: Number.parseInt(points, 10), raison })
        }
        fait={relire}
      >
        {m.cote_fixer_valider()}
      </BoutonDActe>
    </details>
  );
}

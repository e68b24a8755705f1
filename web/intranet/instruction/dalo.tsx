import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import { instructionActes } from "../../../shared/api/instruction-actes.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { BoutonDActe } from "./bouton-d-acte.tsx";
import { ChampDeTexte } from "./champ-de-texte.tsx";
import type { DePanneau } from "./panneau.ts";

/** Recorded, or taken back with a reason, by the State alone. */
export function Dalo({ lue: { numeroUnique, dalo, permis }, relire }: DePanneau) {
  const [decisionLe, dater] = useState("");
  const [raison, motiver] = useState("");
  if (!permis.dalo) return null;
  return (
    <details className="sne-details">
      <summary>{dalo ? m.dalo_retirer() : m.dalo_enregistrer()}</summary>
      {dalo ? (
        <>
          <p>{m.dalo_decision({ jour: afficherJour(dalo.decisionLe), departement: dalo.commission })}</p>
          <ChampDeTexte libelle={m.dalo_raison()} valeur={raison} change={motiver} />
          <BoutonDActe
            agir={(operationId) => call(instructionActes.retirerDalo, { numeroUnique, operationId, raison })}
            fait={relire}
          >
            {m.dalo_retirer()}
          </BoutonDActe>
        </>
      ) : (
        <>
          <Input
            label={m.dalo_date()}
            nativeInputProps={{ type: "date", value: decisionLe, onChange: ({ target }) => dater(target.value) }}
          />
          <BoutonDActe
            agir={(operationId) => call(instructionActes.enregistrerDalo, { numeroUnique, operationId, decisionLe })}
            fait={relire}
            inactif={decisionLe === ""}
          >
            {m.dalo_enregistrer()}
          </BoutonDActe>
        </>
      )}
    </details>
  );
}

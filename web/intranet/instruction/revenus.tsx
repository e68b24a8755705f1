import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import type { RevenuLu } from "../../../shared/api/instruction.ts";
import { instructionActes } from "../../../shared/api/instruction-actes.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { BoutonDActe } from "./bouton-d-acte.tsx";
import type { DePanneau } from "./panneau.ts";

/** « 21 500,50 » as a number. */
const lireMontant = (saisie: string): number => Number.parseFloat(saisie.replace(/\s/gu, "").replace(",", "."));

type Proprietes = { revenu: RevenuLu; numeroUnique: string; relire: () => void };

function Revenu({ revenu: { personne, nom, annee, declare, confirme }, numeroUnique, relire }: Proprietes) {
  const [montant, lire] = useState(String(confirme ?? declare ?? ""));
  return (
    <li>
      <Input
        label={m.revenus_lu({ annee, nom })}
        nativeInputProps={{ inputMode: "decimal", value: montant, onChange: ({ target }) => lire(target.value) }}
      />
      <BoutonDActe
        // another amount is another reading: it never goes under the operation of the one before
        key={montant}
        secondaire
        agir={(operationId) =>
          call(instructionActes.confirmerRevenu, {
            numeroUnique,
            operationId,
            personne,
            annee,
            montant: lireMontant(montant),
          })
        }
        fait={relire}
      >
        {m.revenus_inscrire()}
        <span className="fr-sr-only"> {nom}</span>
      </BoutonDActe>
    </li>
  );
}

/** The income read on each tax notice, beside the one declared. */
export const Revenus = ({ lue: { revenus, numeroUnique }, relire }: DePanneau) => (
  <details className="sne-details">
    <summary>{m.revenus_titre()}</summary>
    <ul className="sne-liste">
      {revenus.map((revenu) => (
        <Revenu key={revenu.personne} revenu={revenu} numeroUnique={numeroUnique} relire={relire} />
      ))}
    </ul>
  </details>
);

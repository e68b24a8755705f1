import { Select } from "@codegouvfr/react-dsfr/Select.js";
import { useState } from "react";
import { type AgentLu, guichet } from "../../../shared/api/guichet.ts";
import type { Poste } from "../../../shared/droits/agent.ts";
import { libelleDeRole } from "../../../shared/droits/postes.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";

const nommer = ({ guichet, role }: Poste): string => `${guichet}, ${libelleDeRole(role)}`;

type Proprietes = { poste: Poste; postes: readonly Poste[]; change: (agent: AgentLu) => void };

/** Someone who works for several guichets says for which one now. */
export function ChoixDuPoste({ poste, postes, change }: Proprietes) {
  const [echec, poserEchec] = useState("");
  function choisir(nom: string): void {
    const choisi = postes.find((un) => nommer(un) === nom);
    if (!choisi) return;
    call(guichet.choisirPoste, { guichet: choisi.guichet, role: choisi.role }).then(
      (agent) => {
        poserEchec("");
        change(agent);
      },
      (erreur) => poserEchec(phraseDEchec(erreur)),
    );
  }
  return (
    <>
      <Select
        label={m.agent_poste()}
        hint={m.agent_poste_aide()}
        nativeSelectProps={{ value: nommer(poste), onChange: ({ target }) => choisir(target.value) }}
      >
        {postes.map((un) => (
          <option key={nommer(un)}>{nommer(un)}</option>
        ))}
      </Select>
      <p role="alert">{echec}</p>
    </>
  );
}

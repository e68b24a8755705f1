import { inject } from "regexparam";
import { useParams } from "wouter";
import { instruction } from "../../../shared/api/instruction.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { Instruction } from "./instruction.tsx";

const lireInstruction = (numeroUnique: string) => call(instruction.lireInstruction, { numeroUnique });

/** All that is looked at before a demande is presented for a home. */
export function InstructionPage() {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge
      charger={lireInstruction}
      entree={numeroUnique}
      sansSession={<ReserveAuxAgents titre={m.instruction_titre()} />}
    >
      {(lue, relire) => (
        <PageDAgent titre={m.instruction_titre()} retour={{ href: chemins.guichet, texte: m.agent_titre() }}>
          <p>{m.demande_numero({ numero: afficherNumeroUnique(numeroUnique) })}</p>
          <p className="fr-hint-text">{m.instruction_vue()}</p>
          <p>
            <Lien className="fr-link" href={inject(chemins.conversation, { numeroUnique })}>
              {m.conversation_titre()}
            </Lien>
          </p>
          <Instruction lue={lue} relire={relire} />
        </PageDAgent>
      )}
    </Charge>
  );
}

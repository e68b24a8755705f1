import { inject } from "regexparam";
import { useParams } from "wouter";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";
import { PourUneRaison } from "../dossier/pour-une-raison.tsx";
import { LienDeDossier } from "../guichet/lien-de-dossier.tsx";
import { Instruction } from "./instruction.tsx";
import { apresUnActe, lireInstruction } from "./lire-instruction.ts";

/** All that is looked at before a demande is presented for a home. */
export function InstructionPage() {
  const { numeroUnique = "" } = useParams();
  return (
    <PourUneRaison
      titre={m.instruction_titre()}
      retour={{ href: chemins.guichet, texte: m.agent_titre() }}
      numeroUnique={numeroUnique}
      lire={lireInstruction}
    >
      {({ lu, ouverture, ouvrir }) => (
        <>
          <p>
            {m.instruction_dossier()} <LienDeDossier numeroUnique={numeroUnique} />
          </p>
          <p className="fr-hint-text">{m.instruction_vue()}</p>
          <p>
            <Lien className="fr-link" href={inject(chemins.conversation, { numeroUnique })}>
              {m.conversation_titre()}
            </Lien>
          </p>
          <Instruction lue={lu} relire={() => ouvrir(apresUnActe(ouverture))} niveau="h2" />
        </>
      )}
    </PourUneRaison>
  );
}

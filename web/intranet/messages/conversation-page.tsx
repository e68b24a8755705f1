import { useState } from "react";
import { useParams } from "wouter";
import type { MessageLu } from "../../../shared/api/espace.ts";
import { examen } from "../../../shared/api/examen.ts";
import { guichetMessages } from "../../../shared/api/guichet-messages.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { ajouterMessage } from "../../socle/messages/ajouter-message.ts";
import { Conversation } from "../../socle/messages/conversation.tsx";
import { Redaction } from "../../socle/messages/redaction.tsx";
import type { Erreur } from "../../socle/resume-erreurs.tsx";
import { PageDAgent, ReserveAuxAgents } from "./page-d-agent.tsx";

const lireLaConversation = (numeroUnique: string) => call(guichetMessages.lireConversation, { numeroUnique });

/** What a person wrote, and the answer to give. */
export function ConversationPage() {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge
      charger={lireLaConversation}
      entree={numeroUnique}
      sansSession={<ReserveAuxAgents titre={m.conversation_titre()} />}
    >
      {({ messages }) => <Reponse numeroUnique={numeroUnique} lus={messages} />}
    </Charge>
  );
}

function Reponse({ numeroUnique, lus }: { numeroUnique: string; lus: readonly MessageLu[] }) {
  const [messages, poserMessages] = useState(lus);
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const envoyer = async (envoi: { texte: string; operationId: string }) => {
    const parti = await call(guichetMessages.repondre, { numeroUnique, ...envoi });
    poserMessages((connus) => ajouterMessage(connus, parti));
  };
  // joined to what one answers: it is read for that reason, as the conversation is
  const ouvrir = (pieceId: string) =>
    call(examen.ouvrirPiece, { numeroUnique, pieceId, raison: "repondre-a-la-personne" });
  const retour = { href: chemins.attentes, texte: m.attentes_titre() };
  return (
    <PageDAgent titre={m.conversation_titre()} retour={retour} erreurs={erreurs}>
      <p>{m.demande_numero({ numero: afficherNumeroUnique(numeroUnique) })}</p>
      <p className="fr-hint-text">{m.conversation_vue()}</p>
      <Conversation messages={messages} lecteur="guichet" ouvrir={ouvrir} />
      <Redaction
        libelle={m.reponse_libelle()}
        aide={m.reponse_aide()}
        action={m.reponse_envoyer()}
        annonce={m.reponse_partie()}
        envoyer={envoyer}
        erreurs={erreurs}
        signaler={poserErreurs}
      />
    </PageDAgent>
  );
}

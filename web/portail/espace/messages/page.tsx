import { useState } from "react";
import { useParams } from "wouter";
import { espace, type MessageLu } from "../../../../shared/api/espace.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { call } from "../../../socle/client.ts";
import { ajouterMessage } from "../../../socle/messages/ajouter-message.ts";
import { Conversation } from "../../../socle/messages/conversation.tsx";
import { Redaction } from "../../../socle/messages/redaction.tsx";
import type { Erreur } from "../../../socle/resume-erreurs.tsx";
import { PageDeDemande } from "../page-de-demande.tsx";

const lireLesMessages = (numeroUnique: string) => call(espace.listerMessages, { numeroUnique });

/** What the person and the guichet write to each other about a demande. */
export function MessagesPage() {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge charger={lireLesMessages} entree={numeroUnique}>
      {({ messages }) => <Messages numeroUnique={numeroUnique} lus={messages} />}
    </Charge>
  );
}

/** Whose turn it is. */
function direOuOnEnEst(messages: readonly MessageLu[]): string {
  const dernier = messages.at(-1);
  if (!dernier) return m.messages_aucun();
  return dernier.de === "demandeur" ? m.messages_en_attente() : m.messages_repondu();
}

function Messages({ numeroUnique, lus }: { numeroUnique: string; lus: readonly MessageLu[] }) {
  const [messages, poserMessages] = useState(lus);
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const envoyer = async (envoi: { texte: string; operationId: string }) => {
    const parti = await call(espace.ecrireAuGuichet, { numeroUnique, ...envoi });
    poserMessages((connus) => ajouterMessage(connus, parti));
  };
  return (
    <PageDeDemande numeroUnique={numeroUnique} titre={m.messages_titre()} erreurs={erreurs}>
      <p>{direOuOnEnEst(messages)}</p>
      <Conversation messages={messages} lecteur="demandeur" />
      <Redaction
        libelle={m.message_libelle()}
        aide={m.message_aide()}
        action={m.message_envoyer()}
        annonce={m.message_parti()}
        envoyer={envoyer}
        erreurs={erreurs}
        signaler={poserErreurs}
      />
    </PageDeDemande>
  );
}

import { useState } from "react";
import { useParams } from "wouter";
import { espace, type MessageLu } from "../../../../shared/api/espace.ts";
import { type PieceDonnee, pieces } from "../../../../shared/api/pieces.ts";
import { fontFoi } from "../../../../shared/pieces/etats.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { call } from "../../../socle/client.ts";
import type { Erreur } from "../../../socle/erreur.ts";
import { langueDuSite } from "../../../socle/langue/langue-du-site.ts";
import { ajouterMessage } from "../../../socle/messages/ajouter-message.ts";
import { Conversation } from "../../../socle/messages/conversation.tsx";
import { Redaction } from "../../../socle/messages/redaction.tsx";
import { PageDeDemande } from "../page-de-demande.tsx";
import { PiecesJointes } from "./pieces-jointes.tsx";

async function lireLesMessages(numeroUnique: string) {
  const [{ messages }, { demandees }] = await Promise.all([
    call(espace.listerMessages, { numeroUnique }),
    call(pieces.listerPieces, { reference: numeroUnique, langue: langueDuSite.code }),
  ]);
  const verifiees = demandees.flatMap(({ donnees }) => donnees.filter(({ etat }) => fontFoi(etat)));
  return { messages, verifiees };
}

/** What the person and the guichet write to each other about a demande. */
export function MessagesPage() {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge charger={lireLesMessages} entree={numeroUnique}>
      {({ messages, verifiees }) => <Messages numeroUnique={numeroUnique} lus={messages} verifiees={verifiees} />}
    </Charge>
  );
}

/** Whose turn it is. */
function direOuOnEnEst(messages: readonly MessageLu[]): string {
  const dernier = messages.at(-1);
  if (!dernier) return m.messages_aucun();
  return dernier.de === "demandeur" ? m.messages_en_attente() : m.messages_repondu();
}

type Proprietes = { numeroUnique: string; lus: readonly MessageLu[]; verifiees: readonly PieceDonnee[] };

function Messages({ numeroUnique, lus, verifiees }: Proprietes) {
  const [jointes, joindre] = useState<readonly string[]>([]);
  const [messages, poserMessages] = useState(lus);
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const envoyer = async (envoi: { texte: string; operationId: string }) => {
    const parti = await call(espace.ecrireAuGuichet, { numeroUnique, ...envoi, pieces: [...jointes] });
    joindre([]);
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
      >
        <PiecesJointes pieces={verifiees} jointes={jointes} joindre={joindre} />
      </Redaction>
    </PageDeDemande>
  );
}

import { useState } from "react";
import { useParams } from "wouter";
import type { MessageLu } from "../../../shared/api/espace.ts";
import { examen } from "../../../shared/api/examen.ts";
import { guichetMessages } from "../../../shared/api/guichet-messages.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import type { RaisonDeLire } from "../../../shared/droits/raisons.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { ajouterMessage } from "../../socle/messages/ajouter-message.ts";
import { Conversation } from "../../socle/messages/conversation.tsx";
import { Redaction } from "../../socle/messages/redaction.tsx";
import { PourUneRaison } from "../dossier/pour-une-raison.tsx";
import type { Ouverture } from "../dossier/use-ouverture.ts";

const lireLaConversation = (numeroUnique: string, { raison }: Ouverture) =>
  call(guichetMessages.lireConversation, { numeroUnique, ...(raison !== undefined && { raison }) });

/** What a person wrote, and the answer to give. */
export function ConversationPage() {
  const { numeroUnique = "" } = useParams();
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  return (
    <PourUneRaison
      titre={m.conversation_titre()}
      retour={{ href: chemins.attentes, texte: m.attentes_titre() }}
      erreurs={erreurs}
      numeroUnique={numeroUnique}
      lire={lireLaConversation}
    >
      {({ lu: { messages }, ouverture: { raison = "repondre-a-la-personne" } }) => (
        <Reponse numeroUnique={numeroUnique} raison={raison} lus={messages} erreurs={erreurs} signaler={poserErreurs} />
      )}
    </PourUneRaison>
  );
}

type Proprietes = {
  numeroUnique: string;
  raison: RaisonDeLire;
  lus: readonly MessageLu[];
  erreurs: readonly Erreur[];
  signaler: (erreurs: readonly Erreur[]) => void;
};

function Reponse({ numeroUnique, raison, lus, erreurs, signaler }: Proprietes) {
  const [messages, poserMessages] = useState(lus);
  const envoyer = async (envoi: { texte: string; operationId: string }) => {
    const parti = await call(guichetMessages.repondre, { numeroUnique, ...envoi });
    poserMessages((connus) => ajouterMessage(connus, parti));
  };
  // joined to what one answers: it is read for that reason, as the conversation is
  const ouvrir = (pieceId: string) => call(examen.ouvrirPiece, { numeroUnique, pieceId, raison });
  return (
    <>
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
        signaler={signaler}
      />
    </>
  );
}

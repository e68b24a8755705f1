import type { MessageLu } from "../../../shared/api/espace.ts";
import type { DocumentLisible } from "../../../shared/api/pieces.ts";
import { m } from "../../paraglide/messages.js";
import { afficherInstant } from "../afficher-instant.ts";
import { Telecharger } from "../pieces/telecharger.tsx";

type Cote = MessageLu["de"];
type Proprietes = {
  messages: readonly MessageLu[];
  lecteur: Cote;
  /** How the pieces that go with a message are opened; said in number only when absent. */
  ouvrir?: (pieceId: string) => Promise<{ documents: readonly DocumentLisible[] }>;
};

/** Who wrote, as the one who reads would say it. */
function auteur({ de, guichet, aidant }: MessageLu, lecteur: Cote): string {
  if (aidant !== undefined)
    return lecteur === "demandeur" ? m.aidant_auteur({ nom: aidant }) : m.aidant_de_la_personne({ nom: aidant });
  if (de === "demandeur") return lecteur === "demandeur" ? m.message_de_vous() : m.message_de_la_personne();
  return guichet === undefined ? m.message_du_guichet() : m.message_du_guichet_nomme({ guichet });
}

/** What was written on both sides, the oldest first. */
export const Conversation = ({ messages, lecteur, ouvrir }: Proprietes) => (
  <ol className="sne-liste fr-mb-4w">
    {messages.map((message) => (
      <li key={message.messageId} className={message.de === lecteur ? "" : "sne-recu"}>
        <p className="fr-mb-1v">
          <strong>{auteur(message, lecteur)}</strong>{" "}
          <time className="sne-discret" dateTime={message.le}>
            {afficherInstant(message.le)}
          </time>
        </p>
        <p className="sne-message fr-mb-0">{message.texte}</p>
        {message.pieces.length > 0 && (
          <p className="fr-hint-text fr-mb-0">{m.message_pieces({ nombre: message.pieces.length })}</p>
        )}
        {ouvrir &&
          message.pieces.map((pieceId, rang) => (
            <Telecharger key={pieceId} libelle={m.message_piece({ rang: rang + 1 })} lire={() => ouvrir(pieceId)} />
          ))}
      </li>
    ))}
  </ol>
);

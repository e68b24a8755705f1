import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { EtatDeDemandeDePiece } from "../../../shared/pieces/etats.ts";
import { m } from "../../paraglide/messages.js";

const etats = {
  "a-donner": { severity: "info", texte: m.piece_a_donner },
  attendue: { severity: "warning", texte: m.piece_attendue },
  recue: { severity: "info", texte: m.piece_recue },
  verifiee: { severity: "success", texte: m.piece_verifiee },
  refusee: { severity: "error", texte: m.piece_refusee },
  acceptee: { severity: "success", texte: m.piece_acceptee },
  ecartee: { severity: "error", texte: m.piece_ecartee },
  "a-renouveler": { severity: "warning", texte: m.piece_a_renouveler },
} as const satisfies Record<EtatDeDemandeDePiece, object>;

export const direLEtatDePiece = (etat: EtatDeDemandeDePiece): string => etats[etat].texte();

export const EtatDePieceDemandee = ({ etat }: { etat: EtatDeDemandeDePiece }) => (
  <Badge as="span" severity={etats[etat].severity}>
    {direLEtatDePiece(etat)}
  </Badge>
);

import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { m } from "../../../paraglide/messages.js";
import type { EtatAffiche } from "./lignes-des-taches.ts";

type EtatDeLigne = EtatAffiche | "modifie";

const etats = {
  termine: { severity: "success", texte: m.etat_termine },
  "a-completer": { severity: "warning", texte: m.etat_a_completer },
  "a-faire": { severity: "info", texte: m.etat_a_faire },
  "pas-encore-possible": { severity: undefined, texte: m.etat_pas_encore_possible },
  modifie: { severity: "info", texte: m.etat_modifie },
} as const satisfies Record<EtatDeLigne, object>;

/** The state of a task, as it stands beside its name. */
export function EtatDeLaTache({ etat }: { etat: EtatDeLigne }) {
  const { severity, texte } = etats[etat];
  return (
    <Badge as="span" noIcon {...(severity && { severity })}>
      {texte()}
    </Badge>
  );
}

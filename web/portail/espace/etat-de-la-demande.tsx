import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { SituationDeDemande } from "../../../shared/api/demandes.ts";
import { type Situation, situationLe } from "../../../shared/demande/situation.ts";
import { m } from "../../paraglide/messages.js";
import { aujourdhui } from "../demande/aujourdhui.ts";

const badges = {
  valable: { severity: "success", texte: m.etat_valable },
  "a-renouveler": { severity: "warning", texte: m.etat_a_renouveler },
  "en-tolerance": { severity: "warning", texte: m.etat_expiree },
  "en-sursis": { severity: "warning", texte: m.etat_expiree },
  restaurable: { severity: "error", texte: m.etat_retiree },
  reprenable: { severity: "error", texte: m.etat_arretee },
  "reprise-demandee": { severity: "info", texte: m.etat_reprise_demandee },
  reunie: { severity: "info", texte: m.etat_reunie },
  arretee: { severity: "error", texte: m.etat_arretee },
} as const satisfies Record<Situation["nature"], object>;

const identites = { a_verifier: m.identite_a_verifier, verifiee: m.identite_verifiee };

export const situationDe = (demande: SituationDeDemande): Situation => situationLe(demande, aujourdhui().aujourdhui);

/** Where a demande stands, in a word or two. */
export function EtatDeLaDemande({ demande }: { demande: SituationDeDemande }) {
  const { severity, texte } = badges[situationDe(demande).nature];
  return (
    <p className="fr-mb-1w">
      <Badge as="span" severity={severity} noIcon>
        {texte()}
      </Badge>{" "}
      {demande.etat === "active" && (
        <Badge as="span" noIcon severity={demande.identite === "verifiee" ? "success" : "info"}>
          {identites[demande.identite]()}
        </Badge>
      )}
    </p>
  );
}

import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { useSearch } from "wouter";
import type { EvenementLu } from "../../../../shared/api/demandes.ts";
import { m } from "../../../paraglide/messages.js";

const annonces: Readonly<Record<string, () => string>> = {
  "demande-modifiee": m.fait_modifiee,
  "demande-renouvelee": m.fait_renouvelee,
  "demande-retiree": m.fait_retiree,
  "demande-restauree": m.fait_restauree,
  "reactivation-demandee": m.fait_reprise_demandee,
};

/** Says that what was just pressed is done; the address alone proves nothing, so the last event must say it too. */
export function Annonce({ evenements }: { evenements: readonly EvenementLu[] }) {
  const fait = new URLSearchParams(useSearch()).get("fait") ?? "";
  const annonce = annonces[fait];
  const estVraie = evenements.at(-1)?.type === fait && annonce !== undefined;
  return (
    <div role="status" className={estVraie ? "fr-mb-3w" : ""}>
      {estVraie && <Alert severity="success" small description={annonce()} />}
    </div>
  );
}

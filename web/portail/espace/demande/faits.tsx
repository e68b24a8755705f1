import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { GUICHET_DU_PORTAIL } from "../../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { m } from "../../../paraglide/messages.js";
import { type Fait, ListeDeFaits } from "../../../socle/liste-de-faits.tsx";
import { aujourdhui } from "../../demande/aujourdhui.ts";
import { direLaDuree } from "../duree.ts";
import { direLaValidite } from "../validite.ts";

/** « Ville de Lyon (G1234) » */
const nommerLeGuichet = ({ code, nom }: DemandeLue["guichet"]): string => {
  if (nom !== undefined) return m.guichet_et_code({ nom, code });
  return code === GUICHET_DU_PORTAIL ? m.guichet_du_portail({ code }) : code;
};

/** Seniority, validity, and the body that answers for the demande. */
export function Faits({ demande }: { demande: DemandeLue }) {
  const depuis = demande.ancienneteDepuisLe;
  const renouveleeLe = demande.dernierRenouvellementLe;
  const duree = direLaDuree(depuis, aujourdhui().aujourdhui);
  const renouvellement: readonly Fait[] =
    renouveleeLe === undefined ? [] : [[m.demande_renouvelee_le(), afficherJour(renouveleeLe)]];
  const faits: readonly Fait[] = [
    [m.demande_anciennete(), m.anciennete_et_duree({ jour: afficherJour(depuis), duree })],
    direLaValidite(demande),
    ...renouvellement,
    [m.demande_guichet(), nommerLeGuichet(demande.guichet)],
  ];
  return <ListeDeFaits className="sne-faits" faits={faits} />;
}

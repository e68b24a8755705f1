import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { GUICHET_DU_PORTAIL } from "../../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { m } from "../../../paraglide/messages.js";
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
  const faits = [
    [
      m.demande_anciennete(),
      m.anciennete_et_duree({ jour: afficherJour(depuis), duree: direLaDuree(depuis, aujourdhui().aujourdhui) }),
    ],
    direLaValidite(demande),
    ...(demande.dernierRenouvellementLe === undefined
      ? []
      : [[m.demande_renouvelee_le(), afficherJour(demande.dernierRenouvellementLe)]]),
    [m.demande_guichet(), nommerLeGuichet(demande.guichet)],
  ];
  return (
    <dl className="sne-faits">
      {faits.map(([nom, valeur]) => (
        <div key={nom}>
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  );
}

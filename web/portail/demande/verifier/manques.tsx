import type { Manque } from "../../../../shared/formulaire/completude.ts";
import { champNomme } from "../../../../shared/formulaire/formulaires.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { DEPUIS_LE_RESUME, versQuestion } from "../question/destinations.ts";

const libelleDe = (pointeur: string): string => champNomme(pointeur.replace("/reponses/", ""))?.libelle ?? pointeur;

/** What keeps the demande from being filed, and where to give it. */
export const Manques = ({ brouillonId, manques }: { brouillonId: string; manques: readonly Manque[] }) =>
  manques.length > 0 && (
    <div className="fr-alert fr-alert--warning fr-mb-4w">
      <h2 className="fr-alert__title">{m.manques_titre({ nombre: manques.length })}</h2>
      <ul>
        {manques.map(({ pointeur, page }) => (
          <li key={pointeur}>
            <Lien href={`${versQuestion(brouillonId, page)}${DEPUIS_LE_RESUME}`}>{libelleDe(pointeur)}</Lien>
          </li>
        ))}
      </ul>
    </div>
  );

import { inject } from "regexparam";
import type { BrouillonLu } from "../../../shared/api/brouillons.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";

const nomDe = ({ prenoms, nomNaissance }: BrouillonLu["reponses"]): string =>
  [prenoms, nomNaissance].filter((dit) => typeof dit === "string").join(" ");

/** Demandes begun and not filed. */
export const ListeDeBrouillons = ({ brouillons }: { brouillons: readonly BrouillonLu[] }) => (
  <ul className="sne-liste">
    {brouillons.map(({ brouillonId, reponses, creeLe, effaceLe }) => (
      <li key={brouillonId}>
        <Lien className="fr-link" href={inject(chemins.brouillon, { brouillonId })}>
          {m.brouillon_reprendre({ nom: nomDe(reponses), jour: afficherJour(creeLe.slice(0, 10)) })}
        </Lien>
        <p className="fr-hint-text fr-mb-0">{m.brouillon_efface_le({ jour: afficherJour(effaceLe) })}</p>
      </li>
    ))}
  </ul>
);

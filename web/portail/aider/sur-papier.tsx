import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { mandatSurPapier, type SurLePapier } from "../../../shared/api/mandat-sur-papier.ts";
import { ADRESSE_DU_MANDAT_VIERGE, chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { enregistrerFichier } from "../../socle/enregistrer-fichier.ts";
import { Lien } from "../../socle/lien.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";

/** What is not chosen yet is left to the pen. */
const choses = (choisi: SurLePapier): SurLePapier =>
  Object.fromEntries(Object.entries(choisi).filter(([, dit]) => typeof dit !== "string" || dit.trim().length > 1));

/** The paper to be signed, with what is chosen on the page, or with nothing; and what it says. */
export function SurPapier({ choisi }: { choisi: SurLePapier }) {
  const { faire, enCours, refus } = useGeste(() =>
    enregistrerFichier(mandatSurPapier.remplirFormulaireDeMandat, choses(choisi), "nommer-un-aidant.pdf"),
  );
  return (
    <>
      <Button type="button" priority="secondary" onClick={faire} disabled={enCours}>
        {m.mandat_papier_rempli()}
      </Button>
      <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
      <ul>
        <li>
          <a className="fr-link" href={ADRESSE_DU_MANDAT_VIERGE} target="_blank" rel="noopener">
            {m.mandat_papier_vierge()}
          </a>
        </li>
        <li>
          <Lien className="fr-link" href={chemins.guideMandat}>
            {m.guide_mandat_titre()}
          </Lien>
        </li>
      </ul>
    </>
  );
}

import { inject } from "regexparam";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { PageDeBrouillon } from "./page-de-brouillon.tsx";
import { permet } from "./sous-mandat.ts";
import type { Suivi } from "./suivi/suivi.ts";
import { useSuivi } from "./suivi/use-suivi.ts";
import { Resume } from "./verifier/resume.tsx";

/** A draft, for a helper who sees it and was not given to fill it in. */
export function LectureSeule({ suivi }: { suivi: Suivi }) {
  const { etat, reponses } = useSuivi(suivi);
  const { brouillonId, ...lu } = etat.brouillon;
  return (
    <PageDeBrouillon suivi={suivi} etat={etat} retour={{ href: chemins.aides, texte: m.aidant_aides_titre() }}>
      <TitrePage titre={m.demande_reponses()} />
      <p>{m.aidant_lecture_seule()}</p>
      {permet(etat.brouillon, "pieces") && (
        <p>
          <Lien className="fr-link" href={inject(chemins.piecesDuBrouillon, { brouillonId })}>
            {m.pieces_brouillon_titre()}
          </Lien>
        </p>
      )}
      <Resume {...lu} reponses={reponses} />
    </PageDeBrouillon>
  );
}

import { ADRESSE_DU_MANDAT_VIERGE, chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";
import { Guide } from "./guide.tsx";
import { lignes } from "./lignes-du-mandat.ts";

/** The paper by which a person names who helps them: they sign it, so they read it first. */
export const GuideMandatPage = () => (
  <Guide titre={m.guide_mandat_titre()} texte={m.guide_mandat_texte()} lignes={lignes}>
    <p>
      <a className="fr-link" href={ADRESSE_DU_MANDAT_VIERGE} target="_blank" rel="noopener">
        {m.mandat_papier_vierge()}
      </a>
    </p>
    <Lien className="fr-link" href={chemins.guichets}>
      {m.annuaire_titre()}
    </Lien>
  </Guide>
);

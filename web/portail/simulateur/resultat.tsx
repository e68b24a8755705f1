import type { Ref } from "react";
import type { Comparaison } from "../../../shared/plafonds/comparer-aux-plafonds.ts";
import { zones } from "../../../shared/plafonds/zone.ts";
import { m } from "../../paraglide/messages.js";
import { Etapes } from "../../socle/etapes.tsx";
import { Plafonds } from "./plafonds.tsx";

const verdicts = {
  PLAI: { titre: m.verdict_plai_titre, texte: m.verdict_plai_texte },
  PLUS: { titre: m.verdict_plus_titre, texte: m.verdict_plus_texte },
  PLS: { titre: m.verdict_pls_titre, texte: m.verdict_pls_texte },
  aucun: { titre: m.verdict_aucun_titre, texte: m.verdict_aucun_texte },
};

type Proprietes = { comparaison: Comparaison; refTitre: Ref<HTMLHeadingElement> };

/** The verdict in words, then the three ceilings, then all the counting. */
export function Resultat({ comparaison, refTitre }: Proprietes) {
  const { annee, arrete, zone, menage, revenu, plafonds } = comparaison;
  const verdict = verdicts[plafonds.find(({ respecte }) => respecte)?.financement ?? "aucun"];
  return (
    <section>
      <h2 className="fr-mt-6w" ref={refTitre} tabIndex={-1}>
        {verdict.titre()}
      </h2>
      <p className="fr-text--lead">{verdict.texte()}</p>
      <p>{m.verdict_information()}</p>
      <Plafonds plafonds={plafonds} revenu={revenu} />
      <h3 className="fr-h6 fr-mt-4w">{m.simulateur_calcul_foyer()}</h3>
      <Etapes etapes={menage.etapes} />
      <h3 className="fr-h6 fr-mt-4w">{m.simulateur_calcul_revenu()}</h3>
      <Etapes etapes={revenu.etapes} />
      <p className="fr-mt-2w fr-text--sm sne-discret">{m.simulateur_bareme({ annee, arrete, zone: zones[zone] })}</p>
    </section>
  );
}

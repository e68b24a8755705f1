import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { Comparaison } from "../../../shared/plafonds/comparer-aux-plafonds.ts";
import { enEuros } from "../../../shared/plafonds/etape.ts";
import { m } from "../../paraglide/messages.js";
import { Etapes } from "../../socle/etapes.tsx";

const familles = {
  PLAI: { nom: m.plafond_plai_nom, texte: m.plafond_plai_texte },
  PLUS: { nom: m.plafond_plus_nom, texte: m.plafond_plus_texte },
  PLS: { nom: m.plafond_pls_nom, texte: m.plafond_pls_texte },
};

type Proprietes = { plafond: Comparaison["plafonds"][number]; revenu: number };

function Plafond({ plafond, revenu }: Proprietes) {
  const { nom, texte } = familles[plafond.financement];
  const montants = { plafond: enEuros(plafond.montant), revenu: enEuros(revenu) };
  return (
    <li>
      <h3 className="fr-h6 fr-mb-1v">{nom({ sigle: plafond.sigle })}</h3>
      <Badge severity={plafond.respecte ? "success" : "warning"} as="p">
        {plafond.respecte ? m.plafond_respecte() : m.plafond_depasse()}
      </Badge>
      <p className="fr-mt-1w fr-mb-1v">
        {plafond.respecte ? m.plafond_respecte_texte(montants) : m.plafond_depasse_texte(montants)}
      </p>
      <p className="fr-mb-1w fr-text--sm sne-discret">{texte()}</p>
      <details className="sne-details">
        <summary>{m.plafond_calcul({ sigle: plafond.sigle })}</summary>
        <Etapes etapes={plafond.etapes} />
        {plafond.estime && <p className="fr-text--sm">{m.plafond_estime()}</p>}
      </details>
    </li>
  );
}

/** The three ceilings, the lowest rents first, each with its verdict and its calculation. */
export const Plafonds = ({ plafonds, revenu }: Pick<Comparaison, "plafonds" | "revenu">) => (
  <ul className="sne-liste">
    {plafonds.map((plafond) => (
      <Plafond key={plafond.financement} plafond={plafond} revenu={revenu.montant} />
    ))}
  </ul>
);

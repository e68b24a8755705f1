import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { RessourcesLues } from "../../../shared/api/cotation.ts";
import { enEuros } from "../../../shared/plafonds/etape.ts";
import { m } from "../../paraglide/messages.js";
import { Etapes } from "../etapes.tsx";

type Comparee = NonNullable<RessourcesLues["declaree"]>;

function Comparaison({ titre, comparee }: { titre: string; comparee: Comparee }) {
  const { revenu, menage, plafonds, annee, arrete } = comparee;
  return (
    <>
      <div className="fr-table">
        <table>
          <caption>{titre}</caption>
          <thead>
            <tr>
              <th scope="col">{m.ressources_logement()}</th>
              <th scope="col">{m.ressources_verdict({ revenu: enEuros(revenu.montant) })}</th>
            </tr>
          </thead>
          <tbody>
            {plafonds.map(({ sigle, montant, respecte }) => (
              <tr key={sigle}>
                <th scope="row">
                  {sigle}
                  <span className="fr-hint-text">{m.ressources_plafond({ plafond: enEuros(montant) })}</span>
                </th>
                <td>
                  <Badge severity={respecte ? "success" : "warning"} as="span">
                    {respecte ? m.plafond_respecte() : m.plafond_depasse()}
                  </Badge>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className="sne-details">
        <summary>{m.ressources_calcul()}</summary>
        <Etapes etapes={menage.etapes} />
        <Etapes etapes={revenu.etapes} />
        {plafonds.map(({ sigle, etapes, estime }) => (
          <div key={sigle}>
            <Etapes etapes={etapes} />
            {estime && <p className="fr-text--sm">{m.plafond_estime()}</p>}
          </div>
        ))}
        <p className="fr-text--sm">{m.ressources_bareme({ annee, arrete })}</p>
      </details>
    </>
  );
}

/** Income against PLAI, PLUS and PLS, as declared and as read on the tax notices, for each zone wished. */
export const Ressources = ({ ressources }: { ressources: readonly RessourcesLues[] }) =>
  ressources.map(({ zone, communes, declaree, confirmee }) => (
    <div key={zone} className="fr-mb-3w">
      <p className="fr-mb-1w">{m.ressources_zone({ zone, communes: communes.join(", ") })}</p>
      {declaree ? (
        <Comparaison titre={m.ressources_declarees()} comparee={declaree} />
      ) : (
        <p>{m.ressources_non_dites()}</p>
      )}
      {confirmee ? (
        <Comparaison titre={m.ressources_verifiees()} comparee={confirmee} />
      ) : (
        <p className="sne-discret">{m.ressources_non_verifiees()}</p>
      )}
    </div>
  ));

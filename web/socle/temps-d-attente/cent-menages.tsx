import type { HorizonLu } from "../../../shared/api/attente.ts";
import { m } from "../../paraglide/messages.js";
import { direLaDuree } from "./mots.ts";

const COTE = 16;
const PAR_LIGNE = 20;
const CENT = Array.from({ length: 100 }, (_, rang) => rang);

type Sort = "loges" | "partis" | "attendent";

const sortDe = (rang: number, { loges, partis }: HorizonLu): Sort => {
  if (rang < loges.sur100) return "loges";
  return rang < loges.sur100 + partis.sur100 ? "partis" : "attendent";
};

/** A hundred households, one square each: full when housed, crossed when gone, empty when waiting. The shape alone tells. */
function Carre({ rang, sort }: { rang: number; sort: Sort }) {
  const [x, y] = [(rang % PAR_LIGNE) * COTE, Math.floor(rang / PAR_LIGNE) * COTE];
  return (
    <g className={`sne-menage sne-menage-${sort}`} transform={`translate(${x} ${y})`}>
      <rect x="2" y="2" width="12" height="12" />
      {sort === "partis" && <path d="M2 2 14 14M14 2 2 14" />}
    </g>
  );
}

const legendes: Record<Sort, (nombre: { nombre: number }) => string> = {
  loges: m.temps_legende_loges,
  partis: m.temps_legende_partis,
  attendent: m.temps_legende_attendent,
};

/** The picture of a horizon, said in words too. */
export function CentMenages({ horizon }: { horizon: HorizonLu }) {
  const { loges, partis, attendent, mois } = horizon;
  const nombres = { loges: loges.sur100, partis: partis.sur100, attendent };
  const phrase = m.temps_phrase({ duree: direLaDuree(mois), ...nombres });
  return (
    <figure className="sne-cent">
      <svg viewBox={`0 0 ${PAR_LIGNE * COTE} ${(100 / PAR_LIGNE) * COTE}`} role="img" aria-label={phrase}>
        {CENT.map((rang) => (
          <Carre key={rang} rang={rang} sort={sortDe(rang, horizon)} />
        ))}
      </svg>
      <figcaption>{phrase}</figcaption>
      <ul className="sne-legende">
        {(["loges", "partis", "attendent"] as const).map((sort) => (
          <li key={sort}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <Carre rang={0} sort={sort} />
            </svg>
            {legendes[sort]({ nombre: nombres[sort] })}
          </li>
        ))}
      </ul>
    </figure>
  );
}

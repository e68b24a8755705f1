import { extent, max, ticks } from "d3-array";
import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { direNombre, type Valeur } from "../lecture/valeurs.ts";
import { BLANC, BLEU, ENCRE, PALE } from "./couleurs.ts";

export type PointDeCourbe = { cle: string; nom: string; valeur: Valeur };

const LARGEUR = 480;
const HAUTEUR = 260;
const MARGES = { haut: 12, droite: 16, bas: 44, gauche: 84 } as const;
const GRADUATIONS = 4;

type Place = { cle: string; x: number; y: number };

/** Runs of known points: the line stops at what is hidden, and does not guess. */
function tronconsDe(places: readonly (Place | undefined)[]): Place[][] {
  const troncons: Place[][] = [[]];
  for (const place of places)
    if (place) troncons.at(-1)?.push(place);
    else troncons.push([]);
  return troncons.filter(({ length }) => length > 0);
}

type Proprietes = { points: readonly PointDeCourbe[]; unite: Unite; description: string };

/** A line through the dates, from zero: a small change looks small. */
export function Courbe({ points, unite, description }: Proprietes) {
  const haut = max(points, ({ valeur }) => ("nombre" in valeur ? valeur.nombre : 0)) || 1;
  const graduations = ticks(0, haut, GRADUATIONS);
  const [, sommet = haut] = extent([...graduations, haut]);
  const pas = (LARGEUR - MARGES.gauche - MARGES.droite) / Math.max(points.length - 1, 1);
  const enY = (nombre: number) => HAUTEUR - MARGES.bas - (nombre / sommet) * (HAUTEUR - MARGES.haut - MARGES.bas);
  const enX = (rang: number) => MARGES.gauche + rang * pas;
  const places = points.map(({ cle, valeur }, rang) =>
    "nombre" in valeur ? { cle, x: enX(rang), y: enY(valeur.nombre) } : undefined,
  );
  const nommes = [0, Math.floor((points.length - 1) / 2), points.length - 1];
  return (
    <svg viewBox={`0 0 ${LARGEUR} ${HAUTEUR}`} role="img" aria-label={description} className="sne-dessin">
      <g fontSize="13" fontFamily="Marianne, arial, sans-serif" fill={ENCRE}>
        {graduations.map((graduation) => (
          <g key={graduation}>
            <line
              x1={MARGES.gauche}
              x2={LARGEUR - MARGES.droite}
              y1={enY(graduation)}
              y2={enY(graduation)}
              stroke={PALE}
            />
            <text x={MARGES.gauche - 8} y={enY(graduation) + 4} textAnchor="end">
              {direNombre(graduation, unite)}
            </text>
          </g>
        ))}
        {[...new Set(nommes)].map((rang) => (
          <text
            key={rang}
            x={enX(rang)}
            y={HAUTEUR - 18}
            textAnchor={rang === 0 ? "start" : rang === points.length - 1 ? "end" : "middle"}
          >
            {points[rang]?.nom}
          </text>
        ))}
      </g>
      {tronconsDe(places).map((troncon) => (
        <polyline
          key={troncon[0]?.cle}
          points={troncon.map(({ x, y }) => `${x},${y}`).join(" ")}
          fill="none"
          stroke={BLEU}
          strokeWidth="2.5"
        />
      ))}
      {places.map(
        (place) => place && <circle key={place.cle} cx={place.x} cy={place.y} r="4" fill={BLEU} stroke={BLANC} />,
      )}
    </svg>
  );
}

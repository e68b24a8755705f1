import { max } from "d3-array";
import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { direValeur, type Valeur } from "../lecture/valeurs.ts";
import { BLEU, ENCRE, GRIS } from "./couleurs.ts";

export type Barre = { cle: string; nom: string; valeur: Valeur };

const LARGEUR = 360;
const RANG = 44;
/** Letters that a line of the drawing holds. */
const LETTRES = 52;

const abreger = (nom: string): string => (nom.length > LETTRES ? `${nom.slice(0, LETTRES - 1)}…` : nom);

type Proprietes = { barres: readonly Barre[]; unite: Unite; description: string };

/** Bars one under the other, each under its name and followed by its number: read on a phone, and without colours. */
export function Barres({ barres, unite, description }: Proprietes) {
  const plusGrande = max(barres, ({ valeur }) => ("nombre" in valeur ? valeur.nombre : 0)) || 1;
  return (
    <svg
      viewBox={`0 0 ${LARGEUR} ${barres.length * RANG}`}
      role="img"
      aria-label={description}
      className="sne-dessin sne-barres"
    >
      {barres.map(({ cle, nom, valeur }, rang) => {
        const longueur = "nombre" in valeur ? (valeur.nombre / plusGrande) * (LARGEUR - 90) : 0;
        const y = rang * RANG;
        return (
          <g key={cle} fontSize="13" fontFamily="Marianne, arial, sans-serif" fill={ENCRE}>
            <text x="0" y={y + 14}>
              {abreger(nom)}
            </text>
            <rect x="0" y={y + 20} width={Math.max(longueur, 1)} height="16" fill={longueur > 0 ? BLEU : GRIS} />
            <text x={longueur + 6} y={y + 33} fontWeight="700">
              {direValeur(valeur, unite)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

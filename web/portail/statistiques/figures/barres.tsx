import { max } from "d3-array";
import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { enLignes } from "../../../../shared/statistiques/en-lignes.ts";
import { direValeur, type Valeur } from "../lecture/valeurs.ts";
import { BLEU, ENCRE, GRIS } from "./couleurs.ts";

export type Barre = { cle: string; nom: string; valeur: Valeur };

const LARGEUR = 360;
/** Heights of a line of a name, and of a bar with what is around it. */
const [LIGNE, BARRE] = [16, 30];
/** Letters that a line of the drawing holds. */
const LETTRES = 52;

/** Names whole, on as many lines as they take: cut, two of them would be the same. */
function placer(barres: readonly Barre[]) {
  let bas = 0;
  return barres.map((barre) => {
    const lignes = enLignes(barre.nom, ({ length }) => length <= LETTRES);
    const haut = bas;
    bas += lignes.length * LIGNE + BARRE;
    return { ...barre, lignes, haut, bas };
  });
}

type Proprietes = { barres: readonly Barre[]; unite: Unite; description: string };

/** Bars one under the other, each under its name and followed by its number: read on a phone, and without colours. */
export function Barres({ barres, unite, description }: Proprietes) {
  const plusGrande = max(barres, ({ valeur }) => ("nombre" in valeur ? valeur.nombre : 0)) || 1;
  const placees = placer(barres);
  return (
    <svg
      viewBox={`0 0 ${LARGEUR} ${placees.at(-1)?.bas ?? 0}`}
      role="img"
      aria-label={description}
      className="sne-dessin sne-barres"
    >
      {placees.map(({ cle, valeur, lignes, haut }) => {
        const longueur = "nombre" in valeur ? Math.max((valeur.nombre / plusGrande) * (LARGEUR - 90), 0) : 0;
        const y = haut + lignes.length * LIGNE;
        return (
          <g key={cle} fontSize="13" fontFamily="Marianne, arial, sans-serif" fill={ENCRE}>
            {lignes.map((ligne, rang) => (
              <text key={ligne} x="0" y={haut + rang * LIGNE + 14}>
                {ligne}
              </text>
            ))}
            <rect x="0" y={y + 4} width={Math.max(longueur, 1)} height="16" fill={longueur > 0 ? BLEU : GRIS} />
            <text x={longueur + 6} y={y + 17} fontWeight="700">
              {direValeur(valeur, unite)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

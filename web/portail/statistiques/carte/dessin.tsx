import departements from "../../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { BLANC, ENCRE } from "../figures/couleurs.ts";
import type { Valeur } from "../lecture/valeurs.ts";
import { Aires, Hachures } from "./aires.tsx";
import { Cercles, plusGrandDe } from "./cercles.tsx";
import type { Contour, Point } from "./geographie.ts";

type Proprietes = {
  niveau: Niveau;
  valeurs: ReadonlyMap<string, Valeur>;
  /** What is said of each territory when one stops on it. */
  dits: ReadonlyMap<string, string>;
  bornes: readonly number[];
  /** Circles tell a rate by their colour, and a count by their size. */
  enTaux: boolean;
  contours: readonly Contour[];
  points: readonly Point[];
  /** Département that fills the drawing. */
  dans: string;
  description: string;
};

const METROPOLE = "0 0 1010 1010";
const [LARGEUR, HAUTEUR] = [1010, 1190];
/** Overseas: what they are drawn in, below the mainland, and how much larger than their own frame. */
const ENCART = { largeur: 150, hauteur: 110, ecart: 195, haut: 1030, echelle: 2.2, nom: 32 } as const;

const nomDe = new Map(departements.map(({ code, nom }) => [code, nom]));

/** France, or one département of it, larger. */
export function Dessin({ contours, points, dans, description, niveau, enTaux, ...montrees }: Proprietes) {
  const { valeurs, dits, bornes } = montrees;
  const cercles = { valeurs, dits, plusGrand: plusGrandDe(valeurs), bornes: enTaux ? bornes : undefined };
  const choisi = contours.find(({ code }) => code === dans);
  if (choisi) {
    const [gauche, haut, large, hautes] = choisi.cadre;
    const marge = Math.max(large, hautes) * 0.08;
    const largeur = large + 2 * marge;
    const voisins = contours.filter(({ viewBox, code }) => viewBox === choisi.viewBox && code !== dans);
    return (
      <svg
        viewBox={`${gauche - marge} ${haut - marge} ${largeur} ${hautes + 2 * marge}`}
        role="img"
        aria-label={description}
        className="sne-dessin"
      >
        <Aires contours={voisins} {...montrees} niveau="FR" />
        <path d={choisi.d} fill={BLANC} stroke={ENCRE} strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
        <Cercles points={points} largeur={largeur} {...cercles} />
      </svg>
    );
  }
  const metropole = contours.filter(({ viewBox }) => viewBox === METROPOLE);
  const outreMer = contours.filter(({ viewBox }) => viewBox !== METROPOLE);
  const pointsDe = (siens: readonly Contour[]) =>
    points.filter(({ departement }) => siens.some(({ code }) => code === departement));
  return (
    <svg viewBox={`0 0 ${LARGEUR} ${HAUTEUR}`} role="img" aria-label={description} className="sne-dessin">
      <Hachures />
      <Aires contours={metropole} niveau={niveau} {...montrees} />
      <Cercles points={pointsDe(metropole)} largeur={LARGEUR} {...cercles} />
      {outreMer.map((contour, rang) => (
        <g key={contour.code} transform={`translate(${20 + rang * ENCART.ecart} ${ENCART.haut})`}>
          <svg
            width={ENCART.largeur}
            height={ENCART.hauteur}
            viewBox={contour.viewBox}
            overflow="visible"
            aria-hidden="true"
          >
            <Aires contours={[contour]} niveau={niveau} {...montrees} />
            <Cercles points={pointsDe([contour])} largeur={LARGEUR / ENCART.echelle} {...cercles} />
          </svg>
          <text
            x={ENCART.largeur / 2}
            y={ENCART.hauteur + ENCART.nom}
            fontSize="28"
            textAnchor="middle"
            fill={ENCRE}
            fontFamily="Marianne, arial, sans-serif"
          >
            {nomDe.get(contour.code)}
          </text>
        </g>
      ))}
    </svg>
  );
}

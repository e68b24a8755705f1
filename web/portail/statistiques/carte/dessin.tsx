import { max } from "d3-array";
import departements from "../../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { BLANC, BLEU, DEGRADE, ENCRE, PALE } from "../figures/couleurs.ts";
import type { Valeur } from "../lecture/valeurs.ts";
import { classeDe } from "./classes.ts";
import type { Contour, Point } from "./geographie.ts";

type Montrees = {
  niveau: Niveau;
  valeurs: ReadonlyMap<string, Valeur>;
  bornes: readonly number[];
};

type Proprietes = Montrees & {
  contours: readonly Contour[];
  points: readonly Point[];
  /** Département that fills the drawing. */
  dans: string;
  description: string;
};

const METROPOLE = "0 0 1010 1010";
const [LARGEUR, HAUTEUR] = [1010, 1150];
const ENCART = { largeur: 150, hauteur: 110, ecart: 190, haut: 1030 } as const;
/** Radius of the largest circle, over the width of the drawing. */
const RAYON = 0.045;
const HACHURES = "hachures";

const regionDe = new Map(departements.map(({ code, region }) => [code, region]));

/** A colour of the scale, spread over the classes there are. */
export const couleurDeClasse = (classe: number, classes: number): string =>
  DEGRADE[classes === 1 ? 2 : Math.round((classe * (DEGRADE.length - 1)) / (classes - 1))] ?? BLEU;

function remplissageDe(code: string, { niveau, valeurs, bornes }: Montrees): string {
  if (niveau !== "REG" && niveau !== "DEP") return PALE;
  const valeur = valeurs.get(niveau === "REG" ? (regionDe.get(code) ?? "") : code);
  if (!valeur || !("nombre" in valeur)) return valeur?.absence === "C" ? `url(#${HACHURES})` : BLANC;
  return couleurDeClasse(classeDe(valeur.nombre, bornes), bornes.length);
}

const Aires = ({ contours, ...montrees }: Montrees & { contours: readonly Contour[] }) =>
  contours.map(({ code, d }) => (
    <path
      key={code}
      d={d}
      fill={remplissageDe(code, montrees)}
      stroke={ENCRE}
      strokeWidth="0.6"
      vectorEffect="non-scaling-stroke"
    />
  ));

/** Circles of an area that follows the count; what is secret is an empty one, and no smaller for it. */
function Cercles({
  points,
  valeurs,
  largeur,
}: {
  points: readonly Point[];
  valeurs: Montrees["valeurs"];
  largeur: number;
}) {
  const lus = points.flatMap(({ code, x, y }) => {
    const valeur = valeurs.get(code);
    return valeur ? [{ code, x, y, valeur }] : [];
  });
  const nombreDe = (valeur: Valeur) => ("nombre" in valeur ? Math.max(valeur.nombre, 0) : 0);
  const plusGrand = max(lus, ({ valeur }) => nombreDe(valeur)) || 1;
  const unite = largeur * RAYON;
  return lus
    .toSorted((a, b) => nombreDe(b.valeur) - nombreDe(a.valeur))
    .map(({ code, x, y, valeur }) =>
      "nombre" in valeur ? (
        <circle
          key={code}
          cx={x}
          cy={y}
          r={unite * Math.sqrt(nombreDe(valeur) / plusGrand)}
          fill={BLEU}
          fillOpacity="0.7"
          stroke={BLANC}
          vectorEffect="non-scaling-stroke"
        />
      ) : (
        <circle
          key={code}
          cx={x}
          cy={y}
          r={unite * 0.12}
          fill={BLANC}
          stroke={ENCRE}
          strokeDasharray="2 2"
          vectorEffect="non-scaling-stroke"
        />
      ),
    );
}

const Hachures = () => (
  <defs>
    <pattern id={HACHURES} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="8" height="8" fill={BLANC} />
      <line x1="0" y1="0" x2="0" y2="8" stroke={ENCRE} strokeWidth="3" />
    </pattern>
  </defs>
);

/** France, or one département of it, larger. */
export function Dessin({ contours, points, dans, description, ...montrees }: Proprietes) {
  const choisi = contours.find(({ code }) => code === dans);
  if (choisi) {
    const [gauche, haut, large, hautes] = choisi.cadre;
    const marge = Math.max(large, hautes) * 0.08;
    const largeur = large + 2 * marge;
    const voisins = contours.filter(({ viewBox }) => viewBox === choisi.viewBox);
    return (
      <svg
        viewBox={`${gauche - marge} ${haut - marge} ${largeur} ${hautes + 2 * marge}`}
        role="img"
        aria-label={description}
        className="sne-dessin"
      >
        <Aires contours={voisins.filter(({ code }) => code !== dans)} {...montrees} niveau="FR" />
        <path d={choisi.d} fill={BLANC} stroke={ENCRE} strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
        <Cercles points={points} valeurs={montrees.valeurs} largeur={largeur} />
      </svg>
    );
  }
  const metropole = contours.filter(({ viewBox }) => viewBox === METROPOLE);
  const outreMer = contours.filter(({ viewBox }) => viewBox !== METROPOLE);
  return (
    <svg viewBox={`0 0 ${LARGEUR} ${HAUTEUR}`} role="img" aria-label={description} className="sne-dessin">
      <Hachures />
      <Aires contours={metropole} {...montrees} />
      <Cercles points={points.filter(({ x, y }) => x > 60 || y > 60)} valeurs={montrees.valeurs} largeur={LARGEUR} />
      {outreMer.map((contour, rang) => (
        <svg
          key={contour.code}
          aria-hidden="true"
          x={20 + rang * ENCART.ecart}
          y={ENCART.haut}
          width={ENCART.largeur}
          height={ENCART.hauteur}
          viewBox={contour.viewBox}
        >
          <Aires contours={[contour]} {...montrees} />
        </svg>
      ))}
    </svg>
  );
}

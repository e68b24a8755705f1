import departements from "../../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { BLANC, ENCRE, PALE } from "../figures/couleurs.ts";
import type { Valeur } from "../lecture/valeurs.ts";
import { classeDe, couleurDeClasse } from "./classes.ts";
import type { Contour } from "./geographie.ts";

const HACHURES = "hachures";

type Proprietes = {
  contours: readonly Contour[];
  niveau: Niveau;
  valeurs: ReadonlyMap<string, Valeur>;
  /** What is said of each when one stops on it. */
  dits: ReadonlyMap<string, string>;
  bornes: readonly number[];
};

const regionDe = new Map(departements.map(({ code, region }) => [code, region]));

/** Code of the territory that the drawing of a département shows: itself, or its région. */
export const territoireDe = (niveau: Niveau, code: string): string =>
  niveau === "REG" ? (regionDe.get(code) ?? "") : code;

function remplissageDe(valeur: Valeur | undefined, bornes: readonly number[]): string {
  if (!valeur || !("nombre" in valeur)) return valeur?.absence === "C" ? `url(#${HACHURES})` : BLANC;
  return couleurDeClasse(classeDe(valeur.nombre, bornes), bornes.length);
}

/** Départements, each in the colour of its class or of that of its région; all alike under circles. */
export const Aires = ({ contours, niveau, valeurs, dits, bornes }: Proprietes) =>
  contours.map(({ code, d }) => {
    const enAires = niveau === "REG" || niveau === "DEP";
    const cle = territoireDe(niveau, code);
    const dit = enAires ? dits.get(cle) : undefined;
    return (
      <path
        key={code}
        d={d}
        fill={enAires ? remplissageDe(valeurs.get(cle), bornes) : PALE}
        stroke={ENCRE}
        strokeWidth="0.6"
        vectorEffect="non-scaling-stroke"
      >
        {dit !== undefined && <title>{dit}</title>}
      </path>
    );
  });

/** Of what is secret. */
export const Hachures = () => (
  <defs>
    <pattern id={HACHURES} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="8" height="8" fill={BLANC} />
      <line x1="0" y1="0" x2="0" y2="8" stroke={ENCRE} strokeWidth="3" />
    </pattern>
  </defs>
);

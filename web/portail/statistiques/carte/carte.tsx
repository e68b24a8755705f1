import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import { LectureEnCours } from "../figures/lecture-en-cours.tsx";
import { useLecture } from "../lecture/use-lecture.ts";
import { direNombre, type Valeur } from "../lecture/valeurs.ts";
import { bornesDe } from "./classes.ts";
import { couleurDeClasse, Dessin } from "./dessin.tsx";
import { type Contour, lireContours, lirePoints, type Point } from "./geographie.ts";

type Geometrie = { contours: readonly Contour[]; points: readonly Point[] };

async function lireGeometrie(cle: string): Promise<Geometrie> {
  const { niveau, dans }: { niveau: Niveau; dans: string } = JSON.parse(cle);
  const [contours, points] = await Promise.all([lireContours(), lirePoints(niveau, dans)]);
  return { contours, points };
}

type Proprietes = {
  niveau: Niveau;
  /** Département that fills the map; the whole country without one. */
  dans: string;
  valeurs: ReadonlyMap<string, Valeur>;
  unite: Unite;
  description: string;
};

/** Areas for régions and départements, circles for what is smaller; every number stands in the table beside it. */
export function Carte({ niveau, dans, valeurs, unite, description }: Proprietes) {
  const lecture = useLecture(lireGeometrie, JSON.stringify({ niveau, dans }));
  const bornes = bornesDe([...valeurs.values()]);
  const parAires = niveau === "REG" || niveau === "DEP";
  return (
    <LectureEnCours lecture={lecture}>
      {({ contours, points }) => (
        <>
          <Dessin {...{ niveau, dans, contours, points, valeurs, bornes, description }} />
          {parAires ? (
            <Legende bornes={bornes} unite={unite} avecSecret={aUnSecret(valeurs)} />
          ) : (
            <p className="fr-hint-text">
              {m.stat_carte_cercles({
                places: points.filter(({ code }) => valeurs.has(code)).length,
                total: valeurs.size,
              })}
            </p>
          )}
        </>
      )}
    </LectureEnCours>
  );
}

const aUnSecret = (valeurs: ReadonlyMap<string, Valeur>): boolean =>
  [...valeurs.values()].some((valeur) => "absence" in valeur && valeur.absence === "C");

const Legende = ({ bornes, unite, avecSecret }: { bornes: readonly number[]; unite: Unite; avecSecret: boolean }) => (
  <ul className="sne-legende" aria-label={m.stat_legende()}>
    {bornes.map((borne, rang) => {
      const suivante = bornes[rang + 1];
      const de = direNombre(borne, unite);
      return (
        <li key={borne}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <rect width="16" height="16" fill={couleurDeClasse(rang, bornes.length)} />
          </svg>
          {suivante === undefined
            ? m.stat_legende_plus({ de })
            : m.stat_legende_classe({ de, a: direNombre(suivante, unite) })}
        </li>
      );
    })}
    {avecSecret && <li>{m.stat_legende_secret()}</li>}
  </ul>
);

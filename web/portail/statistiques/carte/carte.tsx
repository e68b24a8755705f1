import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import { LectureEnCours } from "../figures/lecture-en-cours.tsx";
import { useLecture } from "../lecture/use-lecture.ts";
import { direNombre, direValeur, type Valeur } from "../lecture/valeurs.ts";
import { territoireDe } from "./aires.tsx";
import { plusGrandDe } from "./cercles.tsx";
import { bornesDe } from "./classes.ts";
import { Dessin } from "./dessin.tsx";
import { type Contour, lireContours, lirePoints, type Point } from "./geographie.ts";
import { LegendeDesCercles, LegendeDesClasses } from "./legendes.tsx";
import { videsDe } from "./vides.ts";

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
  /** Name of each territory. */
  noms: ReadonlyMap<string, string>;
  unite: Unite;
  description: string;
};

/** Areas for régions and départements, circles for what is smaller; every number stands in the table beside it. */
export function Carte({ niveau, dans, valeurs, noms, unite, description }: Proprietes) {
  const lecture = useLecture(lireGeometrie, JSON.stringify({ niveau, dans }));
  const bornes = bornesDe([...valeurs.values()]);
  const parAires = niveau === "REG" || niveau === "DEP";
  const enTaux = unite !== "demandes";
  const dits = new Map(
    [...valeurs].map(([code, valeur]) => [code, `${noms.get(code) ?? code} : ${direValeur(valeur, unite)}`]),
  );
  const dessines = ({ contours, points }: Geometrie): string[] =>
    parAires
      ? contours.map(({ code }) => territoireDe(niveau, code))
      : points.map(({ code }) => code).filter((code) => valeurs.has(code));
  return (
    <LectureEnCours lecture={lecture}>
      {(geometrie) => {
        const codes = dessines(geometrie);
        const vides = videsDe(codes, valeurs);
        return (
          <div className="sne-dessin-et-legende">
            <Dessin {...{ niveau, dans, ...geometrie, valeurs, dits, bornes, enTaux, description }} />
            {parAires || enTaux ? (
              <LegendeDesClasses {...{ bornes, unite, vides, parAires }} />
            ) : (
              <LegendeDesCercles plusGrand={plusGrandDe(valeurs)} {...{ unite, vides }} />
            )}
            {!parAires && codes.length < valeurs.size && (
              <p className="fr-hint-text">
                {m.stat_carte_places({
                  places: direNombre(codes.length, "demandes"),
                  total: direNombre(valeurs.size, "demandes"),
                })}
              </p>
            )}
          </div>
        );
      }}
    </LectureEnCours>
  );
}

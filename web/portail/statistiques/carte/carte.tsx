import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import { LectureEnCours } from "../figures/lecture-en-cours.tsx";
import { useLecture } from "../lecture/use-lecture.ts";
import { direNombre, direValeur, type Valeur } from "../lecture/valeurs.ts";
import { plusGrandDe } from "./cercles.tsx";
import { bornesDe } from "./classes.ts";
import { Dessin } from "./dessin.tsx";
import { type Contour, lireContours, lirePoints, type Point } from "./geographie.ts";
import { LegendeDesCercles, LegendeDesClasses } from "./legendes.tsx";

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
  return (
    <LectureEnCours lecture={lecture}>
      {({ contours, points }) => (
        <div className="sne-dessin-et-legende">
          <Dessin {...{ niveau, dans, contours, points, valeurs, dits, bornes, enTaux, description }} />
          {parAires || enTaux ? (
            <LegendeDesClasses bornes={bornes} unite={unite} avecSecret={parAires && aUnSecret(valeurs)} />
          ) : (
            <LegendeDesCercles plusGrand={plusGrandDe(valeurs)} unite={unite} />
          )}
          {!parAires && <CeQuiManque valeurs={valeurs} points={points} />}
        </div>
      )}
    </LectureEnCours>
  );
}

const aUnSecret = (valeurs: ReadonlyMap<string, Valeur>): boolean =>
  [...valeurs.values()].some((valeur) => "absence" in valeur && valeur.absence === "C");

const aUnVide = (valeurs: ReadonlyMap<string, Valeur>): boolean =>
  [...valeurs.values()].some((valeur) => "absence" in valeur);

/** Of what the circles do not say: numbers that are hidden, and places that nobody knows. */
function CeQuiManque({ valeurs, points }: { valeurs: Proprietes["valeurs"]; points: readonly Point[] }) {
  const places = points.filter(({ code }) => valeurs.has(code)).length;
  const [connues, total] = [places, valeurs.size].map((nombre) => direNombre(nombre, "demandes"));
  return (
    <p className="fr-hint-text">
      {aUnVide(valeurs) && m.stat_carte_cercle_vide()}{" "}
      {places < valeurs.size && m.stat_carte_places({ places: connues ?? "", total: total ?? "" })}
    </p>
  );
}

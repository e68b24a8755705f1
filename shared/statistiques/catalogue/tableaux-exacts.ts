import type { Base } from "./bases.ts";
import { catalogue } from "./catalogue.ts";
import type { Tableau } from "./tableau.ts";

/** What is counted day after day of the period; anything else is a stock. */
const flux: ReadonlySet<Base> = new Set([
  "nouvelles",
  "renouvelees",
  "a_terme",
  "satisfaites",
  "radiees",
  "bilan",
  "decisions",
]);

/** A whole stock over the flow of a year: over that of a few weeks, it would be many times too high. */
function demandeUneAnneeEntiere({ mesures }: Tableau): boolean {
  const estUnFlux = (code: string): boolean =>
    mesures.some((mesure) => mesure.genre === "compte" && mesure.code === code && flux.has(mesure.base));
  return mesures.some(
    (mesure) => mesure.genre === "rapport" && !estUnFlux(mesure.de.mesure) && estUnFlux(mesure.sur.mesure),
  );
}

/** What editions published, and what they mask: a night has neither. */
const ditDesEditions = ({ mesures }: Tableau): boolean =>
  mesures.some(({ genre }) => genre === "repris" || genre === "cellules");

/** Can a night tell it, of a year that is not over, with nothing masked? */
export const seCompteExactement = (tableau: Tableau): boolean =>
  !demandeUneAnneeEntiere(tableau) && !ditDesEditions(tableau);

/** Tables that guichets read exact in their territory. */
export const tableauxExacts: readonly Tableau[] = catalogue.filter(seCompteExactement);

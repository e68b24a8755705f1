import { jourAParis, joursEntre } from "../demande/delais.ts";
import type { Demande } from "../demande/demande.ts";
import type { Evenement } from "../demande/evenements.ts";
import { rejouer } from "../demande/rejeu.ts";

/** A stretch of days when the guichet awaited the person; `au` undefined while it lasts. */
type Pause = { du: string; au?: string };

const jourDe = ({ survenuLe }: Evenement): string => jourAParis(new Date(survenuLe));

const attend = (demande: Demande | undefined): boolean =>
  demande?.requete !== undefined && demande.requete.repondueLe === undefined;

/** When something was asked of the person and not answered yet, as the events tell it. */
export function pausesDe(evenements: readonly Evenement[]): Pause[] {
  const pauses: Pause[] = [];
  let avant: Demande | undefined;
  for (const evenement of evenements) {
    const apres = rejouer([evenement], avant);
    const derniere = pauses.at(-1);
    if (attend(apres) && !attend(avant)) pauses.push({ du: jourDe(evenement) });
    if (!attend(apres) && attend(avant) && derniere) derniere.au = jourDe(evenement);
    avant = apres;
  }
  return pauses;
}

/** Days of instruction since the filing or the last renewal: the clock stops while the person is awaited. */
export function horlogeDe(evenements: readonly Evenement[], aujourdhui: string) {
  const debut = evenements.findLast(({ type }) => type === "demande-deposee" || type === "demande-renouvelee");
  const depuisLe = debut ? jourDe(debut) : aujourdhui;
  const enAttenteDeLaPersonne = pausesDe(evenements)
    .filter(({ au = aujourdhui }) => au > depuisLe)
    .reduce((total, { du, au = aujourdhui }) => total + Math.min(joursEntre(du, au), joursEntre(depuisLe, au)), 0);
  return { depuisLe, jours: joursEntre(depuisLe, aujourdhui) - enAttenteDeLaPersonne, enAttenteDeLaPersonne };
}

import { joursEntre } from "../../../shared/demande/delais.ts";
import { attributions, stock } from "../donnees/series.ts";

/** Demandes en cours in France on a day, between the published ones; flat before the first and after the last. */
export function stockNational(jour: string): number {
  const suivant = stock.find(({ le }) => le >= jour);
  const precedent = stock.findLast(({ le }) => le <= jour);
  if (!suivant || !precedent) return (suivant ?? precedent)?.nombre ?? 0;
  const duree = joursEntre(precedent.le, suivant.le);
  if (duree === 0) return suivant.nombre;
  return precedent.nombre + ((suivant.nombre - precedent.nombre) * joursEntre(precedent.le, jour)) / duree;
}

const annees = Object.keys(attributions).map(Number);

/** Attributions of a whole year in France: that of the nearest year published. */
export function attributionsNationales(annee: number): number {
  const proche = Math.min(Math.max(annee, Math.min(...annees)), Math.max(...annees));
  return attributions[proche]?.nombre ?? 0;
}

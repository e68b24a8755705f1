import type { SousTableau, Systeme } from "./systeme.ts";

// a masked neighbour is free, but the shorter way is taken among those that cost the same
const PAS = 1e-6;

/**
 * Cells to mask so that the one at (`ligne`, `colonne`) lies on a cycle of masked cells: the cheapest way between its
 * row and its column by the other cells (Dijkstra). Undefined when there is none.
 */
export function cycleLeMoinsCher(
  systeme: Systeme,
  { lignes, colonnes, cases }: SousTableau,
  ligne: number,
  colonne: number,
): number[] | undefined {
  const noeuds = lignes + colonnes;
  const but = lignes + colonne;
  const distances = new Float64Array(noeuds).fill(Number.POSITIVE_INFINITY);
  const venus = new Int32Array(noeuds).fill(-1);
  const faits = new Uint8Array(noeuds);
  distances[ligne] = 0;
  for (;;) {
    let ici = -1;
    for (let noeud = 0; noeud < noeuds; noeud++)
      if (!faits[noeud] && (ici < 0 || (distances[noeud] ?? 0) < (distances[ici] ?? 0))) ici = noeud;
    const distance = distances[ici] ?? Number.POSITIVE_INFINITY;
    if (distance === Number.POSITIVE_INFINITY) return undefined;
    if (ici === but) break;
    faits[ici] = 1;
    const [debut, fin] = ici < lignes ? [lignes, noeuds] : [0, lignes];
    for (let autre = debut; autre < fin; autre++) {
      if (faits[autre] || (ici === ligne && autre === but)) continue;
      const [l, c] = ici < lignes ? [ici, autre - lignes] : [autre, ici - lignes];
      const id = cases[l * colonnes + c] ?? 0;
      const total = distance + PAS + (systeme.publiee(id) ? systeme.cout(id) : 0);
      if (total < (distances[autre] ?? 0)) {
        distances[autre] = total;
        venus[autre] = ici;
      }
    }
  }
  const chemin: number[] = [];
  for (let noeud = but; noeud !== ligne; ) {
    const avant = venus[noeud] ?? ligne;
    const [l, c] = avant < lignes ? [avant, noeud - lignes] : [noeud, avant - lignes];
    chemin.push(cases[l * colonnes + c] ?? 0);
    noeud = avant;
  }
  return chemin.filter((id) => systeme.publiee(id));
}

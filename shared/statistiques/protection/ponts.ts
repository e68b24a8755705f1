/** Edge of a graph between nodes numbered from 0. */
export type Arete = readonly [number, number];

/**
 * Edges that lie on no cycle (Tarjan). In a table of two dimensions the unknown cell of a bridge is found by
 * subtraction, and no other is (Gusfield, 1988).
 */
export function ponts(noeuds: number, aretes: readonly Arete[]): number[] {
  const voisins: number[][] = Array.from({ length: noeuds }, () => []);
  for (const [rang, [a, b]] of aretes.entries()) {
    voisins[a]?.push(rang);
    voisins[b]?.push(rang);
  }
  const vu = new Int32Array(noeuds).fill(-1);
  const bas = new Int32Array(noeuds);
  const trouves: number[] = [];
  let instant = 0;
  for (let racine = 0; racine < noeuds; racine++) {
    if (vu[racine] !== -1) continue;
    const pile: { noeud: number; venuPar: number; rang: number }[] = [];
    const entrer = (noeud: number, venuPar: number) => {
      vu[noeud] = instant;
      bas[noeud] = instant++;
      pile.push({ noeud, venuPar, rang: 0 });
    };
    entrer(racine, -1);
    for (let ici = pile.at(-1); ici; ici = pile.at(-1)) {
      const { noeud, venuPar } = ici;
      const arete = voisins[noeud]?.[ici.rang++];
      if (arete === undefined) {
        pile.pop();
        const dessus = pile.at(-1)?.noeud;
        if (dessus === undefined) continue;
        bas[dessus] = Math.min(bas[dessus] ?? 0, bas[noeud] ?? 0);
        if ((bas[noeud] ?? 0) > (vu[dessus] ?? 0)) trouves.push(venuPar);
      } else if (arete !== venuPar) {
        const [a, b] = aretes[arete] ?? [noeud, noeud];
        const autre = a === noeud ? b : a;
        if (vu[autre] === -1) entrer(autre, arete);
        else bas[noeud] = Math.min(bas[noeud] ?? 0, vu[autre] ?? 0);
      }
    }
  }
  return trouves.sort((a, b) => a - b);
}

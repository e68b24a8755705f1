import type { Comptes } from "./bloc-de-comptes.ts";
import type { Croisement, Niveau } from "./famille.ts";
import type { AxeDesModalites } from "./modalites-liees.ts";
import type { Registre } from "./registre.ts";
import { type AxeDesTerritoires, type NoeudDeTerritoire, niveauDe } from "./territoires.ts";

const AU_DESSUS: readonly Niveau[] = ["FR", "FRM", "REG"];

/** Finds or makes the entry of each count, with what masking it would cost. */
export function inscrire(
  registre: Registre,
  { population, date }: Pick<Croisement, "population" | "date">,
  territoires: AxeDesTerritoires,
  axes: readonly AxeDesModalites[],
  comptes: Comptes,
  croisement: string,
): Int32Array {
  const ids = new Int32Array(comptes.valeurs.length);
  const profondeur = comptes.pas[0] ?? 1;
  const predicats = predicatsDe(axes, comptes);
  for (const [rang, noeud] of territoires.noeuds.entries()) {
    const surcout = surcoutDe(noeud);
    const gele = noeud.cles.some((cle) => [...AU_DESSUS, "DEP"].includes(niveauDe(cle)));
    for (const [place, { nom, marges }] of predicats.entries()) {
      const valeur = comptes.valeurs[rang * profondeur + place] ?? 0;
      // a count that every crossing shows ties them all together once it is masked
      const commune = nom === "" || (nom.startsWith("mutation=") && !nom.includes("&"));
      const reste = valeur === 0 || (gele && nom === "");
      ids[rang * profondeur + place] = registre.caseDe(
        `${population}|${date}|${noeud.signature}|${nom}`,
        valeur,
        reste ? Number.POSITIVE_INFINITY : Math.log1p(valeur) + 6 * marges + surcout + (commune ? 12 : 0),
        { croisement, mutation: nom.includes("mutation=") },
      );
    }
  }
  return ids;
}

function surcoutDe({ cles }: NoeudDeTerritoire): number {
  const ici = cles.map(niveauDe);
  if (ici.some((niveau) => AU_DESSUS.includes(niveau))) return 12;
  return ici.includes("DEP") ? 6 : 0;
}

/** Name of each place among the modalities, and how many of its dimensions are summed over. */
function predicatsDe(axes: readonly AxeDesModalites[], comptes: Comptes): { nom: string; marges: number }[] {
  return Array.from({ length: comptes.pas[0] ?? 1 }, (_, place) => {
    const noeuds = axes.map(
      ({ noeuds: tous }, axe) => tous[Math.floor(place / (comptes.pas[axe + 1] ?? 1)) % tous.length],
    );
    return {
      nom: noeuds
        .flatMap((noeud) => noeud?.termes[0] ?? [])
        .sort()
        .join("&"),
      marges: noeuds.filter((noeud) => noeud?.grain === "total").length,
    };
  });
}

import type { Famille } from "./famille.ts";
import type { Registre } from "./registre.ts";
import { PUBLIEE, SECRETE } from "./systeme.ts";

/** What earlier editions decided: a secret stays one, what was shown cannot be taken back. */
export function reprendre({ egalites = [], anterieurs = [] }: Famille, registre: Registre): void {
  const { systeme, noms } = registre;
  for (const { cle, valeur, statut } of anterieurs) {
    const connue = noms.get(cle);
    // taken for a zero, it would have all that it is the total of shown as zeros
    if (connue === undefined && valeur === undefined) continue;
    const id =
      connue ??
      registre.caseDe(cle, valeur ?? 0, Number.POSITIVE_INFINITY, { croisement: "antérieur", mutation: false });
    noms.set(cle, id);
    if (statut === "c") systeme.statuts[id] = SECRETE;
    if (statut === "pub") {
      systeme.couts[id] = Number.POSITIVE_INFINITY;
      registre.fixes.add(id);
    }
    if (statut === "pub" && connue === undefined) systeme.statuts[id] = PUBLIEE;
  }
  for (const egalite of egalites) {
    const ids = egalite.map(({ cle }) => noms.get(cle));
    const connues = ids.filter((id) => id !== undefined);
    // an unknown that no table shows absorbs whatever the others say
    if (connues.length < ids.length) continue;
    const signes = Int8Array.from(egalite, ({ signe }) => signe);
    systeme.ajouterEquation({ cases: Int32Array.from(connues), signes });
  }
}

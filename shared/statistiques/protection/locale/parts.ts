import type { CleTerritoire } from "../famille.ts";
import type { Entree } from "../protection.ts";
import type { UniteProtegee } from "./departement.ts";

type Tenue = { croisement: string; entree: Entree; departements: string[] };

export const territoireDe = (nom: string): string => nom.split("|")[2] ?? "";

/**
 * Intercommunalités that stand on several départements: each département decides of its part as if it showed it. What
 * every part would show is shown of the whole, so that the whole tells nothing more than they would.
 */
export class Parts {
  private readonly tenues = new Map<string, Tenue>();
  private readonly partagees: ReadonlySet<string>;

  constructor(partagees: ReadonlySet<CleTerritoire>) {
    this.partagees = partagees;
  }

  /** Takes out of a crossing what is only a part. */
  prendre(departement: string, { croisement, entrees }: UniteProtegee): void {
    for (const [nom, entree] of entrees) {
      if (!this.partagees.has(territoireDe(nom))) continue;
      entrees.delete(nom);
      const tenue = this.tenues.get(`${croisement} ${nom}`);
      if (!tenue) {
        this.tenues.set(`${croisement} ${nom}`, { croisement, entree: { ...entree }, departements: [departement] });
        continue;
      }
      tenue.departements.push(departement);
      tenue.entree.valeur += entree.valeur;
      if (entree.statut === "c") tenue.entree.statut = "c";
    }
  }

  /** The whole, where all the départements that count someone (`attendus`) show their part. */
  rendre(attendus: (population: string, territoire: string) => ReadonlySet<string>): UniteProtegee[] {
    const parCroisement = new Map<string, UniteProtegee>();
    for (const [cle, { croisement, entree, departements }] of this.tenues) {
      const nom = cle.slice(croisement.length + 1);
      const [population, date, territoire = ""] = nom.split("|");
      const voulus = attendus(`${population}|${date}`, territoire);
      if ([...voulus].some((un) => !departements.includes(un))) continue;
      const unite = parCroisement.get(croisement) ?? {
        croisement,
        entrees: new Map<string, Entree>(),
        tus: [],
        plusGrande: 0,
        pireLargeur: Number.POSITIVE_INFINITY,
      };
      parCroisement.set(croisement, unite);
      unite.entrees.set(nom, entree);
    }
    return [...parCroisement.values()];
  }
}

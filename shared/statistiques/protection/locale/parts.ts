import type { Entree } from "../protection.ts";
import type { UniteProtegee } from "./departement.ts";

type Tenue = { croisement: string; entree: Entree; departements: string[] };

export const territoireDe = (nom: string): string => nom.split("|")[2] ?? "";

/** What one département decided of a count of an intercommunalité that stands on several. */
export interface Part extends Entree {
  croisement: string;
  nom: string;
}

/** Takes out of a crossing what is only a part. */
export function detacher(partagees: ReadonlySet<string>, { croisement, entrees }: UniteProtegee): Part[] {
  const parts: Part[] = [];
  for (const [nom, entree] of entrees) {
    if (!partagees.has(territoireDe(nom))) continue;
    entrees.delete(nom);
    parts.push({ croisement, nom, ...entree });
  }
  return parts;
}

/**
 * Intercommunalités that stand on several départements: each département decides of its part as if it showed it. What
 * every part would show is shown of the whole, so that the whole tells nothing more than they would.
 */
export class Parts {
  private readonly tenues = new Map<string, Tenue>();

  prendre(departement: string, parts: readonly Part[]): void {
    for (const { croisement, nom, valeur, statut } of parts) {
      const tenue = this.tenues.get(`${croisement} ${nom}`);
      if (!tenue) {
        this.tenues.set(`${croisement} ${nom}`, {
          croisement,
          entree: { valeur, statut },
          departements: [departement],
        });
        continue;
      }
      tenue.departements.push(departement);
      tenue.entree.valeur += valeur;
      if (statut === "c") tenue.entree.statut = "c";
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

import { memoireDe } from "./audit.ts";
import { construire } from "./construire.ts";
import type { Famille } from "./famille.ts";
import type { Entree, Protection, Repli } from "./protection.ts";
import { type Preuve, protegerSysteme, type Suivi } from "./proteger-systeme.ts";
import { lignesDuRapport, partMasquee } from "./rapport.ts";
import type { Bloc, Registre } from "./registre.ts";
import { degelerPresDesSecrets, replier } from "./replier.ts";
import type { Solveur } from "./solveur.ts";
import { CACHEE, PUBLIEE, SECRETE } from "./systeme.ts";
import { niveauDe } from "./territoires.ts";

/** Share of its counts that an intercommunalité may have masked. */
const PART_AU_PLUS = 0.1;

/** A secret that nothing could protect: no table of this family may be published. */
export class ProtectionImpossible extends Error {
  readonly cases: readonly string[];

  constructor(cases: readonly string[]) {
    super(`${cases.length} secrets que rien ne protège : ${cases.slice(0, 5).join(" ; ")}`);
    this.cases = cases;
  }
}

/**
 * What may be shown of a family of tables: masks, proves that no secret can be bounded, and shows less where that
 * cannot be proved. The same family gives the same masks.
 */
export function proteger(famille: Famille, solveur: Solveur, suivre: Suivi = () => {}): Protection {
  const registre = construire(famille);
  degelerPresDesSecrets(registre);
  const replis: Repli[] = [];
  const retires = new Set<number>();
  // showing less takes nothing from what held
  const options = { suivre, memoire: memoireDe(registre.systeme) };
  let preuve = protegerSysteme(registre.systeme, solveur, options);
  while (preuve.percees.length > 0) {
    if (!replier(registre, preuve.percees, { retires, replis }))
      throw new ProtectionImpossible(nomsDe(registre, preuve.percees));
    preuve = protegerSysteme(registre.systeme, solveur, options);
  }
  alleger(registre, retires, replis);
  return { entrees: entreesDe(registre, retires), rapport: rapportDe(registre, preuve, replis, retires) };
}

function retirer({ systeme, origines }: Registre, bloc: Bloc, retires: Set<number>, replis: Repli[]): void {
  for (const id of bloc.cases) {
    // what another crossing shows as well stays
    if (origines[id]?.croisement !== bloc.croisement) continue;
    systeme.statuts[id] = CACHEE;
    retires.add(id);
  }
  replis.push({ croisement: bloc.croisement, territoire: bloc.territoire, motif: "trop masqué" });
}

/** An intercommunalité with too many masks shows fewer crossings, those with the most masks first. */
function alleger(registre: Registre, retires: Set<number>, replis: Repli[]): void {
  const { systeme, blocs } = registre;
  const parTerritoire = Map.groupBy(
    blocs.filter(({ territoire }) => ["EPCI", "EPT"].includes(niveauDe(territoire))),
    ({ territoire }) => territoire,
  );
  for (const siens of parTerritoire.values()) {
    const restants = siens.filter(({ croisement }) => croisement !== "totaux");
    while (restants.length > 0 && partMasquee(systeme, siens, retires) > PART_AU_PLUS) {
      restants.sort((a, b) => partMasquee(systeme, [a], retires) - partMasquee(systeme, [b], retires));
      const pire = restants.pop();
      if (pire) retirer(registre, pire, retires, replis);
    }
  }
}

function entreesDe({ noms, systeme }: Registre, retires: ReadonlySet<number>): Map<string, Entree> {
  const entrees = new Map<string, Entree>();
  for (const [nom, id] of noms) {
    const statut = systeme.statuts[id];
    if (retires.has(id) || statut === CACHEE) continue;
    entrees.set(nom, { valeur: systeme.valeur(id), statut: statut === PUBLIEE ? "pub" : "c" });
  }
  return entrees;
}

function rapportDe({ systeme, blocs }: Registre, preuve: Preuve, replis: Repli[], retires: ReadonlySet<number>) {
  const parEpci = Map.groupBy(
    blocs.filter(({ territoire }) => niveauDe(territoire) === "EPCI"),
    ({ territoire }) => territoire,
  );
  const [pireEpci] = [...parEpci]
    .map(([territoire, siens]) => ({ territoire, part: partMasquee(systeme, siens, retires) }))
    .sort((a, b) => b.part - a.part);
  return {
    lignes: lignesDuRapport(systeme, blocs, retires),
    composantes: preuve.composantes,
    plusGrandeComposante: preuve.plusGrande,
    pireLargeur: preuve.pireLargeur,
    pireEpci,
    replis,
  };
}

function nomsDe({ noms, systeme }: Registre, ids: readonly number[]): string[] {
  const cherches = new Set(ids);
  const trouves = [...noms].filter(([, id]) => cherches.has(id) && systeme.statuts[id] === SECRETE).map(([nom]) => nom);
  return trouves.length > 0 ? trouves : ids.map((id) => `reste ${id}`);
}

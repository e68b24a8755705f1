import { classesDAttente } from "./classes.ts";
import type { Noeud } from "./montrer.ts";
import type { Compte } from "./observer.ts";
import { type QuiEtOu, type Situation, situations, TOUS, type TypeVoulu, typesVoulus } from "./publiee.ts";

/** Where a commune stands: an EPCI or an EPT that two départements share is none of its steps. */
export type LieuDAttente = { commune: string; groupement?: { niveau: "EPCI" | "EPT"; code: string } };

/** Counts of the households of a commune wished first, that want one type and are in one situation. */
export type FeuilleDAttente = { commune: string; type: TypeVoulu; situation: Situation; comptes: readonly Compte[] };

type N = Noeud<QuiEtOu>;

const somme = (enfants: readonly { comptes: readonly Compte[] }[]): Compte[] =>
  classesDAttente.map((_, rang) =>
    enfants.reduce<Compte>(
      (total, { comptes }) => ({
        aRisque: total.aRisque + (comptes[rang]?.aRisque ?? 0),
        loges: total.loges + (comptes[rang]?.loges ?? 0),
        partis: total.partis + (comptes[rang]?.partis ?? 0),
      }),
      { aRisque: 0, loges: 0, partis: 0 },
    ),
  );

const noeud = (quoi: QuiEtOu, enfants: readonly N[]): N => ({ quoi, comptes: somme(enfants), enfants });

function communes(type: TypeVoulu, feuilles: readonly FeuilleDAttente[]): N[] {
  return [...Map.groupBy(feuilles, ({ commune }) => commune)].map(([code, siennes]) => {
    const ou = { niveau: "COM" as const, code, type };
    const parSituation = situations.map(
      (situation): N => ({
        quoi: { ...ou, situation },
        comptes: somme(siennes.filter((une) => une.situation === situation)),
        enfants: [],
      }),
    );
    return noeud({ ...ou, situation: TOUS }, parSituation);
  });
}

/**
 * The households of a département, shared out once and again: by type wanted, then by EPCI or EPT, then by commune, then
 * by situation. One tree, so that what is shown of it can be proved by looking at each node and its children alone.
 */
export function arbreDAttente(
  departement: string,
  lieux: readonly LieuDAttente[],
  feuilles: readonly FeuilleDAttente[],
): N {
  const groupements = new Map(lieux.map(({ commune, groupement }) => [commune, groupement]));
  const parType = typesVoulus.map((type): N => {
    const siennes = communes(
      type,
      feuilles.filter((une) => une.type === type),
    );
    const groupes = Map.groupBy(siennes, ({ quoi }) => {
      const groupement = groupements.get(quoi.code);
      return groupement && `${groupement.niveau}-${groupement.code}`;
    });
    const enfants = [...groupes].flatMap(([cle, membres]) => {
      const [premier] = membres;
      const groupement = premier && groupements.get(premier.quoi.code);
      return cle === undefined || !groupement ? membres : [noeud({ ...groupement, type, situation: TOUS }, membres)];
    });
    return noeud({ niveau: "DEP", code: departement, type, situation: TOUS }, enfants);
  });
  return noeud({ niveau: "DEP", code: departement, type: TOUS, situation: TOUS }, parType);
}

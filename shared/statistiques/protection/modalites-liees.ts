import type { Dimension } from "./famille.ts";
import type { Fratrie } from "./territoires.ts";

/** Modalities of one dimension: the total first, then groups, then what they hold. */
export interface AxeDesModalites {
  dimension: Dimension;
  noeuds: NoeudDeModalite[];
  fratries: Fratrie[];
  /** Node of a code of the leaves. */
  rangs: ReadonlyMap<string, number>;
}

export interface NoeudDeModalite {
  /** Part of the name of a case: `age=20_24`; nothing for the total. */
  termes: string[];
  /** Length of the list that shows it: the total, the short one, the whole one. */
  grain: "total" | "court" | "long";
  sensible: boolean;
}

const TOTAL = 0;

/** `nom` names the whole list of a dimension, or its shorter one. */
export function axeDesModalites(dimensions: readonly Dimension[], nom: string, groupes: boolean): AxeDesModalites {
  const dimension = dimensions.find((connue) => connue.nom === nom || connue.groupes === nom);
  if (!dimension) throw new Error(`Dimension inconnue : ${nom}`);
  const courte = dimension.groupes === nom;
  const noeuds: NoeudDeModalite[] = [{ termes: [], grain: "total", sensible: false }];
  const fratries = new Map<number, number[]>();
  const rangs = new Map<string, number>();
  const nouveau = (parent: number, noeud: NoeudDeModalite): number => {
    const rang = noeuds.push(noeud) - 1;
    fratries.set(parent, [...(fratries.get(parent) ?? []), rang]);
    return rang;
  };
  const sensible = (code: string): boolean => dimension.sensibles === "all" || !!dimension.sensibles?.includes(code);
  const parGroupe = Map.groupBy(dimension.modalites, ({ code, groupe = code }) =>
    dimension.groupes && (groupes || courte) ? groupe : code,
  );
  for (const [groupe, modalites] of parGroupe) {
    const seule = modalites.length === 1;
    const avecGroupe = dimension.groupes !== undefined && (groupes || courte);
    if (avecGroupe && (courte || !seule)) {
      const termes = [`${dimension.groupes}=${groupe}`];
      if (seule) termes.push(`${dimension.nom}=${modalites[0]?.code}`);
      const rang = nouveau(TOTAL, { termes, grain: "court", sensible: modalites.some(({ code }) => sensible(code)) });
      if (courte) for (const { code } of [{ code: groupe }, ...modalites]) rangs.set(code, rang);
      else
        for (const { code } of modalites)
          rangs.set(
            code,
            nouveau(rang, { termes: [`${dimension.nom}=${code}`], grain: "long", sensible: sensible(code) }),
          );
    } else
      for (const { code } of modalites) {
        // a group of one modality is that modality: one count under two names
        const termes = avecGroupe
          ? [`${dimension.groupes}=${groupe}`, `${dimension.nom}=${code}`]
          : [`${dimension.nom}=${code}`];
        rangs.set(code, nouveau(TOTAL, { termes, grain: avecGroupe ? "court" : "long", sensible: sensible(code) }));
      }
  }
  const parEtapes: Fratrie[] = [...fratries].map(([parent, enfants]) => ({ parent, enfants }));
  const fines = [...noeuds.keys()].filter((rang) => rang !== TOTAL && !fratries.has(rang));
  // where groups stand between, the whole list is one table as well: a group that nothing shows hides nothing
  const entiere: Fratrie[] = fratries.size > 1 ? [{ parent: TOTAL, enfants: fines, redite: true }] : [];
  return { dimension, noeuds, rangs, fratries: [...parEtapes, ...entiere] };
}

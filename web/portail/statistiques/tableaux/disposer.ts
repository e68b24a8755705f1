import { dimension } from "../../../../shared/statistiques/catalogue/dimensions-publiees.ts";
import type { Tableau } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import type { Chiffre } from "../figures/tableau.tsx";
import type { Ligne } from "../lecture/question.ts";
import { valeurDe } from "../lecture/valeurs.ts";

type Colonne = { cle: string; titre: string; unite: Chiffre["unite"]; est: (ligne: Ligne) => boolean };
export type RangeeDisposee = { cle: string; nom: string; estTotal: boolean; valeurs: readonly Chiffre[] };
export type Disposition = {
  colonnes: readonly Omit<Colonne, "est">[];
  rangees: readonly RangeeDisposee[];
  /** Modalities that all rows share: said once, above. */
  partagees: readonly string[];
};

const MUTATIONS = { ENS: undefined, HM: m.stat_hors_mutation, MUT: m.stat_mutation } as const;
const RANGS = [0, 1, 2] as const;
const TOTAL = "TOTAL";

type Rang = (typeof RANGS)[number];
export const rangDe = (dit: string | undefined): Rang | undefined => RANGS.find((rang) => String(rang + 1) === dit);

const modaliteDe = (ligne: Ligne, rang: Rang): string =>
  String([ligne.modalite_1, ligne.modalite_2, ligne.modalite_3][rang] ?? TOTAL);
const libelleDe = (ligne: Ligne, rang: Rang): string =>
  String([ligne.libelle_1, ligne.libelle_2, ligne.libelle_3][rang] ?? "");

/** A column by measure, and by side of the HLM park where it is told. */
const parMesure = (lignes: readonly Ligne[], { mesures }: Tableau): Colonne[] =>
  mesures.flatMap(({ code, libelle, unite }) =>
    (["ENS", "HM", "MUT"] as const).flatMap((mutation) => {
      const est = (ligne: Ligne) => ligne.mesure === code && ligne.mutation === mutation;
      const suffixe = MUTATIONS[mutation]?.();
      return lignes.some(est)
        ? [{ cle: `${code}-${mutation}`, titre: suffixe ? `${libelle}, ${suffixe}` : libelle, unite, est }]
        : [];
    }),
  );

/** A column by modality, of one measure: two measures in one row would be two numbers under one name. */
function parModalite(lignes: readonly Ligne[], { mesures }: Tableau, rang: Rang): Colonne[] {
  const mesure = mesures.find(({ code }) => lignes.some((ligne) => ligne.mesure === code));
  if (!mesure) return [];
  const codes = new Map(lignes.map((ligne) => [modaliteDe(ligne, rang), libelleDe(ligne, rang)]));
  return [...codes].map(([cle, titre]) => ({
    cle,
    titre,
    unite: mesure.unite,
    est: (ligne) => ligne.mesure === mesure.code && ligne.mutation === "ENS" && modaliteDe(ligne, rang) === cle,
  }));
}

/** Rows and columns of what was read: `enColonnes` is the rank of the dimension that makes the columns, if one does. */
export function disposer(lignes: readonly Ligne[], tableau: Tableau, enColonnes: Rang | undefined): Disposition {
  const seul = new Set(lignes.map(({ code_territoire }) => code_territoire)).size === 1;
  const tous = RANGS.filter((rang) => rang !== enColonnes && rang < tableau.dimensions.length);
  const enLigne = tous.filter((rang) => new Set(lignes.map((ligne) => modaliteDe(ligne, rang))).size > 1);
  const partagees = tous.flatMap((rang) => {
    const libelle = lignes[0] && !enLigne.includes(rang) ? libelleDe(lignes[0], rang) : "";
    return libelle === "" ? [] : [`${dimension(tableau.dimensions[rang] ?? "").libelle} : ${libelle}`];
  });
  const colonnes = enColonnes === undefined ? parMesure(lignes, tableau) : parModalite(lignes, tableau, enColonnes);
  const cleDe = (ligne: Ligne) => [ligne.code_territoire, ...enLigne.map((rang) => modaliteDe(ligne, rang))].join("|");
  const rangees = [...Map.groupBy(lignes, cleDe)].map(([cle, siennes]): RangeeDisposee => {
    const [premiere = {}] = siennes;
    const dits = enLigne.map((rang) => libelleDe(premiere, rang)).filter((dit) => dit !== "");
    return {
      cle,
      // the territory is not said again where there is one
      nom: [...(seul && dits.length > 0 ? [] : [String(premiere.libelle_territoire)]), ...dits].join(" · "),
      estTotal: enLigne.some((rang) => modaliteDe(premiere, rang) === TOTAL),
      valeurs: colonnes.map(({ est, unite }) => ({ ...valeurDe(siennes.find(est)), unite })),
    };
  });
  return { colonnes, rangees, partagees };
}

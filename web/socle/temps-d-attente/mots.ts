import type { AttenteDUneCommune } from "../../../shared/api/attente.ts";
import { MOIS_COMPARES } from "../../../shared/attente/repondre.ts";
import { m } from "../../paraglide/messages.js";

type Estimation = NonNullable<AttenteDUneCommune["estimation"]>;
type Repose = Estimation["repose"];

export const direLaDuree = (mois: number): string =>
  mois < 12 ? m.temps_mois({ nombre: mois }) : m.temps_ans({ nombre: mois / 12 });

const types: Record<Repose["type"], () => string> = {
  C_T1: m.temps_type_t1,
  T2: m.temps_type_t2,
  T3: m.temps_type_t3,
  T4: m.temps_type_t4,
  T5P: m.temps_type_t5,
  NR: m.temps_type_tous,
  TOTAL: m.temps_type_tous,
};
export const direLeType = (type: Repose["type"]): string => types[type]();

const situations: Record<Repose["situation"], () => string> = {
  HM: m.temps_situation_hm,
  MUT: m.temps_situation_mut,
  TOTAL: m.temps_situation_tous,
};
export const direLaSituation = (situation: Repose["situation"]): string => situations[situation]();

/** The horizon that is drawn: three years, or two where no more is known. */
export const horizonDessine = ({ horizons }: Estimation): Estimation["horizons"][number] | undefined =>
  horizons.findLast(({ mois }) => mois <= MOIS_COMPARES);

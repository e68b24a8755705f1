import { ageLe, ajouterMois } from "../../../shared/demande/delais.ts";
import { m } from "../../paraglide/messages.js";

/** Whole months between two days. */
function moisEntre(depuis: string, jour: string): number {
  const ans = Math.max(0, ageLe(depuis, jour));
  let mois = ans * 12;
  while (ajouterMois(depuis, mois + 1) <= jour) mois += 1;
  return mois;
}

/** « 2 ans et 3 mois » */
export function direLaDuree(depuis: string, jour: string): string {
  const total = moisEntre(depuis, jour);
  const [ans, mois] = [Math.floor(total / 12), total % 12];
  if (total === 0) return m.duree_moins_d_un_mois();
  if (ans === 0) return m.duree_mois({ mois });
  return mois === 0 ? m.duree_ans({ ans }) : m.duree_ans_et_mois({ ans: m.duree_ans({ ans }), mois });
}

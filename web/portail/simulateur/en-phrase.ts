import { fautes } from "../../../shared/formulaire/fautes.ts";
import { m } from "../../paraglide/messages.js";
import type { Erreur } from "../../socle/erreur.ts";
import type { Defaut } from "./lire-saisie.ts";
import { ids } from "./saisie.ts";

/** What to answer, field by field: several are on the page, « répondez à cette question » would not say which. */
const manques: ReadonlyMap<string, () => string> = new Map([
  [ids.departement, m.simulateur_manque_departement],
  [ids.commune, m.simulateur_manque_commune],
  [ids.adultes, m.simulateur_manque_adultes],
  [ids.personnesACharge, m.simulateur_manque_a_charge],
  [`${ids.enCouple}-0`, m.simulateur_manque_couple],
  [ids.ages[0], m.simulateur_manque_age],
  [ids.ages[1], m.simulateur_manque_autre_age],
  [ids.revenuFiscal(0), m.simulateur_manque_revenu],
]);

/** A fault in the words of its field, the same in the summary and under the field. */
export function enPhrase({ cible, faute }: Defaut): Erreur {
  const manque = faute === "reponse-manquante" ? manques.get(cible) : undefined;
  return { cible, texte: manque?.() ?? fautes[faute] };
}

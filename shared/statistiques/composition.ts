import { ageLe } from "../demande/delais.ts";
import { enfantsANaitre } from "../formulaire/foyer.ts";
import { type Dites, personnesDe } from "../formulaire/personnes.ts";
import type { Modalite } from "./modalites.ts";

const EN_COUPLE = ["B2", "B3", "B4"];

/** The codemandeur with whom the demandeur makes a couple. */
export const conjointDe = (dites: Dites): Dites | undefined =>
  personnesDe(dites, "codemandeurs").find(({ lien }) => typeof lien === "string" && EN_COUPLE.includes(lien));

export const ageDe = ({ dateNaissance }: Dites, jour: string): number | undefined =>
  typeof dateNaissance === "string" && dateNaissance !== "" ? ageLe(dateNaissance, jour) : undefined;

export function compositionFamiliale(dites: Dites): string {
  const aCharge = personnesDe(dites, "personnesACharge").length + enfantsANaitre(dites);
  if (conjointDe(dites)) return `COUPLE${Math.min(aCharge, 4)}`;
  if (personnesDe(dites, "codemandeurs").length > 0 || personnesDe(dites, "colocataires").length > 0) return "COTIT";
  return aCharge === 0 ? "SEULE" : `MONO${Math.min(aCharge, 3)}`;
}

/** Consumption units of the modified OECD scale: 1, then 0.5 from 14 years on, 0.3 below. */
export function unitesDeConsommation(dites: Dites, jour: string): number {
  const autres = [...personnesDe(dites, "codemandeurs"), ...personnesDe(dites, "personnesACharge")];
  const parts = autres.map((personne) => ((ageDe(personne, jour) ?? 14) < 14 ? 0.3 : 0.5));
  return parts.reduce((total, part) => total + part, 1) + 0.3 * enfantsANaitre(dites);
}

/** Size that suits a household, whatever it wishes: as many rooms as people, but two for one, three for a lone parent. */
export function typeCible(dites: Dites): Modalite<"type_cible"> {
  const { personnesALoger } = dites;
  if (typeof personnesALoger !== "number") return "NR";
  if (personnesALoger <= 2) return compositionFamiliale(dites) === "MONO1" ? "T3" : "T1_T2";
  if (personnesALoger === 3) return "T3";
  return personnesALoger === 4 ? "T4" : "T5P";
}

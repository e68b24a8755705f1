import type { Demande } from "../shared/demande/demande.ts";
import type { Evenement } from "../shared/demande/evenements.ts";

/** The filing of this demande. */
export function unEvenement({
  numeroUnique,
  version: _version,
  etat: _etat,
  identite: _i,
  ...donnees
}: Demande): Evenement {
  return {
    schema: 1,
    type: "demande-deposee",
    numeroUnique,
    version: 1,
    survenuLe: donnees.deposeeLe,
    connuLe: donnees.deposeeLe,
    acteur: { role: "demandeur", compte: donnees.compte },
    guichet: donnees.guichet,
    canal: "portail",
    operationId: "operation-1",
    precedent: null,
    donnees,
  };
}

import type { ConsultationLue } from "../../shared/api/espace.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { type Acte, libelleDActe, membreSous } from "../../shared/droits/peut.ts";
import { libelleDeRole } from "../../shared/droits/postes.ts";
import { libelleDeRaison } from "../../shared/droits/raisons.ts";
import { mandatNomme } from "../../shared/mandat/mandat.ts";
import { direQuiAide } from "../../shared/mandat/structure.ts";
import { pieceDeCode } from "../../shared/pieces/pieces.ts";
import type { LectureConsignee } from "../socle/stores/journal.ts";

/** « La pièce justificative « Avis d’imposition » » says more than that one was read. */
function libelleDe(acte: Acte, code: string | undefined): string {
  const piece = code === undefined ? undefined : pieceDeCode(code);
  if (!piece) return libelleDActe(acte);
  return `La pièce « ${piece.libelle} »`;
}

function parQui(
  qui: LectureConsignee["qui"],
  mandat: string | undefined,
  demande: Pick<Demande, "mandats">,
): Pick<ConsultationLue, "par" | "aidant"> {
  if (qui.role === "agent") return { par: "agent" };
  if (mandat === undefined) return { par: "vous" };
  const lu = mandatNomme(demande, mandat);
  return { par: "aidant", ...(lu && { aidant: direQuiAide(lu.nom, membreSous(qui, lu)) }) };
}

/** A reading as the person it concerns is told of it: the body and the reason, never the name of an agent. */
export const montrerConsultation = (
  { qui, acte, lueLe, guichet, role, raison, piece, mandat }: LectureConsignee,
  demande: Pick<Demande, "mandats">,
): ConsultationLue => ({
  le: lueLe,
  ...parQui(qui, mandat, demande),
  libelle: libelleDe(acte, piece),
  ...((acte === "donner-piece" || acte === "retirer-piece") && { fait: acte }),
  ...(guichet !== undefined && { guichet }),
  ...(role !== undefined && { role: libelleDeRole(role) }),
  ...(raison !== undefined && { raison: libelleDeRaison(raison) }),
});

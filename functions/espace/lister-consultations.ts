import type { ConsultationLue, espace as routes } from "../../shared/api/espace.ts";
import { type Acte, libelleDActe } from "../../shared/droits/peut.ts";
import { libelleDeRole } from "../../shared/droits/postes.ts";
import { pieceDeCode } from "../../shared/pieces/pieces.ts";
import type { Handler } from "../socle/http.ts";
import { maDemande, type PourLire } from "../socle/ma-demande.ts";
import type { JournalStore, LectureConsignee } from "../socle/stores/journal.ts";

type Dependances = PourLire & { journal: JournalStore };

/** « La pièce justificative « Avis d’imposition » » says more than that one was read. */
function libelleDe(acte: Acte, code: string | undefined): string {
  const piece = code === undefined ? undefined : pieceDeCode(code);
  return piece ? `La pièce « ${piece.libelle} »` : libelleDActe(acte);
}

/** A reading as the person it concerns is told of it: the body and the reason, never the name of an agent. */
export const montrerConsultation = ({
  qui,
  acte,
  lueLe,
  guichet,
  role,
  raison,
  piece,
}: LectureConsignee): ConsultationLue => ({
  le: lueLe,
  par: qui.role === "agent" ? "agent" : "vous",
  libelle: libelleDe(acte, piece),
  ...(guichet !== undefined && { guichet }),
  ...(role !== undefined && { role: libelleDeRole(role) }),
  ...(raison !== undefined && { raison }),
});

export const listerConsultations: Handler<typeof routes.listerConsultations, Dependances> = async (
  { numeroUnique },
  contexte,
) => {
  const { journal, qui, maintenant } = contexte;
  await maDemande(numeroUnique, "lire-consultations", contexte);
  await journal.consigner({ numeroUnique, qui, acte: "lire-consultations", maintenant });
  return { consultations: (await journal.lister(numeroUnique, maintenant)).map(montrerConsultation) };
};

import type { ConsultationLue, espace as routes } from "../../shared/api/espace.ts";
import { libelleDActe } from "../../shared/droits/peut.ts";
import type { Handler } from "../socle/http.ts";
import { maDemande, type PourLire } from "../socle/ma-demande.ts";
import type { JournalStore, LectureConsignee } from "../socle/stores/journal.ts";

type Dependances = PourLire & { journal: JournalStore };

/** A reading as the person it concerns is told of it: the body and the reason, never the name of an agent. */
export const montrerConsultation = ({ qui, acte, lueLe, guichet, raison }: LectureConsignee): ConsultationLue => ({
  le: lueLe,
  par: qui.role === "agent" ? "agent" : "vous",
  libelle: libelleDActe(acte),
  ...(guichet !== undefined && { guichet }),
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

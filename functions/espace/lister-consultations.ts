import type { espace as routes } from "../../shared/api/espace.ts";
import { langueDeCode } from "../../shared/langues.ts";
import type { Handler } from "../socle/http.ts";
import { maDemande, type PourLire } from "../socle/ma-demande.ts";
import type { Redactions } from "../socle/redactions.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import type { lectures } from "./lectures.ts";

type Dependances = PourLire & { journal: JournalStore; lecturesEn: Redactions<typeof lectures> };

export const listerConsultations: Handler<typeof routes.listerConsultations, Dependances> = async (
  { numeroUnique, langue },
  contexte,
) => {
  const { journal, lecturesEn, qui, maintenant } = contexte;
  const demande = await maDemande(numeroUnique, "lire-consultations", contexte);
  await journal.consigner({ numeroUnique, qui, acte: "lire-consultations", maintenant });
  const [{ montrerConsultation }, lues] = await Promise.all([
    lecturesEn(langueDeCode(langue)),
    journal.lister(numeroUnique, maintenant),
  ]);
  return { consultations: lues.map((lue) => montrerConsultation(lue, demande)) };
};

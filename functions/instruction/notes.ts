import type { instructionActes as routes } from "../../shared/api/instruction-actes.ts";
import type { Handler } from "../socle/http.ts";
import type { NotesStore } from "../socle/stores/notes.ts";
import { dossierDuTerritoire, type PourOuvrir } from "./dossier-instruit.ts";

type Dependances = PourOuvrir & { notes: NotesStore };

export const ecrireNote: Handler<typeof routes.ecrireNote, Dependances> = async (
  { numeroUnique, operationId, texte },
  contexte,
) => {
  const { agent } = await dossierDuTerritoire(numeroUnique, "annoter", contexte);
  const { guichet } = agent.poste;
  const le = contexte.maintenant.toISOString();
  await contexte.notes.ecrire(numeroUnique, { noteId: operationId, guichet, le, auteur: agent.nom, texte });
  return {};
};

export const effacerNote: Handler<typeof routes.effacerNote, Dependances> = async (
  { numeroUnique, noteId },
  contexte,
) => {
  const { agent } = await dossierDuTerritoire(numeroUnique, "annoter", contexte);
  await contexte.notes.effacer(numeroUnique, agent.poste.guichet, noteId);
  return {};
};

export const poserEtiquettes: Handler<typeof routes.poserEtiquettes, Dependances> = async (
  { numeroUnique, etiquettes },
  contexte,
) => {
  const { agent } = await dossierDuTerritoire(numeroUnique, "annoter", contexte);
  await contexte.notes.poserEtiquettes(numeroUnique, agent.poste.guichet, [...new Set(etiquettes)]);
  return {};
};

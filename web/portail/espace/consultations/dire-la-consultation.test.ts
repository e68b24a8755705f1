import { expect, it } from "vitest";
import type { ConsultationLue } from "../../../../shared/api/espace.ts";
import { direLaConsultation } from "./dire-la-consultation.ts";

const le = "2026-11-24T10:00:00.000Z";

it.each<[ConsultationLue, string]>([
  [
    { le, par: "agent", guichet: "G6901", libelle: "Les messages échangés", raison: "Répondre à la personne" },
    "Un agent du guichet G6901 a lu les messages échangés pour répondre à la personne.",
  ],
  [
    { le, par: "agent", guichet: "G6901", role: "Agent d’instruction", libelle: "La pièce « Jugement de divorce »" },
    "Un agent du guichet G6901 (agent d’instruction) a lu la pièce « Jugement de divorce ».",
  ],
  [{ le, par: "agent", libelle: "Une pièce justificative" }, "Un agent a lu une pièce justificative."],
  [{ le, par: "vous", libelle: "Le dossier et ses réponses" }, "Vous avez lu le dossier et ses réponses."],
])("dit en une phrase qui a lu, quoi et pourquoi", (consultation, phrase) => {
  expect(direLaConsultation(consultation)).toBe(phrase);
});

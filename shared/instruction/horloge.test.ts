import { expect, it } from "vitest";
import { uneDemande } from "../../test/une-demande.ts";
import type { Evenement, Fait } from "../demande/evenements.ts";
import { appliquer } from "../demande/transitions.ts";
import { horlogeDe } from "./horloge.ts";

const {
  numeroUnique,
  version: _v,
  etat: _e,
  identite: _i,
  ...deposee
} = uneDemande({ deposeeLe: "2026-11-01T09:00:00.000Z" });

/** What happened, day after day. */
function vivre(...faits: [string, Fait][]): Evenement[] {
  const vecus: Evenement[] = [];
  let demande: ReturnType<typeof appliquer>["apres"] | undefined;
  for (const [jour, fait] of [
    ["2026-11-01", { type: "demande-deposee", donnees: deposee }] as [string, Fait],
    ...faits,
  ]) {
    const { apres, evenement } = appliquer(demande, fait, {
      numeroUnique,
      connuLe: `${jour}T09:00:00.000Z`,
      acteur: { role: "systeme" },
      guichet: "G6901",
      canal: "guichet",
      operationId: `operation-${jour}`,
      precedent: null,
    });
    demande = apres;
    vecus.push(evenement);
  }
  return vecus;
}

const demander: Fait = {
  type: "requete-emise",
  donnees: { objet: { nature: "correction", champ: "loyerActuel" }, raison: "incorrect", texte: "Loyer à revoir." },
};
const corriger = (changements: Record<string, number>): Fait => ({
  type: "demande-modifiee",
  donnees: { formulaire: "2026-2", changements, sensiblesChanges: false },
});

it("le temps de l’instruction court, et s’arrête tant que la personne est attendue", () => {
  expect(horlogeDe(vivre(), "2026-11-11")).toMatchObject({ jours: 10, enAttenteDeLaPersonne: 0 });
  expect(horlogeDe(vivre(["2026-11-05", demander]), "2026-11-11")).toMatchObject({
    jours: 4,
    enAttenteDeLaPersonne: 6,
  });
});

it("corriger la réponse demandée suffit à répondre ; en corriger une autre, non", () => {
  const ailleurs = vivre(["2026-11-05", demander], ["2026-11-07", corriger({ personnesALoger: 2 })]);
  expect(horlogeDe(ailleurs, "2026-11-11").enAttenteDeLaPersonne).toBe(6);
  const juste = vivre(["2026-11-05", demander], ["2026-11-07", corriger({ loyerActuel: 610 })]);
  expect(horlogeDe(juste, "2026-11-11")).toMatchObject({ jours: 8, enAttenteDeLaPersonne: 2 });
});

it("une demande close par le guichet n’attend plus personne, et une seconde arrête de nouveau le temps", () => {
  const vecus = vivre(
    ["2026-11-03", demander],
    ["2026-11-04", { type: "requete-close", donnees: { raison: "Inutile." } }],
    ["2026-11-08", demander],
  );
  expect(horlogeDe(vecus, "2026-11-11")).toMatchObject({ jours: 6, enAttenteDeLaPersonne: 4 });
});

import { expect, it } from "vitest";
import { uneFiche } from "../../test/une-fiche.ts";
import { Problem } from "../problems.ts";
import { aQuiLeTour, corriger, type Decision, decider, estEnRetard, recevoir } from "./demande-d-acces.ts";

const LE_24 = "2026-11-24";
const recue = (fiche = uneFiche()) => recevoir("acces-1", fiche, LE_24);
const APPROUVER: Decision = {
  sorte: "approuver",
  guichet: "G0001",
  fondement: { sorte: "convention", signeeLe: "2026-11-20" },
};

const code = (faire: () => unknown): string => {
  try {
    faire();
    return "aucun refus";
  } catch (erreur) {
    return erreur instanceof Problem ? erreur.code : "autre";
  }
};

it("le gestionnaire a quinze jours ; une correction les lui redonne", () => {
  const acces = recue();
  expect([aQuiLeTour(acces), acces.reponseAvantLe]).toEqual(["gestionnaire", "2026-12-09"]);
  expect([estEnRetard(acces, "2026-12-09"), estEnRetard(acces, "2026-12-10")]).toEqual([false, true]);
  const rendue = decider(acces, 1, { sorte: "corriger", raison: "Le SIRET est celui du siège." }, "2026-11-30");
  expect([aQuiLeTour(rendue), estEnRetard(rendue, "2027-01-01")]).toEqual(["organisme", false]);
  const corrigee = corriger(rendue, 2, uneFiche(), "2026-12-05");
  expect(corrigee).toMatchObject({ etat: "a-examiner", version: 3, reponseAvantLe: "2026-12-20" });
  expect(corrigee).not.toHaveProperty("raison");
});

it("qui doit enregistrer n’est jamais refusé : le préfet fixe les conditions", () => {
  const refus: Decision = { sorte: "refuser", raison: "Doublon." };
  expect(code(() => decider(recue(), 1, refus, LE_24))).toBe("refus-d-acces-interdit");
  const sansConvention = recue(uneFiche({ conventionSignee: false }));
  expect(code(() => decider(sansConvention, 1, APPROUVER, LE_24))).toBe("fondement-incoherent");
  const fondement = { sorte: "arrete", arreteLe: "2026-11-20", conditions: "Accueil deux jours par semaine." } as const;
  expect(decider(sansConvention, 1, { ...APPROUVER, fondement }, LE_24)).toMatchObject({
    etat: "approuvee",
    fondement,
  });
});

it("une réservataire se refuse avec une raison, et la décision ne se reprend pas", () => {
  const acces = recue(uneFiche({ type: "reservataire" }));
  const refusee = decider(acces, 1, { sorte: "refuser", raison: "Aucun droit de réservation." }, LE_24);
  expect(refusee).toMatchObject({ etat: "refusee", raison: "Aucun droit de réservation.", decideeLe: LE_24 });
  expect(code(() => decider(refusee, 2, APPROUVER, LE_24))).toBe("acces-deja-decide");
});

it("deux décisions sur la même version : la seconde relit", () => {
  const rendue = decider(recue(), 1, { sorte: "corriger", raison: "Horaires." }, LE_24);
  expect(code(() => corriger(rendue, 1, uneFiche(), LE_24))).toBe("version-perimee");
  expect(code(() => decider(rendue, 2, APPROUVER, LE_24))).toBe("acces-a-corriger");
});

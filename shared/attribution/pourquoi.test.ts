import { expect, it } from "vitest";
import { desReponses } from "../../test/des-reponses.ts";
import { uneCandidature, unLogement } from "../../test/un-logement.ts";
import { uneDemande } from "../../test/une-demande.ts";
import { cleDeRang } from "./examiner.ts";
import { pourquoi } from "./pourquoi.ts";
import type { Candidat } from "./regle.ts";

const ou = { aujourdhui: "2026-12-01", communeDe: () => undefined };
const candidat = (reponses = {}): Candidat => ({
  demande: uneDemande({
    reponses: desReponses({ communes: ["69383"], typesLogement: ["T3"], personnesALoger: 3, ...reponses }),
  }),
  priorite: "aucune",
  publics: [],
  revenusConfirmes: [],
});
const cle = (ancienneteDepuisLe: string) =>
  cleDeRang({ ...candidat(), demande: { ...candidat().demande, ancienneteDepuisLe } });
// nine before, one after
const cles = [...Array.from({ length: 9 }, (_, rang) => cle(`2025-01-0${rang + 1}`)), cle("2026-11-30")];
const rangs = { cles, examinees: 3 };
const louer = unLogement({ etat: "loue" });

it("à qui n’a pas été examiné, dit son rang, les places qui manquent, et ce qui changerait", () => {
  expect(pourquoi(louer, candidat(), rangs, undefined, ou)).toMatchObject({
    place: "eligible",
    rang: 10,
    sur: 10,
    ecart: 7,
  });
});

it("à qui a des points déclarés, dit quels papiers le feraient monter", () => {
  const cote = { nom: "Métropole", points: 30, verifies: 10, fixee: false };
  const { changements } = pourquoi(louer, { ...candidat(), cote }, rangs, undefined, ou);
  expect(changements).toContain("Donner les documents qui prouvent ce qui donne des points.");
});

it("à qui le logement ne va pas par sa taille, dit laquelle accepter", () => {
  expect(pourquoi(louer, candidat({ personnesALoger: 1 }), rangs, undefined, ou).changements).toEqual([
    "Accepter aussi des logements plus petits.",
  ]);
});

it("à qui une règle écarte, dit laquelle et ce qui la lèverait", () => {
  expect(pourquoi(louer, candidat({ typesLogement: ["T2"] }), rangs, undefined, ou)).toEqual({
    logementId: "logement-1",
    place: "exclue",
    raisons: ["Le type T3 n’est pas souhaité."],
    changements: ["Ajouter le type T3 aux tailles acceptées."],
  });
});

it("à qui était candidat, dit la raison de la commission et son rang", () => {
  const motivation = "Le logement est trop petit pour votre foyer.";
  const decidee = uneCandidature({
    etat: "non-attribuee",
    decision: { decision: "NON_ATTRIBUTION", seanceLe: "2026-12-01", motivation },
  });
  expect(pourquoi(louer, candidat(), rangs, decidee, ou)).toMatchObject({
    place: "candidate",
    etat: "non-attribuee",
    rang: 10,
    raisons: [motivation],
  });
});

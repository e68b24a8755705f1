import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { uneFiche } from "../../test/une-fiche.ts";
import { indexerCommunes } from "../referentiel/communes.ts";
import { type Fiche, fiche as formeDeFiche } from "./fiche.ts";
import { communesDuPerimetre } from "./perimetre.ts";
import { fautesDeFiche } from "./verifier-fiche.ts";

const donnees = new URL("../referentiel/donnees/communes.json", import.meta.url);
const index = indexerCommunes(JSON.parse(readFileSync(donnees, "utf8")));
const AUJOURDHUI = "2026-11-24";
const METROPOLE_DE_LYON = "200046977";
const ACTE = { le: "2026-03-02", reference: "Délibération 2026-12" };

const codes = (fiche: Partial<Fiche>) =>
  fautesDeFiche(uneFiche(fiche), { index, aujourdhui: AUJOURDHUI }).map(({ pointeur, code }) => `${pointeur} ${code}`);

const deLyon: Partial<Fiche> = { type: "commune", perimetre: { sorte: "communes", communes: ["69123"] }, agents: [] };

it("la fiche d’un bailleur se reçoit telle quelle", () => {
  expect(formeDeFiche.safeParse(uneFiche()).success).toBe(true);
  expect(codes({})).toEqual([]);
});

it.each(["12345678901234", "1234", ""])("le SIRET « %s » n’en est pas un", (siret) => {
  const { error } = formeDeFiche.safeParse(uneFiche({ siret }));
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["siret", "siret-invalide"]]);
});

it("un bailleur enregistre, qu’il le veuille ou non", () => {
  expect(codes({ qualites: ["instruction"], agents: [] })).toEqual(["/qualites enregistrement-obligatoire"]);
});

it("une commune qui n’enregistre pas ne voit que des statistiques", () => {
  expect(codes({ ...deLyon, qualites: ["reservation"] })).toEqual(["/qualites enregistrement-manquant"]);
  expect(codes({ ...deLyon, qualites: ["statistiques"] })).toEqual([]);
  expect(codes({ ...deLyon, qualites: ["enregistrement", "statistiques"], acte: ACTE })).toEqual([
    "/qualites statistiques-seules",
  ]);
});

it("une commune enregistre par une délibération, et n’instruit pas", () => {
  expect(codes({ ...deLyon, qualites: ["enregistrement"] })).toEqual(["/acte acte-manquant"]);
  expect(codes({ ...deLyon, qualites: ["enregistrement"], acte: ACTE })).toEqual([]);
  expect(codes({ ...deLyon, qualites: ["enregistrement", "instruction"], acte: ACTE })).toEqual([
    "/qualites qualite-interdite",
  ]);
});

it("une association n’enregistre que par mandat", () => {
  const association: Partial<Fiche> = { type: "association", qualites: ["enregistrement"], acte: ACTE };
  expect(codes(association)).toEqual(["/mandant mandat-manquant"]);
  expect(codes({ ...association, mandant: uneFiche().siret })).toEqual([]);
});

it("seul celui qui doit enregistrer peut laisser la convention au préfet", () => {
  expect(codes({ conventionSignee: false })).toEqual([]);
  expect(codes({ type: "siao", qualites: ["enregistrement"], acte: ACTE, conventionSignee: false })).toEqual([
    "/conventionSignee signature-manquante",
  ]);
});

it("une commune inconnue, un périmètre d’ailleurs, un territoire inventé : chacun a sa faute", () => {
  const voulue: Partial<Fiche> = { ...deLyon, qualites: ["enregistrement"], acte: ACTE };
  const communes = (...communes: string[]): Partial<Fiche> => ({
    ...voulue,
    perimetre: { sorte: "communes", communes },
  });
  expect(codes(communes("69999"))).toEqual(["/perimetre/communes commune-inconnue"]);
  expect(codes(communes("75056"))).toEqual(["/perimetre perimetre-hors-territoire"]);
  expect(codes({ territoire: "999" })).toEqual(["/territoire territoire-inconnu"]);
  expect(codes({ accueil: { ...uneFiche().accueil, commune: "00000" } })).toEqual([
    "/accueil/commune commune-inconnue",
  ]);
});

it("chaque personne a une adresse professionnelle, à elle, et un rôle que l’organisme a", () => {
  const agent = { nom: "Karim Saïdi", role: "reservataire", sensible: false } as const;
  const { courriel } = uneFiche().responsable;
  expect(
    codes({
      agents: [
        { ...agent, courriel },
        { ...agent, role: "agent-instructeur", courriel: "k@gmail.com" },
      ],
    }),
  ).toEqual([
    "/agents/0/courriel courriel-en-double",
    "/agents/1/courriel courriel-personnel",
    "/agents/0/role role-ferme",
  ]);
});

it("une ville va avec ses arrondissements, et un arrondissement avec sa ville", () => {
  const de = (...communes: string[]) => communesDuPerimetre({ sorte: "communes", communes }, "069", index);
  expect(de("69123")).toHaveLength(10);
  expect(de("69383")).toEqual(["69123", "69383"]);
  const metropole = communesDuPerimetre({ sorte: "intercommunalite", siren: METROPOLE_DE_LYON }, "069", index) ?? [];
  expect(metropole).toEqual(expect.arrayContaining(["69266", "69123", "69389"]));
  expect(communesDuPerimetre({ sorte: "territoire" }, "069", index)).toBeUndefined();
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ajouterJours, expiration } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { desReponses } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

const AUJOURDHUI = "2026-11-24";
const IL_Y_A_UN_MOIS = ajouterJours(AUJOURDHUI, -30);

let monde: Monde;
let gestionnaire: Personne;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: AUJOURDHUI });
  gestionnaire = await monde.unAgent();
});
afterAll(() => monde.systeme.arreter());

async function uneDemande(vecu: Partial<Demande>) {
  const { cookie } = await monde.unDemandeur();
  const entree = { operationId: randomUUID(), reponses: desReponses() };
  const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", entree, cookie));
  const depot = { brouillonId: String(brouillonId), version: 1, certifie: true };
  const numeroUnique = String(lireJson(await monde.appeler("deposer", depot, cookie)).numeroUnique);
  await monde.vieillir(numeroUnique, vecu);
  return { numeroUnique, cookie };
}

const radieeFauteDeRenouvellement: Partial<Demande> = {
  etat: "radiee",
  radiation: { motif: "non_renouvellement", le: IL_Y_A_UN_MOIS },
};

const faire = async (nom: Parameters<Monde["appeler"]>[0], entree = {}, { cookie } = gestionnaire) =>
  lireJson(await monde.appeler(nom, { operationId: randomUUID(), ...entree }, cookie));
const lister = async (nom: "listerReactivations" | "listerAJoindre", { cookie } = gestionnaire) =>
  lireJson(await monde.appeler(nom, {}, cookie));

it("ce que la personne demande en une pression attend le gestionnaire, qui reprend la demande", async () => {
  const { numeroUnique, cookie } = await uneDemande(radieeFauteDeRenouvellement);
  await monde.appeler("demanderReactivation", { numeroUnique, operationId: randomUUID() }, cookie);
  expect(await lister("listerReactivations")).toEqual({
    demandes: [
      {
        numeroUnique,
        guichet: "GDPUB",
        depuisLe: AUJOURDHUI,
        avantLe: ajouterJours(AUJOURDHUI, 15),
        enRetard: false,
      },
    ],
    suite: false,
  });
  expect(await faire("deciderReactivation", { numeroUnique, decision: "reactiver" })).toMatchObject({
    etat: "active",
    ancienneteDepuisLe: AUJOURDHUI,
    expireLe: expiration(AUJOURDHUI),
  });
  expect(await lister("listerReactivations")).toEqual({ demandes: [], suite: false });
});

it("un refus se motive, et la demande reste arrêtée", async () => {
  const { numeroUnique } = await uneDemande({
    ...radieeFauteDeRenouvellement,
    reactivationDemandeeLe: IL_Y_A_UN_MOIS,
  });
  expect((await lister("listerReactivations")).demandes).toMatchObject([{ numeroUnique, enRetard: true }]);
  expect((await faire("deciderReactivation", { numeroUnique, decision: "refuser" })).code).toBe("champs-invalides");
  const refus = { numeroUnique, decision: "refuser", raison: "Une autre demande est active." };
  expect((await faire("deciderReactivation", refus)).etat).toBe("radiee");
  expect(await lister("listerReactivations")).toEqual({ demandes: [], suite: false });
});

it("ceux que rien n’atteint sont à joindre ; un avertissement se donne et se lève", async () => {
  const { numeroUnique } = await uneDemande({ injoignableDepuis: IL_Y_A_UN_MOIS });
  expect((await lister("listerAJoindre")).demandes).toEqual([
    { numeroUnique, guichet: "GDPUB", depuisLe: IL_Y_A_UN_MOIS, enRetard: false },
  ]);
  const avertir = { numeroUnique, motif: "sans_reponse", raison: "Deux rendez-vous sans nouvelles." };
  expect((await faire("avertir", avertir)).version).toBe(2);
  expect((await faire("avertir", avertir)).code).toBe("avis-deja-emis");
  expect((await faire("leverAvertissement", { numeroUnique, raison: "La personne a appelé." })).version).toBe(3);
  expect((await faire("leverAvertissement", { numeroUnique, raison: "Encore." })).code).toBe("avertissement-absent");
});

it("rien de cela n’existe pour le gestionnaire d’un autre territoire", async () => {
  const ailleurs = await monde.unAgent({ territoire: "111" });
  const { numeroUnique } = await uneDemande({ ...radieeFauteDeRenouvellement, reactivationDemandeeLe: AUJOURDHUI });
  expect(await lister("listerReactivations", ailleurs)).toEqual({ demandes: [], suite: false });
  expect((await faire("deciderReactivation", { numeroUnique, decision: "reactiver" }, ailleurs)).code).toBe(
    "demande-introuvable",
  );
});

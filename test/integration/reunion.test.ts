import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { evenement as formeDEvenement, demande as formeDeDemande } from "../../functions/socle/stores/formes.ts";
import { ajouterJours, ajouterMois } from "../../shared/demande/delais.ts";
import { rejouer } from "../../shared/demande/rejeu.ts";
import { desReponses } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

let monde: Monde;
let agent: Personne;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
  agent = await monde.unAgent();
});
afterAll(() => monde.systeme.arreter());

type Deux = { un: string; autre: string };

/** One person has filed twice on paper, months apart. */
async function deuxFoisLaMeme(): Promise<Deux> {
  const reponses = desReponses({ nomNaissance: `Benali ${randomUUID().replaceAll(/[\d-]/gu, "z")}` });
  const numeros: string[] = [];
  for (const recueLe of ["2026-10-30", "2026-11-20"]) {
    const papier = { operationId: randomUUID(), recueLe, reponses, certifie: true };
    numeros.push(String(lireJson(await monde.appeler("enregistrerAuComptoir", papier, agent.cookie)).numeroUnique));
    await monde.systeme.ecouler();
  }
  const [ancienne = "", recente = ""] = numeros;
  return { un: recente, autre: ancienne };
}

async function lire(numeroUnique: string) {
  const articles = (await monde.lireTout("DEMANDES")).filter(({ pk }) => pk === `DEMANDE#${numeroUnique}`);
  const evenements = articles.flatMap(({ sk, evenement }) =>
    String(sk).startsWith("EVENEMENT#") ? [formeDEvenement.parse(evenement)] : [],
  );
  const courante = articles.find(({ sk }) => sk === "COURANTE");
  return { demande: courante && formeDeDemande.parse(courante.demande), evenements };
}

const appeler = async (nom: "reunirDemandes" | "annulerReunion" | "ecarterDoublon" | "lireDoublon", entree: Entree) =>
  lireJson(await monde.appeler(nom, entree, agent.cookie));

const reunir = (deux: Deux) => appeler("reunirDemandes", { ...deux, operationId: randomUUID(), confirme: true });

async function dansLaFile({ un, autre }: Deux): Promise<boolean> {
  const { paires } = lireJson(await monde.appeler("listerDoublons", {}, agent.cookie));
  return z
    .array(z.object({ numeros: z.array(z.string()) }))
    .parse(paires)
    .some(({ numeros }) => numeros.includes(un) && numeros.includes(autre));
}

const reunions = async ({ cookie } = agent) => lireJson(await monde.appeler("listerReunions", {}, cookie)).reunions;

describe("Deux demandes d’une personne", () => {
  it("sont dans la file, et se lisent côte à côte", async () => {
    const deux = await deuxFoisLaMeme();
    expect(await dansLaFile(deux)).toBe(true);
    expect(await appeler("lireDoublon", deux)).toMatchObject({
      ancienneteGardee: "2026-10-30",
      reunies: false,
      accords: expect.arrayContaining(["Même nom", "Même date de naissance"]),
    });
  });

  it("se réunissent en gardant la plus ancienne date et les deux histoires", async () => {
    const deux = await deuxFoisLaMeme();
    expect(await reunir(deux)).toMatchObject({ numeroUnique: deux.un, ancienneteDepuisLe: "2026-10-30" });
    await monde.systeme.ecouler();
    for (const numero of [deux.un, deux.autre]) {
      const { demande, evenements } = await lire(numero);
      expect(rejouer(evenements)).toEqual(demande);
    }
    const reunion = { garde: deux.un, arretee: deux.autre };
    expect(await reunions()).toContainEqual(expect.objectContaining(reunion));
    expect(await reunions(await monde.unAgent({ communes: ["69290"] }))).not.toContainEqual(
      expect.objectContaining(reunion),
    );
    const { demande } = await lire(deux.autre);
    expect([demande?.etat, demande?.radiation, demande?.reunieA?.numeroUnique]).toEqual(["radiee", undefined, deux.un]);
    expect(await dansLaFile(deux)).toBe(false);
  });

  it("se séparent si c’était une erreur : chacune retrouve sa date, et la paire revient à juger", async () => {
    const deux = await deuxFoisLaMeme();
    await reunir(deux);
    await monde.systeme.ecouler();
    const rendue = await appeler("annulerReunion", { ...deux, operationId: randomUUID() });
    expect(rendue).toMatchObject({ ancienneteDepuisLe: "2026-11-20" });
    expect((await lire(deux.autre)).demande).toMatchObject({ etat: "active", ancienneteDepuisLe: "2026-10-30" });
    await monde.systeme.ecouler();
    expect(await dansLaFile(deux)).toBe(true);
    expect(JSON.stringify(await reunions())).not.toContain(deux.autre);
  });

  it("ne sont pas de la même personne : la paire quitte la file, quoi qu’il arrive ensuite", async () => {
    const deux = await deuxFoisLaMeme();
    await appeler("ecarterDoublon", deux);
    await monde.rejouer("2026-01-01T00:00:00Z");
    await monde.systeme.ecouler();
    expect(await dansLaFile(deux)).toBe(false);
  });

  it("l’une réunie à l’autre est purgée avec elle, et pas avant", async () => {
    const deux = await deuxFoisLaMeme();
    await reunir(deux);
    const { horloge } = monde.systeme;
    const le = ajouterMois(horloge.aujourdhui(), -12);
    await horloge.avancer(ajouterJours(horloge.aujourdhui(), 1));
    expect((await lire(deux.autre)).demande).toBeDefined();
    await monde.vieillir(deux.un, { etat: "radiee", radiation: { motif: "renonciation", le } });
    await horloge.avancer(ajouterJours(horloge.aujourdhui(), 1));
    for (const numero of [deux.un, deux.autre])
      expect(await lire(numero)).toEqual({ demande: undefined, evenements: [] });
  });
});

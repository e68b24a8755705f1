import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { evenement as formeDEvenement, demande as formeDeDemande } from "../../functions/socle/stores/formes.ts";
import { ajouterJours, ajouterMois } from "../../shared/demande/delais.ts";
import { rejouer } from "../../shared/demande/rejeu.ts";
import type { Dites } from "../../shared/formulaire/personnes.ts";
import { desReponses } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { uneDemande } from "./aider.ts";
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
async function deuxFoisLaMeme(alors: Dites = {}, depuis: Dites = {}): Promise<Deux> {
  const nomNaissance = `Benali ${randomUUID().replaceAll(/[\d-]/gu, "z")}`;
  const numeros: string[] = [];
  for (const [recueLe, dites] of [
    ["2026-10-30", alors],
    ["2026-11-20", depuis],
  ] as const) {
    const reponses = { ...desReponses({ nomNaissance }), ...dites };
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

const reunir = (deux: Deux, reprises: readonly string[] = [], versions = [1, 1]) =>
  appeler("reunirDemandes", { ...deux, operationId: randomUUID(), reprises, versions, confirme: true });

const annuler = (deux: Deux) => appeler("annulerReunion", { ...deux, operationId: randomUUID() });

/** All that the demande answers, what is sealed among them. */
const reponsesDe = async (numeroUnique: string): Promise<unknown> =>
  lireJson(await monde.appeler("lireAuComptoir", { numeroUnique, raison: "personne-au-guichet" }, agent.cookie))
    .reponses;

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
    const rendue = await annuler(deux);
    expect(rendue).toMatchObject({ ancienneteDepuisLe: "2026-11-20" });
    expect((await lire(deux.autre)).demande).toMatchObject({ etat: "active", ancienneteDepuisLe: "2026-10-30" });
    await monde.systeme.ecouler();
    expect(await dansLaFile(deux)).toBe(true);
    expect(JSON.stringify(await reunions())).not.toContain(deux.autre);
  });

  it("disent autre chose : l’agent garde une réponse de l’une, une de l’autre, et l’annulation rend les deux", async () => {
    const deux = await deuxFoisLaMeme(
      { loyerActuel: 540, telephone: "0612345601", nationalite: "1" },
      { loyerActuel: 610, telephone: "0612345602", nationalite: "2" },
    );
    const { ecarts } = await appeler("lireDoublon", deux);
    expect(ecarts).toEqual(
      ["nationalite", "telephone", "loyerActuel"].map((champ) => expect.objectContaining({ champ, proposee: 0 })),
    );
    await reunir(deux, ["telephone", "nationalite"]);
    expect(await reponsesDe(deux.un)).toMatchObject({ telephone: "0612345601", nationalite: "1", loyerActuel: 610 });
    const { demande, evenements } = await lire(deux.un);
    expect([evenements.length, rejouer(evenements)]).toEqual([2, demande]);
    // the person goes on with the one demande that is left
    const { version } = demande ?? { version: 0 };
    const change = { acte: "modifier", changements: { loyerActuel: 650 }, versionDesReponses: version, certifie: true };
    await monde.appeler(
      "changerAuComptoir",
      { numeroUnique: deux.un, operationId: randomUUID(), ...change },
      agent.cookie,
    );
    await annuler(deux);
    expect(await reponsesDe(deux.un)).toMatchObject({ telephone: "0612345602", nationalite: "2", loyerActuel: 650 });
    expect(await reponsesDe(deux.autre)).toMatchObject({ telephone: "0612345601", nationalite: "1", loyerActuel: 540 });
  });

  it("ne se réunissent pas sur des réponses que l’agent n’a pas vues, ou qui ne sont pas à choisir", async () => {
    const deux = await deuxFoisLaMeme({ loyerActuel: 540 }, { loyerActuel: 610 });
    expect(await reunir(deux, ["loyerActuel"], [0, 1])).toMatchObject({ code: "demande-changee-entre-temps" });
    expect(await reunir(deux, ["civilite"])).toMatchObject({ code: "champs-invalides" });
    expect((await lire(deux.un)).evenements).toHaveLength(1);
  });

  it("qui diffèrent par une réponse protégée : l’agent sans le profil le sait, un autre trouve la paire et choisit", async () => {
    const deux = await deuxFoisLaMeme({ nationalite: "1" }, { nationalite: "2" });
    const sansProfil = await monde.unAgent({ sensible: false });
    const vue = lireJson(await monde.appeler("lireDoublon", deux, sansProfil.cookie));
    expect(vue).toMatchObject({ ecarts: [], ecartsProteges: true });
    expect(JSON.stringify(vue)).not.toContain("nationalite");
    const choix = { operationId: randomUUID(), reprises: ["nationalite"], versions: [1, 1], confirme: true };
    expect(lireJson(await monde.appeler("reunirDemandes", { ...deux, ...choix }, sansProfil.cookie))).toMatchObject({
      code: "champs-invalides",
    });
    expect(await dansLaFile(deux)).toBe(true);
    expect(await appeler("lireDoublon", deux)).toMatchObject({
      ecarts: [{ champ: "nationalite" }],
      ecartsProteges: false,
    });
    await reunir(deux, ["nationalite"]);
    expect(await reponsesDe(deux.un)).toMatchObject({ nationalite: "1" });
  });

  it("de deux comptes : chacun sait ce qui arrive à la sienne et à qui parler, et rien de l’autre", async () => {
    const personnes = [await monde.unDemandeur(), await monde.unDemandeur()];
    const [un, autre] = await Promise.all(personnes.map((personne) => uneDemande(monde, personne)));
    if (un === undefined || autre === undefined) throw new Error("two of them");
    await reunir({ un, autre });
    await monde.systeme.ecouler();
    for (const [rang, { contact, cookie }] of personnes.entries()) {
      const numero = [un, autre][rang] ?? "";
      const duVoisin = [autre, un][rang] ?? "";
      const message = monde.systeme.courriers().findLast(({ a }) => a === contact)?.texte ?? "";
      expect(message).toContain("la réunion s’annule");
      const vus = await Promise.all([
        monde.appeler("lireDemande", { numeroUnique: numero }, cookie),
        monde.appeler("exporterMesDonnees", {}, cookie),
      ]);
      for (const vu of [message.replaceAll(/\s/gu, ""), ...vus.map((recu) => JSON.stringify(lireJson(recu)))]) {
        expect(vu).toContain(numero);
        expect(vu).not.toContain(duVoisin);
      }
    }
    const lue = lireJson(await monde.appeler("lireDemande", { numeroUnique: autre }, personnes[1]?.cookie));
    expect(lue).toMatchObject({ etat: "radiee", reunieA: { le: monde.systeme.horloge.aujourdhui() } });
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

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desReponses } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

let monde: Monde;
let titulaire: Personne;
let numeroUnique: string;
let instructeur: Personne;
beforeAll(async () => {
  monde = await ouvrirMonde();
  titulaire = await monde.unDemandeur();
  instructeur = await monde.unAgent({ role: "agent-instructeur", sensible: false });
  const reponses = desReponses({ nir: "285036912345656", loyerActuel: 540 });
  const { brouillonId } = lireJson(
    await monde.appeler("creerBrouillon", { operationId: randomUUID(), reponses }, titulaire.cookie),
  );
  const depot = { brouillonId: String(brouillonId), version: 1, certifie: true };
  numeroUnique = String(lireJson(await monde.appeler("deposer", depot, titulaire.cookie)).numeroUnique);
});
afterAll(() => monde.systeme.arreter());

const ouvrir = async (entree: object, { cookie } = instructeur) =>
  lireJson(await monde.appeler("ouvrirDossier", { numeroUnique, ...entree }, cookie));
const raison = "instruire-la-demande";
const corriger = async (entree: object, { cookie } = instructeur) =>
  lireJson(await monde.appeler("corrigerDossier", { numeroUnique, operationId: randomUUID(), ...entree }, cookie));
const consultations = async () =>
  JSON.stringify(
    lireJson(await monde.appeler("listerConsultations", { numeroUnique }, titulaire.cookie)).consultations,
  );

describe("un dossier hors du travail en cours", () => {
  it("ne s’ouvre pas sans raison, et rien n’est consigné", async () => {
    expect((await ouvrir({})).code).toBe("raison-a-dire");
    expect(await consultations()).not.toContain("agent");
  });

  it("s’ouvre avec une raison, que la personne voit", async () => {
    const dossier = await ouvrir({ raison });
    expect(dossier).toMatchObject({
      numeroUnique,
      nom: "Amina Benali",
      protegees: "gardees",
      actions: [{ nature: "verifier-identite" }],
      origines: { loyerActuel: { etat: "declaree" } },
    });
    expect(JSON.stringify(dossier)).not.toContain("285036912345656");
    expect(await consultations()).toContain("Instruire la demande");
  });

  it("celui de son propre guichet s’ouvre sans raison, et se voit aussi", async () => {
    const duGuichet = await monde.unAgent({ guichet: "GDPUB" });
    expect((await ouvrir({}, duGuichet)).numeroUnique).toBe(numeroUnique);
    expect(await consultations()).toContain("GDPUB");
  });

  it("n’existe pas pour un autre territoire, quelle que soit la raison", async () => {
    const ailleurs = await monde.unAgent({ territoire: "111" });
    expect((await ouvrir({ raison }, ailleurs)).code).toBe("demande-introuvable");
    expect((await ouvrir({}, ailleurs)).code).toBe("demande-introuvable");
  });

  it("si la consultation ne peut être écrite, rien n’est montré", async () => {
    monde.systeme.gate.faults.inject({ kind: "failure", service: "dynamodb", action: "PutItem", times: 9 });
    const recu = await ouvrir({ raison });
    monde.systeme.gate.faults.clear();
    expect(recu.code).toBe("service-indisponible");
  });
});

describe("les réponses protégées", () => {
  it("ne s’ouvrent qu’avec le profil, et cela se voit", async () => {
    expect((await ouvrir({ raison, protegees: true })).protegees).toBe("gardees");
    const habilite = await monde.unAgent({ role: "agent-instructeur", sensible: true });
    expect(await ouvrir({ raison, protegees: true }, habilite)).toMatchObject({
      protegees: "montrees",
      reponses: { nir: "285036912345656" },
    });
    expect(await consultations()).toContain("Les réponses protégées");
  });
});

describe("deux agents sur un dossier", () => {
  it("se voient", async () => {
    const collegue = await monde.unAgent();
    await ouvrir({ raison });
    expect((await ouvrir({ raison }, collegue)).presents).toContainEqual(
      expect.objectContaining({ nom: "Camille M.", guichet: "G6901" }),
    );
    const present = lireJson(await monde.appeler("signalerPresence", { numeroUnique }, instructeur.cookie));
    expect(present.presents).not.toEqual([]);
  });

  it("corrigent deux réponses différentes sans se gêner, et choisissent pour la même", async () => {
    const collegue = await monde.unAgent();
    const { version } = await ouvrir({ raison });
    expect((await corriger({ version, reponses: { loyerActuel: 610 } }, collegue)).version).toBe(Number(version) + 1);
    expect((await corriger({ version, reponses: { occupants: 4 } })).version).toBe(Number(version) + 2);
    const conflit = await corriger({ version, reponses: { loyerActuel: 580 } });
    expect(conflit).toMatchObject({
      code: "dossier-change-entre-temps",
      version: Number(version) + 2,
      conflits: [{ champ: "loyerActuel", leur: 610, mienne: 580, par: "Camille M." }],
    });
    const choisie = { version: Number(conflit.version), reponses: { loyerActuel: 580 } };
    expect((await corriger(choisie)).version).toBe(Number(version) + 3);
    expect(await ouvrir({ raison })).toMatchObject({
      reponses: { loyerActuel: 580, occupants: 4 },
      origines: { loyerActuel: { etat: "saisie", guichet: "G6901" } },
    });
  });

  it.each([
    ["une réponse protégée", { nir: "285036912345656" }],
    ["l’identité civile", { nomNaissance: "Autre" }],
    ["une réponse inconnue", { inconnue: "x" }],
    ["un montant qui n’en est pas un", { loyerActuel: "beaucoup" }],
  ])("ne corrigent pas ainsi %s", async (_, reponses) => {
    expect((await corriger({ version: 1, reponses })).code).toBe("champs-invalides");
  });
});

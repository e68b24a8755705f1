import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NomDeRoute } from "../../shared/api/contrat.ts";
import type { Poste } from "../../shared/droits/agent.ts";
import { cleDe } from "../../web/langues/portee.ts";
import { lireTextes } from "../../web/langues/textes.ts";
import { desReponses } from "../des-reponses.ts";
import { sansHasard } from "../sans-hasard.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { unePhoto } from "../un-fichier.ts";
import { envoyerPiece } from "./envoyer-piece.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

const textes = lireTextes("ar", "donnees");
let monde: Monde;
let amina: Personne;
let numeroUnique: string;
let nadia: Personne;

async function deposer(qui: Personne, reponses = desReponses()): Promise<string> {
  const brouillon = { operationId: randomUUID(), reponses };
  const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", brouillon, qui.cookie));
  const depot = { brouillonId: String(brouillonId), version: 1, certifie: true };
  return String(lireJson(await monde.appeler("deposer", depot, qui.cookie)).numeroUnique);
}

const agent = (role: Poste["role"], plus: Partial<Poste> = {}) => monde.unAgent({ role, ...plus });

beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
  amina = await monde.unDemandeur();
  nadia = await agent("agent-instructeur", { sensible: true });
  numeroUnique = await deposer(amina, desReponses({ motifs: ["05"], communes: ["69123"] }));
});
afterAll(() => monde.systeme.arreter());

async function faire(nom: NomDeRoute, entree: Entree, qui: Personne): Promise<Record<string, unknown>> {
  const recu = await monde.appeler(nom, { numeroUnique, ...entree }, qui.cookie);
  return { statut: recu.statut, ...(recu.statut === 204 ? {} : lireJson(recu)) };
}
const acte = (entree: Entree = {}) => ({ operationId: randomUUID(), ...entree });
const raison = "instruire-la-demande";
const lire = (qui = nadia) => faire("lireInstruction", { raison }, qui);

describe("hors du travail en cours", () => {
  const lectures = async () => {
    const { consultations } = lireJson(await monde.appeler("listerConsultations", { numeroUnique }, amina.cookie));
    return JSON.stringify(consultations);
  };

  it("l’instruction ne se lit pas sans raison, et rien n’est consigné", async () => {
    expect(await faire("lireInstruction", {}, nadia)).toMatchObject({ statut: 409, code: "raison-a-dire" });
    expect(await lectures()).not.toContain("L’instruction");
  });

  it("elle se lit avec une raison, que la personne voit", async () => {
    expect(await faire("lireInstruction", { raison: "preparer-la-commission" }, nadia)).toMatchObject({ statut: 200 });
    expect(await lectures()).toContain("Préparer une commission d’attribution");
  });

  it("celle de son propre guichet se lit sans la dire, et se voit aussi", async () => {
    const duGuichet = await agent("agent-instructeur", { guichet: "GDPUB" });
    expect(await faire("lireInstruction", {}, duGuichet)).toMatchObject({ statut: 200 });
    expect(await lectures()).toContain("GDPUB");
  });

  it("si la lecture ne peut être écrite, rien n’est montré", async () => {
    monde.systeme.gate.faults.inject({ kind: "failure", service: "dynamodb", action: "PutItem", times: 9 });
    const recu = await lire();
    monde.systeme.gate.faults.clear();
    expect(recu).toMatchObject({ code: "service-indisponible" });
  });
});

describe("le score", () => {
  it("se lit dans les mêmes mots des deux côtés", async () => {
    const [agentLit, personneLit] = [await lire(), await faire("lireMonInstruction", {}, amina)];
    expect(agentLit).toMatchObject({ statut: 200, cotations: [{ grille: "demo-lyon", provisoire: true }] });
    expect(personneLit.cotations).toEqual(agentLit.cotations);
    expect(personneLit.publics).toEqual(agentLit.publics);
    expect(JSON.stringify(personneLit.cotations)).toContain("Menacé d’expulsion : oui, déclaré. 20 points.");
  });

  it("se lit dans la langue de la page, avec les mêmes points", async () => {
    const [enFrancais, enArabe] = [await lire(), await faire("lireMonInstruction", { langue: "ar" }, amina)];
    const totaux = ({ cotations }: Record<string, unknown>) => JSON.stringify(cotations).match(/"points":-?\d+/gu);
    expect(totaux(enArabe)).toEqual(totaux(enFrancais));
    const dit = JSON.stringify(enArabe);
    for (const phrase of ["Menacé d’expulsion", "Menacé d’expulsion sans relogement", "Votre demande dans le temps"]) {
      expect(dit).toContain(textes[cleDe(phrase)]?.dit);
      expect(dit).not.toContain(phrase);
    }
    expect(await faire("lireMonInstruction", { langue: "xx" }, amina)).toMatchObject({
      statut: 400,
      champs: [{ pointeur: "/langue" }],
    });
  });

  it("devient sûr quand un document vérifié le prouve, et redevient provisoire si la réponse change", async () => {
    const sansDocument = await faire(
      "confirmerFait",
      acte({ fait: "menace_expulsion", origine: { piece: "EXPULSION" } }),
      nadia,
    );
    expect(sansDocument).toMatchObject({
      statut: 400,
      champs: [{ pointeur: "/origine/piece", code: "piece-inconnue" }],
    });
    await envoyerPiece(monde, amina, { reference: numeroUnique, code: "EXPULSION", fichiers: [unePhoto()] });
    const confirmer = acte({ fait: "menace_expulsion", origine: { piece: "EXPULSION" } });
    expect(await faire("confirmerFait", confirmer, nadia)).toEqual({ statut: 204 });
    expect(await faire("confirmerFait", confirmer, nadia)).toEqual({ statut: 204 });
    const encore = await faire(
      "confirmerFait",
      acte({ fait: "menace_expulsion", origine: { piece: "EXPULSION" } }),
      nadia,
    );
    expect(encore).toMatchObject({ statut: 409, code: "fait-deja-confirme" });
    expect(await lire()).toMatchObject({
      cotations: [{ verifies: 20 }],
      confirmations: [{ fait: "menace_expulsion", guichet: "G6901" }],
      publics: [{ id: "menace_expulsion", etat: "prouve" }],
    });
    const avant = desReponses({ motifs: ["05"], communes: ["69123"] });
    await monde.vieillir(numeroUnique, { reponses: { ...avant, motifs: ["05", "09"] } });
    expect(await lire()).toMatchObject({ confirmations: [], publics: [{ id: "menace_expulsion", etat: "presume" }] });
    await monde.vieillir(numeroUnique, { reponses: avant });
  });

  it("ne se fixe qu’avec une raison, que la personne lit", async () => {
    expect(await faire("fixerLaCote", { grille: "demo-lyon", points: 60, raison: " " }, nadia)).toMatchObject({
      statut: 400,
      champs: [{ pointeur: "/raison", code: "texte-vide" }],
    });
    expect(await faire("fixerLaCote", { grille: "demo-paris", points: 60, raison: "Ici" }, nadia)).toMatchObject({
      champs: [{ pointeur: "/grille", code: "choix-inconnu" }],
    });
    await faire("fixerLaCote", { grille: "demo-lyon", points: 60, raison: "Relogement urgent." }, nadia);
    expect(await faire("lireMonInstruction", {}, amina)).toMatchObject({
      cotations: [{ derogation: { points: 60, raison: "Relogement urgent.", guichet: "G6901" } }],
    });
    await faire("rendreLaCote", { grille: "demo-lyon" }, nadia);
    expect(JSON.stringify(await lire())).not.toContain("Relogement urgent.");
  });
});

describe("ce que le guichet demande", () => {
  const avis = { nature: "piece", code: "AVIS_IMPOSITION_N2", personne: "demandeur" };
  const demander = (objet: object, raison = "manquant") =>
    faire("demanderALaPersonne", acte({ objet, raison, texte: "Il manque l’avis d’impôt." }), nadia);

  it("ne peut être que ce que les réponses ouvrent", async () => {
    expect(await demander({ ...avis, code: "RELEVE_BANCAIRE" })).toMatchObject({
      statut: 400,
      champs: [{ pointeur: "/objet/code", code: "choix-inconnu" }],
    });
    expect(await demander({ nature: "correction", champ: "nomNaissance" }, "incorrect")).toMatchObject({
      champs: [{ pointeur: "/objet/champ", code: "choix-inconnu" }],
    });
  });

  it("ne se redemande pas quand c’est déjà donné", async () => {
    expect(await demander({ ...avis, code: "EXPULSION" })).toMatchObject({ statut: 409, code: "piece-deja-donnee" });
  });

  it("est une seule chose à la fois, à laquelle la personne répond en donnant le document", async () => {
    expect(await demander(avis)).toEqual({ statut: 204 });
    expect(await demander(avis)).toMatchObject({ statut: 409, code: "requete-deja-ouverte" });
    expect(await faire("repondreALaRequete", acte(), amina)).toMatchObject({
      statut: 409,
      code: "requete-sans-reponse",
    });
    await envoyerPiece(monde, amina, { reference: numeroUnique, code: "AVIS_IMPOSITION_N2", fichiers: [unePhoto()] });
    expect(await faire("lireMonInstruction", {}, amina)).toMatchObject({ requete: { pieceRecueLe: "2026-11-24" } });
    expect(await faire("repondreALaRequete", acte(), amina)).toMatchObject({ statut: 200, repondueLe: "2026-11-24" });
    const file = lireJson(await monde.appeler("listerRequetes", {}, nadia.cookie));
    expect(file).toMatchObject({
      demandes: [{ numeroUnique, guichet: "GDPUB", depuisLe: "2026-11-24", avantLe: "2026-12-09", enRetard: false }],
    });
    const ailleurs = await agent("agent-instructeur", { communes: ["69290"] });
    expect(lireJson(await monde.appeler("listerRequetes", {}, ailleurs.cookie))).toMatchObject({ demandes: [] });
    await faire("cloreLaRequete", acte({ raison: "L’avis convient." }), nadia);
    expect(lireJson(await monde.appeler("listerRequetes", {}, nadia.cookie))).toMatchObject({ demandes: [] });
    expect(await faire("repondreALaRequete", acte(), amina)).toMatchObject({ statut: 409, code: "requete-absente" });
  });
});

describe("chacun sa part", () => {
  it("les notes d’un organisme ne sont lues que par lui, et la personne les reçoit avec ses données", async () => {
    await faire("ecrireNote", acte({ texte: "Rappeler lundi." }), nadia);
    await faire("poserEtiquettes", { etiquettes: ["Urgent", "Urgent"] }, nadia);
    expect(await lire()).toMatchObject({ notes: [{ texte: "Rappeler lundi." }], etiquettes: ["Urgent"] });
    const voisin = await agent("agent-instructeur", { guichet: "G6902" });
    expect(await lire(voisin)).toMatchObject({ statut: 200, notes: [], etiquettes: [] });
    const { demandes } = lireJson(await monde.appeler("exporterMesDonnees", {}, amina.cookie));
    expect(JSON.stringify(demandes)).toContain("Rappeler lundi.");
    expect(JSON.stringify(demandes)).toContain("vérifié d’après");
  });

  it("le DALO est enregistré par l’État, et par lui seul", async () => {
    const dalo = acte({ decisionLe: "2026-11-02" });
    expect(await faire("enregistrerDalo", dalo, nadia)).toMatchObject({ statut: 404, code: "demande-introuvable" });
    const etat = await agent("etat");
    expect(await faire("enregistrerDalo", acte({ decisionLe: "2027-01-01" }), etat)).toMatchObject({
      champs: [{ pointeur: "/decisionLe", code: "date-future" }],
    });
    expect(await faire("enregistrerDalo", dalo, etat)).toEqual({ statut: 204 });
    expect(await faire("enregistrerDalo", acte({ decisionLe: "2026-11-02" }), etat)).toMatchObject({
      code: "dalo-deja-enregistre",
    });
    expect(await lire()).toMatchObject({ dalo: { commission: "69" }, publics: [{ id: "dalo", etat: "prouve" }, {}] });
  });

  it("un fait sensible est scellé, et n’est dit qu’aux agents habilités", async () => {
    const violences = acte({ fait: "violences_couple", origine: { professionnel: "justice" } });
    const sansProfil = await agent("agent-instructeur", { sensible: false });
    expect(await faire("confirmerFait", violences, sansProfil)).toMatchObject({ champs: [{ pointeur: "/fait" }] });
    expect(await faire("confirmerFait", violences, nadia)).toEqual({ statut: 204 });
    expect(JSON.stringify(await lire(nadia))).toContain("violences_couple");
    const vue = JSON.stringify(await lire(sansProfil));
    expect(vue).not.toMatch(/violence/iu);
    expect(vue).toContain("Situation protégée");
    expect(JSON.stringify(await monde.lireTout("DEMANDES"))).not.toContain("violences_couple");
  });

  it("le revenu lu sur l’avis se compare à côté de celui qui est déclaré", async () => {
    const lu = acte({ personne: "demandeur", annee: 2024, montant: 21_500 });
    expect(await faire("confirmerRevenu", { ...lu, annee: 2019, personne: "inconnue" }, nadia)).toMatchObject({
      champs: [{ pointeur: "/personne" }, { pointeur: "/annee" }],
    });
    expect(await faire("confirmerRevenu", lu, nadia)).toEqual({ statut: 204 });
    expect(await faire("lireMonInstruction", {}, amina)).toMatchObject({
      ressources: [{ confirmee: { revenu: { montant: 21_500 } } }],
    });
  });

  it("la personne lit une fois dans son histoire que ses avis d’impôt sont lus, sans le montant", async () => {
    const lu = acte({ personne: "demandeur", annee: 2024, montant: 21_600 });
    for (let fois = 0; fois < 2; fois += 1) await faire("confirmerRevenu", lu, nadia);
    const { evenements: histoire } = lireJson(await monde.appeler("lireDemande", { numeroUnique }, amina.cookie));
    const lignes = JSON.stringify(histoire);
    expect(lignes.match(/Un guichet a lu un revenu sur un avis d’impôt/gu)).toHaveLength(2);
    expect(lignes).toContain("Tous les avis d’impôt de votre foyer sont lus.");
    const evenements = (await monde.lireTout("DEMANDES")).filter(({ sk }) => String(sk).startsWith("EVENEMENT#"));
    expect(sansHasard(JSON.stringify(evenements))).not.toMatch(/21_?[56]00/u);
  });

  it("la personne voit que son instruction a été lue", async () => {
    const { consultations } = lireJson(await monde.appeler("listerConsultations", { numeroUnique }, amina.cookie));
    expect(JSON.stringify(consultations)).toContain("L’instruction : score, priorités et ressources");
  });
});

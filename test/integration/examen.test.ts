import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { documentsLisibles } from "../../shared/api/pieces.ts";
import { desReponses } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import { unePhoto, unPdf } from "../un-fichier.ts";
import { annoncer, envoyerPiece } from "./envoyer-piece.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

let monde: Monde;
let titulaire: Personne;
let numeroUnique: string;
let duGuichet: Personne;
let instructeur: Personne;
beforeAll(async () => {
  monde = await ouvrirMonde();
  titulaire = await monde.unDemandeur();
  numeroUnique = await deposer(titulaire);
  duGuichet = await monde.unAgent({ guichet: "GDPUB", sensible: false });
  instructeur = await monde.unAgent({ role: "agent-instructeur", sensible: false });
});
afterAll(() => monde.systeme.arreter());

async function deposer({ cookie }: Personne, reponses = desReponses({ situationFamiliale: "D" })): Promise<string> {
  const creation = { operationId: randomUUID(), reponses };
  const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", creation, cookie));
  const depot = { brouillonId: String(brouillonId), version: 1, certifie: true };
  return String(lireJson(await monde.appeler("deposer", depot, cookie)).numeroUnique);
}

const ouvrir = async (pieceId: string, entree: object = {}, { cookie } = duGuichet) =>
  lireJson(await monde.appeler("ouvrirPiece", { numeroUnique, pieceId, ...entree }, cookie));

const consultations = async () =>
  z
    .array(z.object({ par: z.string(), libelle: z.string() }).loose())
    .parse(lireJson(await monde.appeler("listerConsultations", { numeroUnique }, titulaire.cookie)).consultations)
    .filter(({ par }) => par === "agent");

describe("un agent ouvre une pièce", () => {
  it("pas avant son inspection : personne ne la lit, et rien n’est consigné", async () => {
    const { pieceId } = await annoncer(monde, titulaire, { reference: numeroUnique, fichiers: [unePhoto()] });
    expect((await ouvrir(pieceId)).code).toBe("piece-pas-encore-lisible");
    expect(await consultations()).toEqual([]);
  });

  it("inspectée, il lit les octets envoyés ; la personne voit qui, dans quel rôle, et quelle pièce", async () => {
    const fichier = await unPdf({ pages: 2 });
    const { pieceId } = await envoyerPiece(monde, titulaire, { reference: numeroUnique, fichiers: [fichier] });
    const { documents } = documentsLisibles.parse(await ouvrir(pieceId));
    const lu = await fetch(documents[0]?.adresse ?? "");
    expect(Buffer.from(await lu.arrayBuffer())).toEqual(Buffer.from(fichier.octets));
    expect(lu.headers.get("content-disposition")).toContain("attachment");
    expect((await consultations())[0]).toMatchObject({
      guichet: "GDPUB",
      role: "Gestionnaire territorial",
      libelle: "La pièce « Carte nationale d’identité ou passeport, même périmé »",
    });
  });

  it("hors de son travail en cours, il dit d’abord pourquoi, et la personne le lit", async () => {
    const { pieceId } = await envoyerPiece(monde, titulaire, { reference: numeroUnique, fichiers: [unePhoto()] });
    const avant = await consultations();
    expect((await ouvrir(pieceId, {}, instructeur)).code).toBe("raison-a-dire");
    expect(await consultations()).toEqual(avant);
    expect(await ouvrir(pieceId, { raison: "verifier-les-pieces" }, instructeur)).toHaveProperty("documents");
    expect((await consultations())[0]).toMatchObject({
      role: "Agent d’instruction",
      raison: "Vérifier les pièces et l’identité",
    });
  });

  it("si la consultation ne peut être écrite, il n’a pas d’adresse", async () => {
    const { pieceId } = await envoyerPiece(monde, titulaire, { reference: numeroUnique, fichiers: [unePhoto()] });
    monde.systeme.gate.faults.inject({ kind: "failure", service: "dynamodb", action: "PutItem", times: 9 });
    const recu = await ouvrir(pieceId);
    monde.systeme.gate.faults.clear();
    expect(recu).toMatchObject({ code: "service-indisponible" });
  });

  it("protégée, elle n’existe que pour le profil qui l’ouvre", async () => {
    const jugement = { reference: numeroUnique, code: "DIVORCE", fichiers: [unePhoto()] };
    const { pieceId } = await envoyerPiece(monde, titulaire, jugement);
    expect((await ouvrir(pieceId)).code).toBe("piece-introuvable");
    const habilite = await monde.unAgent({ guichet: "GDPUB", sensible: true });
    expect(await ouvrir(pieceId, {}, habilite)).toHaveProperty("documents");
  });

  it("n’existe ni ailleurs, ni sous le numéro d’un autre, ni une fois retirée", async () => {
    const { pieceId } = await envoyerPiece(monde, titulaire, { reference: numeroUnique, fichiers: [unePhoto()] });
    const raison = "verifier-les-pieces";
    expect((await ouvrir(pieceId, { raison }, await monde.unAgent({ territoire: "111" }))).code).toBe(
      "piece-introuvable",
    );
    const autre = await deposer(await monde.unDemandeur());
    expect((await ouvrir(pieceId, { numeroUnique: autre })).code).toBe("piece-introuvable");
    const retiree = await annoncer(monde, titulaire, { reference: numeroUnique, fichiers: [unePhoto()] });
    const visee = { reference: numeroUnique, pieceId: retiree.pieceId };
    await monde.appeler("retirerPiece", visee, titulaire.cookie);
    expect((await ouvrir(retiree.pieceId)).code).toBe("piece-introuvable");
  });
});

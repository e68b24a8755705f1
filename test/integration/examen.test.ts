import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { documentsLisibles } from "../../shared/api/pieces.ts";
import { desReponses } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import { annonceDe, avecJavaScript, unePhoto, unPdf } from "../un-fichier.ts";
import { annoncer, demandee, envoyerPiece, mettre } from "./envoyer-piece.ts";
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

describe("un guichet dit ce qu’une pièce vaut", () => {
  const examiner = async (pieceId: string, entree: object, { cookie } = duGuichet) =>
    lireJson(
      await monde.appeler("examinerPiece", { numeroUnique, pieceId, operationId: randomUUID(), ...entree }, cookie),
    );
  const uneVerifiee = (code = "IDENTITE_FR") =>
    envoyerPiece(monde, titulaire, { reference: numeroUnique, code, fichiers: [unePhoto()] });
  const histoire = async (): Promise<string> =>
    JSON.stringify(lireJson(await monde.appeler("lireDemande", { numeroUnique }, titulaire.cookie)).evenements);
  const courriers = () => monde.systeme.courriers().filter(({ a }) => a === titulaire.contact);

  it("acceptée, elle l’est dans l’espace, dans l’histoire, et par un message qui ne la nomme pas", async () => {
    const { pieceId } = await uneVerifiee();
    expect(await examiner(pieceId, { issue: "acceptee" })).toMatchObject({ etat: "acceptee" });
    expect(await demandee(monde, titulaire, numeroUnique)).toMatchObject({ etat: "acceptee" });
    expect(await histoire()).toContain("même périmé : acceptée.");
    await monde.systeme.ecouler();
    const dernier = courriers().at(-1);
    expect(dernier?.objet).toBe("Un document de votre demande de logement est accepté");
    expect(dernier?.texte).not.toContain("identité");
  });

  it("écartée, la personne lit pourquoi et peut la remplacer ; rien n’est effacé", async () => {
    const { pieceId } = await uneVerifiee();
    const phrase = "Le bas de la page est coupé : reprenez-la en entier.";
    expect(await examiner(pieceId, { issue: "inexploitable", phrase })).toMatchObject({ etat: "ecartee" });
    expect(await demandee(monde, titulaire, numeroUnique)).toMatchObject({ etat: "ecartee", raison: { phrase } });
    expect(await histoire()).toContain(phrase);
    expect(await ouvrir(pieceId)).toHaveProperty("documents");
    await monde.systeme.ecouler();
    expect(courriers().at(-1)?.objet).toBe("Un document de votre demande de logement est à remplacer");
    await uneVerifiee();
    expect((await demandee(monde, titulaire, numeroUnique)).etat).toBe("verifiee");
    expect((await examiner(pieceId, { issue: "acceptee", corrige: true })).code).toBe("piece-remplacee");
  });

  it("protégée, ce qui en est dit reste sur la pièce : l’histoire ne la nomme pas", async () => {
    const habilite = await monde.unAgent({ guichet: "GDPUB", sensible: true });
    const { pieceId } = await uneVerifiee("DIVORCE");
    const phrase = "Le jugement n’est pas signé.";
    expect((await examiner(pieceId, { issue: "obsolete", phrase })).code).toBe("piece-introuvable");
    await examiner(pieceId, { issue: "obsolete", phrase }, habilite);
    expect(await histoire()).not.toContain(phrase);
    expect(await histoire()).toContain("Un document protégé : obsolète.");
    const garde = (await monde.lireTout("DEMANDES")).find(
      ({ sk, evenement }) => String(sk).startsWith("EVENEMENT#") && JSON.stringify(evenement).includes(pieceId),
    );
    expect(garde).toMatchObject({ evenement: { donnees: { pieceId, issue: "obsolete" } } });
    for (const tu of ["DIVORCE", '"personne"']) expect(JSON.stringify(garde)).not.toContain(tu);
    expect(await demandee(monde, titulaire, numeroUnique, "DIVORCE")).toMatchObject({ raison: { phrase } });
  });

  it("de deux agents à la fois, un seul est entendu ; corriger se dit", async () => {
    const { pieceId } = await uneVerifiee();
    const recus = await Promise.all([
      examiner(pieceId, { issue: "acceptee" }),
      examiner(pieceId, { issue: "obsolete" }),
    ]);
    expect(recus.map(({ code }) => code).filter((code) => code === "piece-deja-examinee")).toHaveLength(1);
    expect(await examiner(pieceId, { issue: "obsolete", corrige: true })).toMatchObject({
      etat: "ecartee",
      raison: { phrase: "Ce document n’est plus à jour. Envoyez le plus récent." },
    });
  });

  it("pas avant son inspection, ni d’une demande arrêtée", async () => {
    const annoncee = await annoncer(monde, titulaire, { reference: numeroUnique, fichiers: [unePhoto()] });
    expect((await examiner(annoncee.pieceId, { issue: "acceptee" })).code).toBe("piece-pas-encore-lisible");
    const { pieceId } = await uneVerifiee();
    await monde.appeler("retirer", { numeroUnique, operationId: randomUUID(), confirme: true }, titulaire.cookie);
    expect((await examiner(pieceId, { issue: "acceptee" })).code).toBe("demande-arretee");
  });
});

describe("un guichet numérise une pièce", () => {
  const envois = z.object({
    pieceId: z.string(),
    envois: z.array(
      z.object({ fichierId: z.string(), adresse: z.string(), entetes: z.record(z.string(), z.string()) }),
    ),
  });
  const numeriser = async (reference: string, entree: object, { cookie } = duGuichet) => {
    const annonce = { operationId: randomUUID(), code: "IDENTITE_FR", personne: "demandeur", ...entree };
    return lireJson(await monde.appeler("numeriserPiece", { numeroUnique: reference, ...annonce }, cookie));
  };

  it("elle est inspectée comme celles de la personne, et la personne la voit", async () => {
    const personne = await monde.unDemandeur();
    const reference = await deposer(personne);
    for (const [fichier, etat] of [
      [await unPdf({ pages: 2 }), "verifiee"],
      [await unPdf({ preparer: avecJavaScript }), "refusee"],
    ] as const) {
      const { pieceId, envois: aFaire } = envois.parse(await numeriser(reference, { fichiers: [annonceDe(fichier)] }));
      const [envoi] = aFaire;
      if (envoi) expect(await mettre(envoi, fichier.octets)).toEqual([200, undefined]);
      await monde.systeme.ecouler();
      const suivie = { numeroUnique: reference, pieceId };
      expect(lireJson(await monde.appeler("suivrePiece", suivie, duGuichet.cookie))).toEqual({ etat });
    }
    expect((await demandee(monde, personne, reference)).donnees.map(({ etat }) => etat)).toEqual([
      "refusee",
      "verifiee",
    ]);
  });

  it("rien qui ne soit demandé au foyer, ni de protégé sans le profil, ni ailleurs", async () => {
    const reference = await deposer(await monde.unDemandeur());
    const fichiers = [annonceDe(unePhoto())];
    expect((await numeriser(reference, { fichiers, code: "VIOLENCES" })).code).toBe("piece-non-demandee");
    expect((await numeriser(reference, { fichiers, code: "DIVORCE" })).code).toBe("piece-non-demandee");
    const habilite = await monde.unAgent({ sensible: true });
    expect(await numeriser(reference, { fichiers, code: "DIVORCE" }, habilite)).toHaveProperty("envois");
    const ailleurs = await monde.unAgent({ territoire: "111" });
    expect((await numeriser(reference, { fichiers }, ailleurs)).code).toBe("demande-introuvable");
  });
});

describe("les pièces à regarder", () => {
  const lignes = z.array(z.object({ numeroUnique: z.string(), depuisLe: z.string(), enRetard: z.boolean() }).loose());
  const file = async ({ cookie }: Personne) =>
    lignes.parse(lireJson(await monde.appeler("listerPiecesARegarder", {}, cookie)).demandes);
  const saLigne = async (numero: string, qui = duGuichet) => {
    await monde.systeme.ecouler();
    return (await file(qui)).find((ligne) => ligne.numeroUnique === numero);
  };
  const uneAutre = async () => {
    const personne = await monde.unDemandeur();
    return { personne, reference: await deposer(personne) };
  };
  const accepter = (reference: string, pieceId: string, { cookie } = duGuichet) =>
    monde.appeler(
      "examinerPiece",
      { numeroUnique: reference, pieceId, operationId: randomUUID(), issue: "acceptee" },
      cookie,
    );

  it("vérifiée, elle attend ; regardée, elle n’attend plus ; ailleurs, elle n’a jamais attendu", async () => {
    const { personne, reference } = await uneAutre();
    expect(await saLigne(reference)).toBeUndefined();
    const { pieceId } = await envoyerPiece(monde, personne, { reference, fichiers: [unePhoto()] });
    const depuisLe = monde.systeme.horloge.aujourdhui();
    expect(await saLigne(reference)).toMatchObject({ depuisLe, enRetard: false });
    expect(await saLigne(reference, await monde.unAgent({ territoire: "111" }))).toBeUndefined();
    await accepter(reference, pieceId);
    expect(await saLigne(reference)).toBeUndefined();
  });

  it("la plus ancienne fait la date, et passé quinze jours la ligne le dit", async () => {
    const { personne, reference } = await uneAutre();
    await envoyerPiece(monde, personne, { reference, fichiers: [unePhoto()] });
    const piece = (await monde.lireTout("PIECES")).find(({ numeroUnique: lue }) => lue === reference);
    await monde.ecrire("PIECES", { ...piece, annonceeLe: "2026-01-05T10:00:00.000Z" });
    await monde.vieillir(reference, { deposeeLe: "2026-01-02T10:00:00.000Z" });
    await envoyerPiece(monde, personne, { reference, code: "AVIS_IMPOSITION_N2", fichiers: [unePhoto()] });
    expect(await saLigne(reference)).toMatchObject({ depuisLe: "2026-01-05", avantLe: "2026-01-20", enRetard: true });
    expect((await file(duGuichet))[0]).toMatchObject({ numeroUnique: reference });
  });

  it("donnée avant le dépôt, elle attend depuis le dépôt", async () => {
    const personne = await monde.unDemandeur();
    const creation = { operationId: randomUUID(), reponses: desReponses() };
    const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", creation, personne.cookie));
    await envoyerPiece(monde, personne, { reference: String(brouillonId), fichiers: [unePhoto()] });
    const depot = { brouillonId: String(brouillonId), version: 1, certifie: true };
    const { numeroUnique: reference } = lireJson(await monde.appeler("deposer", depot, personne.cookie));
    expect(await saLigne(String(reference))).toBeDefined();
  });

  it("une pièce protégée n’attend que le profil qui l’ouvre ; une demande arrêtée n’attend plus", async () => {
    const { personne, reference } = await uneAutre();
    await envoyerPiece(monde, personne, { reference, code: "DIVORCE", fichiers: [unePhoto()] });
    const habilite = await monde.unAgent({ sensible: true });
    expect(await saLigne(reference)).toBeUndefined();
    expect(await saLigne(reference, habilite)).toBeDefined();
    await monde.appeler(
      "retirer",
      { numeroUnique: reference, operationId: randomUUID(), confirme: true },
      personne.cookie,
    );
    expect(await saLigne(reference, habilite)).toBeUndefined();
  });
});

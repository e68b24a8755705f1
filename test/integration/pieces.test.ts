import { randomUUID } from "node:crypto";
import { GetObjectCommand, ListObjectVersionsCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { desReponses } from "../des-reponses.ts";
import { envoyer, lireJson } from "../un-envoi.ts";
import {
  annonceDe,
  avecJavaScript,
  avecMotDePasse,
  type UnFichier,
  uneBombe,
  unePageWeb,
  unePhoto,
  unPdf,
  unVirus,
} from "../un-fichier.ts";
import { annoncer, demandee, envoyerPiece, listerPieces, mettre } from "./envoyer-piece.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

let monde: Monde;
let s3: S3Client;
let Bucket: string;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
  s3 = monde.systeme.surHorloge(new S3Client({ ...monde.systeme.exploitant, forcePathStyle: true }));
  Bucket = monde.systeme.environnement("pieces").SEAU_PIECES ?? "";
});
afterAll(() => monde.systeme.arreter());

/** Someone who has begun a demande, and its draft. */
async function unBrouillon(): Promise<{ titulaire: Personne; reference: string }> {
  const titulaire = await monde.unDemandeur();
  const creation = { operationId: randomUUID(), reponses: desReponses() };
  const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", creation, titulaire.cookie));
  return { titulaire, reference: String(brouillonId) };
}

const versionsDe = async (pieceId: string): Promise<number> => {
  const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
  return Versions.filter(({ Key }) => Key?.includes(pieceId)).length;
};

const documents = z.object({ documents: z.array(z.object({ adresse: z.string(), type: z.string() })) });
const lire = async ({ cookie }: Personne, reference: string, pieceId: string) =>
  documents.parse(lireJson(await monde.appeler("lirePiece", { reference, pieceId }, cookie))).documents;

describe("une photo", () => {
  it("envoyée avant le dépôt est vérifiée, lue par sa personne, et suit la demande", async () => {
    const { titulaire, reference } = await unBrouillon();
    const photo = unePhoto();
    expect((await demandee(monde, titulaire, reference)).etat).toBe("a-donner");
    const { pieceId } = await envoyerPiece(monde, titulaire, { reference, fichiers: [photo] });
    expect(await demandee(monde, titulaire, reference)).toMatchObject({
      etat: "verifiee",
      donnees: [{ pieceId, pages: 1 }],
    });

    const depot = await monde.appeler(
      "deposer",
      { brouillonId: reference, version: 1, certifie: true },
      titulaire.cookie,
    );
    const numeroUnique = String(lireJson(depot).numeroUnique);
    expect((await demandee(monde, titulaire, numeroUnique)).etat).toBe("verifiee");
    // and by its draft, now closed
    expect((await demandee(monde, titulaire, reference)).etat).toBe("verifiee");

    const [document] = await lire(titulaire, numeroUnique, pieceId);
    const recu = await fetch(document?.adresse ?? "");
    expect(Buffer.from(await recu.arrayBuffer())).toEqual(Buffer.from(photo.octets));
    expect(recu.headers.get("content-disposition")).toBe('attachment; filename="identite-fr.png"');
  });

  it("de plusieurs pages devient un seul PDF, dans l’ordre", async () => {
    const { titulaire, reference } = await unBrouillon();
    const fichiers = [unePhoto(), await unPdf({ pages: 2 }), unePhoto()];
    const { pieceId } = await envoyerPiece(monde, titulaire, { reference, fichiers });
    const lus = await lire(titulaire, reference, pieceId);
    expect(lus.map(({ type }) => type)).toEqual(["application/pdf"]);
    expect((await demandee(monde, titulaire, reference)).donnees[0]?.pages).toBe(4);
  });

  it("annoncée deux fois par la même opération est une seule pièce", async () => {
    const { titulaire, reference } = await unBrouillon();
    const piece = { reference, operationId: randomUUID(), fichiers: [unePhoto()] };
    const [une, autre] = await Promise.all([annoncer(monde, titulaire, piece), annoncer(monde, titulaire, piece)]);
    expect(une.pieceId).toBe(autre.pieceId);
    expect((await demandee(monde, titulaire, reference)).donnees).toHaveLength(1);
  });

  it("nouvelle remplace l’ancienne une fois vérifiée, et l’ancienne reste gardée", async () => {
    const { titulaire, reference } = await unBrouillon();
    const ancienne = await envoyerPiece(monde, titulaire, { reference, fichiers: [unePhoto()] });
    await envoyerPiece(monde, titulaire, { reference, fichiers: [unePhoto({ largeur: 200 })] });
    const { donnees } = await demandee(monde, titulaire, reference);
    expect(donnees.map(({ etat }) => etat)).toEqual(["verifiee", "remplacee"]);
    expect(await versionsDe(ancienne.pieceId)).toBe(1);
  });

  it("refusée ne prend pas la place de celle qui était bonne", async () => {
    const { titulaire, reference } = await unBrouillon();
    await envoyerPiece(monde, titulaire, { reference, fichiers: [unePhoto()] });
    await envoyerPiece(monde, titulaire, { reference, fichiers: [unVirus()] });
    expect(await demandee(monde, titulaire, reference)).toMatchObject({
      etat: "verifiee",
      donnees: [{ etat: "refusee" }, { etat: "verifiee" }],
    });
  });

  it("retirée avant sa vérification n’est plus montrée, et ses fichiers sont effacés au passage suivant", async () => {
    const { titulaire, reference } = await unBrouillon();
    const { pieceId, envois } = await annoncer(monde, titulaire, { reference, fichiers: [unePhoto()] });
    const retrait = await monde.appeler("retirerPiece", { reference, pieceId }, titulaire.cookie);
    expect(retrait.statut).toBe(204);
    for (const envoi of envois) await mettre(envoi, unePhoto().octets);
    await monde.systeme.ecouler();
    expect((await demandee(monde, titulaire, reference)).donnees).toEqual([]);
    expect(await versionsDe(pieceId)).toBe(0);
  });
});

describe("avec son brouillon", () => {
  it("est effacée au passage du lendemain, sans que rien n’en reste", async () => {
    const { titulaire, reference } = await unBrouillon();
    const garde = await unBrouillon();
    const { pieceId } = await envoyerPiece(monde, titulaire, { reference, fichiers: [unePhoto()] });
    const gardee = await envoyerPiece(monde, garde.titulaire, { reference: garde.reference, fichiers: [unePhoto()] });
    await monde.appeler("effacerBrouillon", { brouillonId: reference }, titulaire.cookie);
    await monde.systeme.horloge.avancer("2026-11-26");
    await monde.systeme.ecouler();
    const restes = await monde.lireTout("PIECES");
    expect([await versionsDe(pieceId), restes.filter((lu) => lu.compte === titulaire.compteId)]).toEqual([0, []]);
    expect([await versionsDe(gardee.pieceId), restes.some((lu) => lu.pieceId === gardee.pieceId)]).toEqual([1, true]);
  });
});

describe("S3 n’accepte que le fichier annoncé", () => {
  it.each<[string, (photo: Buffer) => Buffer, Record<string, string>, [number, string | undefined]]>([
    ["d’autres octets de même longueur", (photo) => Buffer.from(photo).fill(7), {}, [400, "BadDigest"]],
    ["une autre longueur", (photo) => photo.subarray(1), {}, [403, "SignatureDoesNotMatch"]],
    ["un autre type", (photo) => photo, { "content-type": "text/html" }, [403, "SignatureDoesNotMatch"]],
  ])("%s", async (_nom, changer, entetes, attendu) => {
    const { titulaire, reference } = await unBrouillon();
    const photo = unePhoto();
    const { envois } = await annoncer(monde, titulaire, { reference, fichiers: [photo] });
    const [envoi] = envois;
    if (!envoi) throw new Error("aucune adresse");
    const refuse = await mettre(
      { ...envoi, entetes: { ...envoi.entetes, ...entetes } },
      changer(Buffer.from(photo.octets)),
    );
    expect(refuse).toEqual(attendu);
    expect((await demandee(monde, titulaire, reference)).etat).toBe("attendue");
  });

  it("d’une page du site, et d’aucune autre", async () => {
    const { titulaire, reference } = await unBrouillon();
    const [envoi] = (await annoncer(monde, titulaire, { reference, fichiers: [unePhoto()] })).envois;
    const adresse = new URL(envoi?.adresse ?? "");
    const demander = async (origin: string) => {
      const headers = {
        origin,
        "access-control-request-method": "PUT",
        "access-control-request-headers": Object.keys(envoi?.entetes ?? {}).join(", "),
      };
      return (await envoyer(adresse.origin, { method: "OPTIONS", chemin: adresse.pathname, entetes: headers })).statut;
    };
    expect(await demander(monde.systeme.adresse)).toBe(200);
    expect(await demander("https://ailleurs.example")).toBe(403);
    const page = await fetch(monde.systeme.adresse);
    expect(page.headers.get("content-security-policy")).toContain(`connect-src 'self' ${adresse.origin}`);
  });

  it("et ne l’écrit qu’une fois", async () => {
    const { titulaire, reference } = await unBrouillon();
    const photo = unePhoto();
    const [envoi] = (await annoncer(monde, titulaire, { reference, fichiers: [photo] })).envois;
    if (!envoi) throw new Error("aucune adresse");
    expect((await mettre(envoi, photo.octets))[0]).toBe(200);
    expect(await mettre(envoi, photo.octets)).toEqual([412, "PreconditionFailed"]);
  });
});

describe("n’est lue de personne", () => {
  it("tant qu’elle n’est pas vérifiée", async () => {
    const { titulaire, reference } = await unBrouillon();
    const { pieceId, envois } = await annoncer(monde, titulaire, { reference, fichiers: [unePhoto()] });
    const tenus = monde.systeme.bus.hold(() => true);
    for (const envoi of envois) await mettre(envoi, unePhoto().octets);
    const recu = await monde.appeler("lirePiece", { reference, pieceId }, titulaire.cookie);
    expect([recu.statut, lireJson(recu).code]).toEqual([409, "piece-pas-encore-lisible"]);
    // nor by an address without a signature, or by the function that receives
    const [adresse = ""] = envois[0]?.adresse.split("?") ?? [];
    expect((await fetch(adresse)).status).toBe(403);
    const recevoir = monde.systeme.surHorloge(
      new S3Client({ ...monde.systeme.commeLaFonction("pieces"), forcePathStyle: true }),
    );
    const Key = new URL(adresse).pathname.split("/").slice(2).join("/");
    await expect(recevoir.send(new GetObjectCommand({ Bucket, Key }))).rejects.toThrow(/not authorized|Access Denied/u);
    tenus.release();
    await monde.systeme.ecouler();
    expect((await demandee(monde, titulaire, reference)).etat).toBe("verifiee");
  });
});

describe("est refusée avec sa raison, effacée, et la demande n’est pas touchée", () => {
  it.each<[string, () => UnFichier | Promise<UnFichier>, string]>([
    ["un EICAR", unVirus, "virus"],
    [
      "un EICAR dans un vrai PDF",
      async () => unPdf({ preparer: ({ context }) => void context.register(context.stream(unVirus().octets)) }),
      "virus",
    ],
    ["un PDF avec JavaScript", () => unPdf({ preparer: avecJavaScript }), "contenu-actif"],
    ["une page web nommée .pdf", unePageWeb, "page-web"],
    ["une image de 1 × 1", () => unePhoto({ largeur: 1, hauteur: 1 }), "image-trop-petite"],
    ["un PDF à mot de passe", () => unPdf({ preparer: avecMotDePasse }), "mot-de-passe"],
    ["une bombe zip nommée .pdf", uneBombe, "archive"],
  ])("%s", async (_nom, faire, code) => {
    const { titulaire, reference } = await unBrouillon();
    const { pieceId } = await envoyerPiece(monde, titulaire, { reference, fichiers: [await faire()] });
    expect(await demandee(monde, titulaire, reference)).toMatchObject({ etat: "refusee", raison: { code } });
    expect(await versionsDe(pieceId)).toBe(0);
    const lecture = await monde.appeler("lirePiece", { reference, pieceId }, titulaire.cookie);
    expect([lecture.statut, lireJson(lecture).code]).toEqual([409, "piece-pas-encore-lisible"]);
    const depot = await monde.appeler(
      "deposer",
      { brouillonId: reference, version: 1, certifie: true },
      titulaire.cookie,
    );
    expect(depot.statut).toBe(201);
  });

  it.each([
    ["un fichier vide", { taille: 0 }, "/fichiers/0/taille", "fichier-vide"],
    ["un fichier de 25 Mo", { taille: 25_000_000 }, "/fichiers/0/taille", "fichier-trop-lourd"],
    ["un type qui n’est pas un document", { type: "text/html" }, "/fichiers/0/type", "type-de-fichier-refuse"],
    ["un fichier et son nom", { nom: "passeport de Leïla.jpg" }, "/fichiers/0/nom", "champ-inconnu"],
  ])("%s, dès l’annonce", async (_nom, change, pointeur, code) => {
    const { titulaire, reference } = await unBrouillon();
    const fichiers = [{ ...annonceDe(unePhoto()), ...change }];
    const entree = { reference, operationId: randomUUID(), code: "IDENTITE_FR", personne: "demandeur", fichiers };
    const recue = await monde.appeler("annoncerPiece", entree, titulaire.cookie);
    expect([recue.statut, lireJson(recue).champs]).toMatchObject([400, [{ pointeur, code }]]);
  });
});

describe("ce qui n’est pas demandé n’est pas reçu", () => {
  it.each([
    ["un relevé qui n’est pas de la liste", "RELEVE_BANCAIRE", "demandeur"],
    ["une pièce que rien n’ouvre", "VIOLENCES", "demandeur"],
    ["la pièce de quelqu’un qui n’est pas du foyer", "IDENTITE_FR", "codemandeurs.inconnu"],
  ])("%s", async (_nom, code, personne) => {
    const { titulaire, reference } = await unBrouillon();
    const entree = { reference, operationId: randomUUID(), code, personne, fichiers: [annonceDe(unePhoto())] };
    const recue = await monde.appeler("annoncerPiece", entree, titulaire.cookie);
    expect([recue.statut, lireJson(recue).code]).toEqual([409, "piece-non-demandee"]);
  });

  it("plus de 100 Mo pour une demande, même par plusieurs annonces à la fois", async () => {
    const { titulaire, reference } = await unBrouillon();
    const fichiers = Array.from({ length: 2 }, () => ({ ...annonceDe(unePhoto()), taille: 20_000_000 }));
    const entree = { reference, code: "IDENTITE_FR", personne: "demandeur", fichiers };
    const recues = await Promise.all(
      [1, 2, 3, 4].map(() =>
        monde.appeler("annoncerPiece", { ...entree, operationId: randomUUID() }, titulaire.cookie),
      ),
    );
    expect(recues.filter(({ statut }) => statut === 201)).toHaveLength(2);
    expect((await listerPieces(monde, titulaire, reference)).limites.tailleUtilisee).toBe(80_000_000);
  });
});

describe("les verdicts", () => {
  it("perdus en route sont redemandés par le passage suivant", async () => {
    const titulaire = await monde.unDemandeur();
    const creation = { operationId: randomUUID(), reponses: desReponses() };
    const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", creation, titulaire.cookie));
    const perdus = monde.systeme.bus.hold(() => true);
    const { pieceId } = await envoyerPiece(monde, titulaire, {
      reference: String(brouillonId),
      fichiers: [unePhoto()],
    });
    perdus.release([]);
    await monde.systeme.horloge.avancer("2026-11-27");
    await monde.systeme.ecouler();
    const jugees = (await monde.lireTout("PIECES")).filter(
      (lue) => lue.pieceId === pieceId && lue.jugement !== undefined,
    );
    expect(jugees).toMatchObject([{ jugement: { etat: "verifiee" } }]);
  });

  it("dans l’autre ordre, puis deux fois, disent la même chose", async () => {
    const { titulaire, reference } = await unBrouillon();
    const tenus = monde.systeme.bus.hold(({ source }) => source === "aws.guardduty");
    const { pieceId } = await envoyerPiece(monde, titulaire, { reference, fichiers: [unePhoto()] });
    expect((await demandee(monde, titulaire, reference)).etat).toBe("recue");
    tenus.release();
    await monde.systeme.ecouler();
    expect((await demandee(monde, titulaire, reference)).etat).toBe("verifiee");
    tenus.release([...tenus.events, ...tenus.events]);
    await monde.systeme.ecouler();
    const verdicts = (await monde.lireTout("PIECES")).filter(
      (lu) => String(lu.sk).startsWith("VERDICT#") && lu.pieceId === pieceId,
    );
    expect(verdicts).toMatchObject([{ etat: "verifiee", code: "IDENTITE_FR", compte: titulaire.compteId }]);
  });
});

import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { expiration } from "../../shared/demande/delais.ts";
import { ecrireReferenceDeLettre } from "../../shared/envois/reference-de-lettre.ts";
import { desReponses } from "../des-reponses.ts";
import { lirePdf } from "../lire-pdf.ts";
import { lireJson } from "../un-envoi.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

let monde: Monde;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
});
afterAll(() => monde.systeme.arreter());

const aujourdhui = () => monde.systeme.horloge.aujourdhui();
const demain = () => new Date(Date.parse(aujourdhui()) + 86_400_000).toISOString().slice(0, 10);
const reponse = z.object({ numeroUnique: z.string() });

/** A demande of this person, then the first notice of its renewal. */
async function prevenue({ cookie }: Personne, dites: Parameters<typeof desReponses>[0] = {}): Promise<string> {
  const cree = lireJson(
    await monde.appeler("creerBrouillon", { operationId: crypto.randomUUID(), reponses: desReponses(dites) }, cookie),
  );
  const depot = { brouillonId: cree.brouillonId, version: 1, certifie: true };
  const { numeroUnique } = reponse.parse(lireJson(await monde.appeler("deposer", depot, cookie)));
  const pourLe = expiration(aujourdhui());
  await monde.vivre(numeroUnique, { type: "preavis-emis", donnees: { rang: "preavis", pourLe } });
  await monde.systeme.ecouler();
  return numeroUnique;
}

const lettreDe = (numeroUnique: string) => ecrireReferenceDeLettre({ numeroUnique, version: 2 });

const lignesDe = async (pk: string) => (await monde.lireTout("DEMANDES")).filter((ligne) => ligne.pk === pk);
const faitsDe = async (numeroUnique: string, canal: string): Promise<string[]> => {
  const lignes = await lignesDe(`ENVOIS#${numeroUnique}`);
  const envoi = lignes.find(({ sk }) => sk === `ENVOI#000002#preavis-emis#${canal}`);
  return [...z.set(z.string()).default(new Set()).parse(envoi?.faits)].map((fait) => fait.split(" ")[0] ?? "").sort();
};

const seau = () => monde.systeme.environnement("acheminement").SEAU_COURRIERS;
const s3 = () => monde.systeme.surHorloge(new S3Client({ ...monde.systeme.exploitant, forcePathStyle: true }));
async function fichiers(fin: string): Promise<Buffer[]> {
  const { Contents = [] } = await s3().send(new ListObjectsV2Command({ Bucket: seau() }));
  const cles = Contents.flatMap(({ Key }) => (Key?.endsWith(fin) ? [Key] : []));
  return Promise.all(
    cles.map(async (Key) => {
      const { Body } = await s3().send(new GetObjectCommand({ Bucket: seau(), Key }));
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    }),
  );
}

describe("un avis de renouvellement", () => {
  it("part en copie à qui aide la personne, quand elle le veut, et cette copie ne prouve rien", async () => {
    const aidantCourriel = `${crypto.randomUUID()}@association.example`;
    const aide = { estAide: true, aidantNom: "Association Relais", aidantCourriel, aidantEnCopie: true };
    const numero = await prevenue(await monde.unDemandeur(), aide);
    const recus = monde.systeme.courriers().filter(({ a }) => a === aidantCourriel);
    expect(recus.map(({ objet = "" }) => objet)).toEqual([
      expect.stringMatching(/^Copie – Votre demande de logement/u),
    ]);
    expect(recus[0]?.texte).toContain("parce que la personne que vous aidez l’a demandé");
    expect(await faitsDe(numero, "copie")).toEqual(["envoye"]);
    expect(await faitsDe(numero, "courriel")).toEqual(["delivre", "envoye"]);
  });

  it("ne part pas en copie à qui aide quand la personne ne le veut pas", async () => {
    const aidantCourriel = `${crypto.randomUUID()}@association.example`;
    const aide = { estAide: true, aidantNom: "Association Relais", aidantCourriel, aidantEnCopie: false };
    await prevenue(await monde.unDemandeur(), aide);
    expect(monde.systeme.courriers().filter(({ a }) => a === aidantCourriel)).toEqual([]);
  });

  it("part par courriel à qui a déposé en ligne, et sa remise est sue", async () => {
    const personne = await monde.unDemandeur();
    const numero = await prevenue(personne);
    expect(await faitsDe(numero, "courriel")).toEqual(["delivre", "envoye"]);
    expect(await faitsDe(numero, "courrier")).toEqual([]);
    const recus = monde.systeme.courriers().filter(({ a }) => a === personne.contact);
    expect(recus.at(-1)?.objet).toContain("à renouveler avant le 24 novembre");
  });

  it("part par lettre, en plus du SMS, à qui n’a pas d’adresse électronique", async () => {
    const numero = await prevenue(await monde.unDemandeur("mobile"));
    expect(await faitsDe(numero, "sms")).toEqual(["envoye"]);
    expect(await faitsDe(numero, "courrier")).toEqual(["envoye"]);
  });

  it("dont le courriel revient part par lettre", async () => {
    const numero = await prevenue(await monde.unDemandeur("courriel", "+rebond"));
    expect(await faitsDe(numero, "courriel")).toEqual(["envoye", "rebond"]);
    expect(await faitsDe(numero, "courrier")).toEqual(["envoye"]);
  });

  it("auquel répond un message d’absence est quand même reçu", async () => {
    const numero = await prevenue(await monde.unDemandeur("courriel", "+absence"));
    expect(await faitsDe(numero, "courriel")).toEqual(["delivre", "envoye", "rebond-passager"]);
    expect(await faitsDe(numero, "courrier")).toEqual([]);
  });
});

describe("les lettres", () => {
  it("s’impriment le lendemain, une fois, avec le fichier de leurs adresses", async () => {
    const numero = await prevenue(await monde.unDemandeur("mobile"));
    await monde.systeme.horloge.avancer(demain());
    await monde.systeme.horloge.avancer(demain());
    expect(await lignesDe("LETTRES#A-IMPRIMER")).toEqual([]);
    const listes = (await fichiers("adresses.csv")).map(String);
    const siennes = listes
      .join("")
      .split("\r\n")
      .filter((ligne) => ligne.startsWith(lettreDe(numero)));
    expect(siennes).toEqual([expect.stringContaining("Madame Amina BENALI,12 rue de la Paix")]);
    const textes = await Promise.all((await fichiers("lettres.pdf")).map(async (pdf) => (await lirePdf(pdf)).texte));
    expect(textes.filter((texte) => texte.includes(lettreDe(numero)))).toHaveLength(1);
  });

  it("se prouvent par un fichier, dont chaque ligne fautive est rendue avec sa raison", async () => {
    const numero = await prevenue(await monde.unDemandeur("mobile"));
    const inconnue = ecrireReferenceDeLettre({ numeroUnique: "0690101000001GDPUB", version: 2 });
    const lignes = [`${lettreDe(numero)};poste;${aujourdhui()}`, `${inconnue};poste;${aujourdhui()}`, "tache de café"];
    await monde.deposerDesPreuves(["lettre;preuve;date", ...lignes].join("\n"));
    await monde.systeme.ecouler();
    expect(await faitsDe(numero, "courrier")).toEqual(["envoye", "poste"]);
    const rapport = (await fichiers(".rapport.csv")).map(String).join("");
    expect(rapport).toContain("Aucune lettre ne porte cette référence");
    expect(rapport).toContain("4,tache de café,Référence de lettre illisible ou mal recopiée");
    expect(rapport).not.toContain(numero);
  });

  it("se prouvent à la main, par un agent de leur territoire", async () => {
    const numero = await prevenue(await monde.unDemandeur("mobile"));
    const { cookie } = await monde.unAgent();
    const preuve = { lettre: lettreDe(numero), preuve: "npai", le: aujourdhui() };
    expect(lireJson(await monde.appeler("prouverLettre", preuve, cookie))).toEqual({ etat: "non-remis" });
    const mal = await monde.appeler(
      "prouverLettre",
      { ...preuve, lettre: `${lettreDe(numero).slice(0, -2)}00` },
      cookie,
    );
    expect(lireJson(mal)).toMatchObject({ code: "lettre-introuvable" });
    const avant = await monde.appeler("prouverLettre", { ...preuve, le: "2026-01-01" }, cookie);
    expect(lireJson(avant)).toMatchObject({ code: "preuve-incoherente" });
  });
});

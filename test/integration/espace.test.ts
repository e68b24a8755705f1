import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { desReponses } from "../des-reponses.ts";
import { lirePdf } from "../lire-pdf.ts";
import { lireJson } from "../un-envoi.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

const NIR = "285036912345656";

let monde: Monde;
let moi: Personne;
let numeroUnique: string;

beforeAll(async () => {
  monde = await ouvrirMonde();
  moi = await monde.unDemandeur();
  const entree = { operationId: randomUUID(), reponses: desReponses({ nir: NIR }) };
  const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", entree, moi.cookie));
  const depot = { brouillonId: String(brouillonId), version: 1, certifie: true };
  numeroUnique = String(lireJson(await monde.appeler("deposer", depot, moi.cookie)).numeroUnique);
});
afterAll(() => monde.systeme.arreter());

const lire = async (nom: Parameters<Monde["appeler"]>[0], entree = {}, qui = moi) =>
  lireJson(await monde.appeler(nom, { numeroUnique, ...entree }, qui.cookie));

it("le registre dit à la personne qui a lu son dossier, la plus récente lecture d’abord", async () => {
  await lire("lireDemande");
  expect((await lire("listerConsultations")).consultations).toMatchObject([
    { par: "vous", libelle: "Le registre des consultations" },
    { par: "vous", libelle: "Le dossier et ses réponses" },
  ]);
});

it("un message envoyé deux fois est un seul message, qui attend une réponse du territoire", async () => {
  const message = { operationId: randomUUID(), texte: "J’ai changé d’employeur.", pieces: [] };
  expect(await lire("ecrireAuGuichet", message)).toMatchObject({ de: "demandeur" });
  await lire("ecrireAuGuichet", message);
  expect((await lire("listerMessages")).messages).toMatchObject([{ de: "demandeur", texte: message.texte }]);
  const attentes = (await monde.lireTout("DEMANDES")).filter(({ pk }) => pk === "ATTENTE#069");
  expect(attentes).toMatchObject([{ numeroUnique }]);
});

it("un agent du territoire lit et répond ; la personne le voit, et n’attend plus", async () => {
  const agent = await monde.unAgent();
  const attentes = lireJson(await monde.appeler("listerAttentes", {}, agent.cookie));
  expect(attentes).toMatchObject({ attentes: [{ numeroUnique }] });
  const reponse = { numeroUnique, operationId: randomUUID(), texte: "Merci, c’est noté." };
  expect((await lire("lireConversation", {}, agent)).code).toBe("raison-a-dire");
  await lire("lireConversation", { raison: "repondre-a-la-personne" }, agent);
  await monde.appeler("repondre", reponse, agent.cookie);
  expect((await lire("listerMessages")).messages).toMatchObject([
    { de: "demandeur" },
    { de: "guichet", guichet: "G6901", texte: "Merci, c’est noté." },
  ]);
  expect((await lire("listerConsultations")).consultations).toContainEqual(
    expect.objectContaining({ par: "agent", guichet: "G6901", raison: "Répondre à la personne" }),
  );
  expect(lireJson(await monde.appeler("listerAttentes", {}, agent.cookie))).toEqual({ attentes: [] });
  await monde.systeme.ecouler();
  const recus = monde.systeme.courriers().filter(({ a }) => a === moi.contact);
  expect(recus.map(({ objet }) => objet)).toContain("Un message vous attend à propos de votre demande de logement");
  expect(JSON.stringify(recus)).not.toContain("c’est noté");
});

it("tout ce qui est gardé se relit, réponses scellées comprises", async () => {
  const donnees = lireJson(await monde.appeler("exporterMesDonnees", {}, moi.cookie));
  expect(donnees).toMatchObject({
    compte: { courriel: moi.contact, courrierPostal: false, langue: "fr" },
    demandes: [
      {
        situation: { numeroUnique },
        reponses: { ...desReponses(), nir: NIR },
        evenements: [{ libelle: "Demande déposée", par: "vous" }],
        messages: [{ de: "demandeur" }, { de: "guichet" }],
      },
    ],
  });
});

it("le même contenu s’imprime", async () => {
  const { octets } = await monde.appeler("imprimerMesDonnees", {}, moi.cookie);
  const { texte: dit } = await lirePdf(octets);
  for (const attendu of ["Vos données", "Benali", "J’ai changé d’employeur", "Demande déposée"])
    expect(dit).toContain(attendu);
});

it("ce que dit chaque partie s’explique dans la langue de la personne, le français dessous", async () => {
  const changer = (langue: string) =>
    monde.appeler("changerPreferences", { courrierPostal: false, langue }, moi.cookie);
  await changer("ar");
  expect(lireJson(await monde.appeler("exporterMesDonnees", {}, moi.cookie))).toMatchObject({
    presentations: [
      { langue: "ar", dite: { titre: expect.stringMatching(/\p{Script=Arabic}/u) } },
      { langue: "fr", dite: { titre: "Ce que contient ce document" } },
    ],
  });
  const lu = await lirePdf((await monde.appeler("imprimerMesDonnees", {}, moi.cookie)).octets);
  expect(lu).toMatchObject({ horsBalise: [], langue: "fr-FR" });
  expect(lu.texte).toContain("Ce que contient ce document");
  await changer("fr");
});

it("la personne demande des lettres par la poste, et ne les demande plus", async () => {
  const changer = async (courrierPostal: boolean) =>
    lireJson(await monde.appeler("changerPreferences", { courrierPostal }, moi.cookie));
  expect(await changer(true)).toEqual({ courriel: moi.contact, courrierPostal: true, langue: "fr" });
  expect(await changer(false)).toEqual({ courriel: moi.contact, courrierPostal: false, langue: "fr" });
});

it("rien de tout cela n’existe pour une autre personne", async () => {
  const autrui = await monde.unDemandeur();
  for (const nom of ["listerConsultations", "listerMessages"] as const)
    expect((await lire(nom, {}, autrui)).code).toBe("demande-introuvable");
  expect((await lire("ecrireAuGuichet", { operationId: randomUUID(), texte: "Bonjour" }, autrui)).code).toBe(
    "demande-introuvable",
  );
  expect(lireJson(await monde.appeler("exporterMesDonnees", {}, autrui.cookie)).demandes).toEqual([]);
});

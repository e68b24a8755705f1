import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as z from "zod";
import type { Fiche } from "../../shared/acces/fiche.ts";
import { ajouterJours, ajouterMois } from "../../shared/demande/delais.ts";
import { lireJson } from "../un-envoi.ts";
import { uneFiche, unSiret } from "../une-fiche.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

const DEFINITIF = "Tournesol-Vert-58!";
const CONVENTION = { sorte: "convention", signeeLe: "2026-11-02" };
const AUJOURDHUI = "2026-11-24";
const DANS_UN_AN = ajouterMois(AUJOURDHUI, 12);

let monde: Monde;
let gestionnaire: Personne;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: AUJOURDHUI });
  gestionnaire = await monde.unAgent();
});
afterAll(() => monde.systeme.arreter());

const appeler = async (nom: Parameters<Monde["appeler"]>[0], entree = {}, qui?: { cookie: string }) =>
  lireJson(await monde.appeler(nom, entree, qui?.cookie));
const suivi = z.object({
  acces: z.object({ accesId: z.string(), version: z.int(), etat: z.string(), guichet: z.string().optional() }),
  tour: z.string(),
});

async function demander(fiche: Fiche): Promise<string> {
  const recu = await appeler("demanderAcces", { fiche });
  return String(recu.code);
}
const suivre = async (code: string) => suivi.parse(await appeler("suivreAcces", { code }));
async function decider(code: string, decision: object, qui = gestionnaire) {
  const { acces } = await suivre(code);
  return appeler("deciderAcces", { accesId: acces.accesId, version: acces.version, decision }, qui);
}

const courrielDe = (courriel: string): string =>
  monde.systeme.courriers().findLast(({ a, texte }) => a === courriel && texte.includes("provisoire"))?.texte ?? "";

/** First day of someone who was invited: gives the cookie. */
async function entrer(courriel: string): Promise<Personne> {
  const motDePasse = /Sne-[\w-]+-7/u.exec(courrielDe(courriel))?.[0];
  const nouveau = await appeler("ouvrirSessionAgent", { courriel, motDePasse });
  const { etape, defi, secret } = await appeler("repondreAuDefi", {
    ...{ courriel, etape: nouveau.etape, defi: nouveau.defi, motDePasse: DEFINITIF },
  });
  const code = new TOTP({ secret: Secret.fromBase32(String(secret)) }).generate();
  const recu = await monde.appeler("repondreAuDefi", { courriel, etape, defi, code });
  const cookie = String(recu.entetes["set-cookie"]).split(";")[0] ?? "";
  return { role: "agent", compteId: "", contact: courriel, sessionId: "", cookie };
}

it("un bailleur demande, le gestionnaire fait corriger puis approuve, les agents entrent", async () => {
  const fiche = uneFiche();
  const code = await demander(fiche);
  expect(monde.systeme.courriers().some(({ a }) => a === fiche.responsable.courriel)).toBe(true);
  expect(await suivre(code)).toMatchObject({ tour: "gestionnaire", acces: { etat: "a-examiner" } });

  const ailleurs = await monde.unAgent({ guichet: "G1101", territoire: "111" });
  expect(await appeler("listerAcces", {}, ailleurs)).toEqual({ acces: [] });
  expect((await decider(code, { sorte: "approuver", fondement: CONVENTION }, ailleurs)).code).toBe("acces-introuvable");
  expect((await decider(code, { sorte: "refuser", raison: "Non." })).code).toBe("refus-d-acces-interdit");

  await decider(code, { sorte: "corriger", raison: "Précisez les horaires." });
  expect(await suivre(code)).toMatchObject({ tour: "organisme", acces: { etat: "a-corriger", version: 2 } });
  await appeler("corrigerAcces", { code, version: 2, fiche });
  const approuvee = await decider(code, { sorte: "approuver", fondement: CONVENTION });
  expect(approuvee).toMatchObject({ etat: "approuvee", guichet: expect.stringMatching(/^G\d{4}$/u) });

  const agent = await entrer(fiche.agents[0]?.courriel ?? "");
  expect(await appeler("lireAgent", {}, agent)).toMatchObject({
    certifieJusquAu: DANS_UN_AN,
    poste: { guichet: approuvee.guichet, role: "agent-enregistreur", territoire: "069", habiliteJusquAu: DANS_UN_AN },
  });
  expect(await appeler("listerAttentes", {}, agent)).toHaveProperty("attentes");
  expect((await decider(code, { sorte: "refuser", raison: "Trop tard." })).code).toBe("acces-deja-decide");

  const encore = await demander(fiche);
  expect((await decider(encore, { sorte: "approuver", fondement: CONVENTION })).code).toBe("organisme-deja-inscrit");

  const responsable = await entrer(fiche.responsable.courriel);
  expect((await appeler("listerAttentes", {}, responsable)).code).toBe("acces-refuse");
  const equipe = await appeler("listerEquipe", { guichet: approuvee.guichet }, responsable);
  const membres = z
    .object({ agents: z.array(z.object({ agentId: z.string(), nom: z.string() })) })
    .parse(equipe).agents;
  const agentId = membres.find(({ nom }) => nom === "Karim Saïdi")?.agentId;
  expect((await appeler("listerEquipe", { guichet: approuvee.guichet }, agent)).code).toBe("guichet-introuvable");
  await appeler("retirerAgent", { guichet: approuvee.guichet, agentId }, responsable);
  expect((await appeler("lireAgent", {}, agent)).code).toBe("session-absente");
  const motDePasse = { courriel: fiche.agents[0]?.courriel, motDePasse: DEFINITIF };
  expect((await appeler("ouvrirSessionAgent", motDePasse)).code).toBe("identifiants-incorrects");
});

it("le public trouve le guichet qui vient d’ouvrir, et le guichet change ses horaires", async () => {
  const fiche = uneFiche({ siret: unSiret(2), nom: "Office de Villeurbanne", agents: [] });
  fiche.accueil = { ...fiche.accueil, codePostal: "69100", commune: "69266" };
  const courriel = "direction@office.example";
  const code = await demander({ ...fiche, responsable: { ...fiche.responsable, courriel } });
  await decider(code, { sorte: "approuver", fondement: CONVENTION });
  const trouves = await appeler("chercherGuichets", { q: "Bron" });
  expect(trouves).toMatchObject({
    autourDe: "Bron",
    guichets: [
      { nom: "Habitat du Rhône", proximite: "commune" },
      { nom: "Office de Villeurbanne", proximite: "intercommunalite" },
    ],
  });
  expect(await appeler("chercherGuichets", { q: "69100" })).toMatchObject({ guichets: [{ proximite: "commune" }, {}] });
  expect(await appeler("chercherGuichets", { q: "office" })).toMatchObject({
    guichets: [{ nom: "Office de Villeurbanne" }],
  });
  const responsable = await entrer(courriel);
  const accueil = { ...fiche.accueil, horaires: "Le mardi, de 9 h à 12 h" };
  await appeler("modifierMonGuichet", { accueil }, responsable);
  expect(await appeler("chercherGuichets", { q: "office" })).toMatchObject({
    guichets: [{ horaires: "Le mardi, de 9 h à 12 h" }],
  });
});

it("un SIRET faux, une commune inconnue : chaque réponse à corriger est dite", async () => {
  const fiche = { ...uneFiche(), siret: "12345678901234" };
  const recu = await appeler("demanderAcces", { fiche });
  expect(recu).toMatchObject({
    code: "champs-invalides",
    champs: [{ pointeur: "/fiche/siret", code: "siret-invalide" }],
  });
  const nullePart = uneFiche({ accueil: { ...uneFiche().accueil, commune: "69999" } });
  expect(await appeler("demanderAcces", { fiche: nullePart })).toMatchObject({
    champs: [{ pointeur: "/fiche/accueil/commune", code: "commune-inconnue" }],
  });
  expect((await appeler("suivreAcces", { code: "2222 2222 2222" })).code).toBe("acces-introuvable");
});

it("l’administration nationale nomme un gestionnaire, qui nomme un responsable ; nul ne se nomme soi-même", async () => {
  const administrateur = await monde.unAgent({
    guichet: "ADMIN",
    role: "administrateur-national",
    territoire: "national",
  });
  const courriel = "remi.blanc@prefecture.example";
  const nomme = { territoire: "013", nom: "Rémi Blanc", courriel };
  const organisme = { nom: "Gestionnaire des Bouches-du-Rhône", accueil: uneFiche().accueil };
  expect((await appeler("nommerGestionnaire", nomme, administrateur)).code).toBe("champs-invalides");
  expect((await appeler("nommerGestionnaire", { ...nomme, organisme }, gestionnaire)).code).toBe("acces-refuse");
  const recu = await appeler("nommerGestionnaire", { ...nomme, organisme }, administrateur);
  expect(recu).toMatchObject({ gestionnaires: [{ territoire: "013", courriel }] });
  const remi = await entrer(courriel);
  const { poste } = z.object({ poste: z.object({ guichet: z.string() }) }).parse(await appeler("lireAgent", {}, remi));
  const habilitation = { ...poste, nom: "Rémi Blanc", courriel, role: "responsable", sensible: false, certifie: true };
  const nommer = (autre: object) => appeler("habiliterAgent", { ...habilitation, jusquAu: DANS_UN_AN, ...autre }, remi);
  expect((await nommer({ guichet: poste.guichet })).code).toBe("habilitation-a-un-autre");
  const trop = await nommer({ guichet: poste.guichet, courriel: "a@prefecture.example", jusquAu: "2099-12-31" });
  expect(trop).toMatchObject({ champs: [{ pointeur: "/jusquAu", code: "date-trop-tardive" }] });
  const equipe = await nommer({ guichet: poste.guichet, courriel: "a@prefecture.example" });
  expect(equipe.agents).toHaveLength(2);
});

it("une habilitation passée n’ouvre rien, et le dit", async () => {
  const ancien = await monde.unAgent({ habiliteJusquAu: "2026-01-01" });
  expect(await appeler("lireAgent", {}, ancien)).toMatchObject({ postes: [] });
  expect((await appeler("listerAttentes", {}, ancien)).code).toBe("habilitation-absente");
  expect((await appeler("lireConversation", { numeroUnique: "0691126000001GDPUB" }, ancien)).code).toBe(
    "habilitation-absente",
  );
});

it("le compte de qui ne vient jamais ferme de lui-même", async () => {
  const { ecrire, lireTout, systeme } = monde;
  const [membre] = (await lireTout("GUICHETS")).filter(({ courriel }) => courriel === "a@prefecture.example");
  await ecrire("GUICHETS", { ...membre, derniereConnexionLe: "2026-01-01" });
  await systeme.horloge.avancer(ajouterJours(systeme.horloge.aujourdhui(), 1));
  const [ferme] = (await lireTout("GUICHETS")).filter(({ courriel }) => courriel === "a@prefecture.example");
  expect(ferme).toMatchObject({ postes: [], closLe: expect.any(String) });
});

it("la fin d’une certification s’annonce une fois, un mois avant, à l’agent et à qui le certifie, au gestionnaire pour un responsable", async () => {
  const { systeme, unAgent, lireTout, ecrire } = monde;
  const [agent, responsable, chef, gestionnaire] = [
    await unAgent({ guichet: "G6977", role: "agent-enregistreur" }),
    await unAgent({ guichet: "G6977", role: "responsable" }),
    await unAgent({ guichet: "G4201", territoire: "042", role: "responsable" }),
    await unAgent({ guichet: "GDPUB", territoire: "042", role: "gestionnaire-territorial" }),
  ];
  const { horloge } = systeme;
  for (const { contact } of [agent, chef]) {
    const [article] = (await lireTout("GUICHETS")).filter(({ courriel }) => courriel === contact);
    await ecrire("GUICHETS", { ...article, certifieJusquAu: ajouterJours(horloge.aujourdhui(), 25) });
  }
  await horloge.avancer(ajouterJours(horloge.aujourdhui(), 2));
  const recus = (a: string) =>
    systeme.courriers().filter((courrier) => courrier.a === a && courrier.texte.includes("certification"));
  const personnes = [agent, responsable, chef, gestionnaire];
  expect(personnes.map(({ contact }) => recus(contact).length)).toEqual([1, 1, 1, 1]);
});

it("un réseau ne demande pas plus de vingt accès par heure", async () => {
  const recus = [];
  for (let siret = 100; siret <= 120; siret++)
    recus.push(await monde.appeler("demanderAcces", { fiche: uneFiche({ siret: unSiret(siret) }) }));
  expect(recus.map(({ statut }) => statut)).toContain(201);
  const dernier = recus.at(-1);
  expect([dernier?.statut, dernier && lireJson(dernier).code]).toEqual([429, "trop-d-essais"]);
});

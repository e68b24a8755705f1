import { AdminCreateUserCommand } from "@aws-sdk/client-cognito-identity-provider";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unAgentInscrit } from "../un-agent-inscrit.ts";
import { type Acces, cookieRendu, ouvrirAcces, POOL, type ReponseLue } from "./acces.ts";

let acces: Acces;
beforeAll(async () => {
  acces = await ouvrirAcces();
});
afterAll(() => acces.fermer());

const PROVISOIRE = "Provisoire-2026!";
const DEFINITIF = "Tournesol-Vert-58!";
let rang = 0;

type Agent = { courriel: string; sub: string; depuis: { reseau: string } };

/** Created by an administrator, with a password for the first day; in the SNE's own list unless said otherwise. */
async function unAgent({ connu = true } = {}): Promise<Agent> {
  rang += 1;
  const courriel = `agent${rang}@guichet.example`;
  const { User } = await acces.annuaire.send(
    new AdminCreateUserCommand({
      UserPoolId: POOL,
      Username: courriel,
      TemporaryPassword: PROVISOIRE,
      MessageAction: "SUPPRESS",
      UserAttributes: [
        { Name: "email", Value: courriel },
        { Name: "email_verified", Value: "true" },
      ],
    }),
  );
  const sub = User?.Attributes?.find(({ Name }) => Name === "sub")?.Value ?? "";
  if (connu) await acces.ecrire("guichets", unAgentInscrit(sub, { courriel }));
  return { courriel, sub, depuis: { reseau: `203.0.113.${rang}` } };
}

const entrer = ({ courriel, depuis }: Agent, motDePasse: string) =>
  acces.appeler("ouvrirSessionAgent", { courriel, motDePasse }, depuis);

const repondre = ({ courriel, depuis }: Agent, { corps }: ReponseLue, reponse: Record<string, unknown>) =>
  acces.appeler("repondreAuDefi", { courriel, etape: corps.etape, defi: corps.defi, ...reponse }, depuis);

const totp = (secret: unknown) => new TOTP({ secret: Secret.fromBase32(String(secret)) });
const autreQue = (code: string): string => (code === "000000" ? "000001" : "000000");

/** The three steps of a first day; gives the authenticator. */
async function premierJour(agent: Agent): Promise<{ application: TOTP; ouverte: ReponseLue }> {
  const motDePasse = await repondre(agent, await entrer(agent, PROVISOIRE), { motDePasse: DEFINITIF });
  const application = totp(motDePasse.corps.secret);
  return { application, ouverte: await repondre(agent, motDePasse, { code: application.generate() }) };
}

const refus = ({ statut, corps, cookie }: ReponseLue) => ({ statut, code: corps.code, cookie });
const INCORRECTS = { statut: 400, code: "identifiants-incorrects", cookie: undefined };

describe("un agent, le premier jour", () => {
  it("change son mot de passe, enrôle son application, puis entre", async () => {
    const agent = await unAgent();
    const nouveau = await entrer(agent, PROVISOIRE);
    expect(nouveau).toMatchObject({ statut: 200, corps: { etape: "nouveau-mot-de-passe" } });
    const enrolement = await repondre(agent, nouveau, { motDePasse: DEFINITIF });
    expect(enrolement).toMatchObject({ statut: 200, corps: { etape: "enrolement" } });
    const code = totp(enrolement.corps.secret).generate();
    const ouverte = await repondre(agent, enrolement, { code });
    expect(ouverte).toMatchObject({
      statut: 200,
      corps: { etape: "ouverte", session: { role: "agent", contact: agent.courriel } },
    });
    expect(ouverte.cookie).toMatch(/^__Host-sne=[\w-]{43}; Max-Age=28800; /u);
  });

  it("n’entre pas avec un mot de passe faible, et sait pourquoi", async () => {
    const agent = await unAgent();
    const { statut, corps } = await repondre(agent, await entrer(agent, PROVISOIRE), { motDePasse: "soleil" });
    expect(statut).toBe(400);
    expect(corps.champs).toEqual([expect.objectContaining({ pointeur: "/motDePasse", code: "mot-de-passe-faible" })]);
  });

  it("n’enrôle pas une application dont le code est faux", async () => {
    const agent = await unAgent();
    const enrolement = await repondre(agent, await entrer(agent, PROVISOIRE), { motDePasse: DEFINITIF });
    const faux = autreQue(totp(enrolement.corps.secret).generate());
    expect(refus(await repondre(agent, enrolement, { code: faux }))).toEqual(INCORRECTS);
  });
});

describe("un agent, les jours suivants", () => {
  it("entre avec son mot de passe et le code de son application", async () => {
    const agent = await unAgent();
    const { application } = await premierJour(agent);
    acces.attendre(60);
    const defi = await entrer(agent, DEFINITIF);
    expect(defi).toMatchObject({ statut: 200, corps: { etape: "code" } });
    const ouverte = await repondre(agent, defi, { code: application.generate() });
    const cookie = cookieRendu(ouverte.cookie);
    expect(await acces.appeler("lireAgent", {}, { cookie })).toMatchObject({
      statut: 200,
      corps: { nom: "Camille Martin", courriel: agent.courriel, poste: { territoire: "069" } },
    });
    expect(await acces.appeler("lireSession", {}, { cookie })).toMatchObject({ corps: { role: "agent" } });
  });

  it("n’entre pas avec un code faux", async () => {
    const agent = await unAgent();
    const { application } = await premierJour(agent);
    acces.attendre(60);
    const code = autreQue(application.generate());
    expect(refus(await repondre(agent, await entrer(agent, DEFINITIF), { code }))).toEqual(INCORRECTS);
  });

  it("reçoit la même réponse qu’un inconnu quand le mot de passe est faux", async () => {
    const agent = await unAgent();
    await premierJour(agent);
    const inconnu = { ...agent, courriel: "personne@guichet.example" };
    const [faux, absent] = [await entrer(agent, "Autre-Chose-12!"), await entrer(inconnu, "Autre-Chose-12!")];
    expect(faux).toEqual(absent);
    expect(refus(faux)).toEqual(INCORRECTS);
  });

  it("travaille 8 heures, puis se reconnecte", async () => {
    const { ouverte } = await premierJour(await unAgent());
    const appel = { cookie: cookieRendu(ouverte.cookie) };
    acces.attendre(8 * 3600 - 1);
    expect(await acces.appeler("lireAgent", {}, appel)).toMatchObject({ statut: 200 });
    acces.attendre(1);
    expect(await acces.appeler("lireAgent", {}, appel)).toMatchObject({ statut: 401 });
  });

  it("n’ouvre pas les routes des demandeurs", async () => {
    const { ouverte } = await premierJour(await unAgent());
    const appel = { cookie: cookieRendu(ouverte.cookie) };
    expect(await acces.appeler("listerBrouillons", {}, appel)).toMatchObject({ statut: 403 });
  });
});

describe("n’entre pas", () => {
  it("quelqu’un que le SNE ne connaît pas comme agent", async () => {
    const { ouverte } = await premierJour(await unAgent({ connu: false }));
    expect(refus(ouverte)).toEqual(INCORRECTS);
  });

  it("quelqu’un qui finit sous une autre adresse que la sienne", async () => {
    const agent = await unAgent();
    const { application } = await premierJour(agent);
    acces.attendre(60);
    const defi = await entrer(agent, DEFINITIF);
    const deguise = { ...agent, courriel: "autre@guichet.example" };
    expect(refus(await repondre(deguise, defi, { code: application.generate() }))).toEqual(INCORRECTS);
  });

  it.each(["n’importe quoi", '["agent","session"]', `["agent","${"x".repeat(64)}"]`])(
    "quelqu’un qui invente un défi : %s",
    async (defi) => {
      const { courriel, depuis } = await unAgent();
      const reponse = await acces.appeler("repondreAuDefi", { etape: "code", courriel, defi, code: "123456" }, depuis);
      expect(refus(reponse)).toEqual(INCORRECTS);
    },
  );

  it("quelqu’un qui essaie plus de 20 fois dans l’heure", async () => {
    const agent = await unAgent();
    const reponses = [];
    for (let essai = 0; essai < 21; essai += 1) {
      const depuis = { reseau: `198.51.100.${essai}` };
      reponses.push((await entrer({ ...agent, depuis }, "Autre-Chose-12!")).statut);
    }
    expect(reponses).toEqual([...Array.from({ length: 20 }, () => 400), 429]);
  });

  it("celui qui a quitté son guichet, dès son prochain clic", async () => {
    const agent = await unAgent();
    const { ouverte } = await premierJour(agent);
    await acces.retirer("guichets", { pk: `AGENT#${agent.sub}`, sk: "AGENT" });
    const appel = { cookie: cookieRendu(ouverte.cookie) };
    expect(await acces.appeler("lireAgent", {}, appel)).toMatchObject({
      statut: 401,
      corps: { code: "session-absente" },
    });
  });
});

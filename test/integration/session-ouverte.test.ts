import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Acces, type Appel, codeDe, cookieRendu, ouvrirAcces } from "./acces.ts";

let acces: Acces;
beforeAll(async () => {
  acces = await ouvrirAcces();
});
afterAll(() => acces.fermer());

let rang = 0;
const unContact = () => {
  rang += 1;
  return { courriel: `personne${rang}@exemple.fr` };
};

/** Signs in, and gives what this browser then sends with each request. */
async function seConnecter(contact = unContact(), appareil?: string): Promise<Appel & { cookie: string }> {
  rang += 1;
  const appel = { reseau: `203.0.113.${rang}`, ...(appareil && { appareil }) };
  acces.attendre(31);
  await acces.appeler("demanderCode", { contact }, appel);
  const code = codeDe(acces.dernierMessage(contact.courriel));
  const { cookie } = await acces.appeler("ouvrirSession", { contact, code }, appel);
  return { ...appel, cookie: cookieRendu(cookie) };
}

const estConnecte = async (appel: Appel): Promise<boolean> =>
  (await acces.appeler("lireSession", {}, appel)).statut === 200;

const lecturesALaPorte = (): string[] =>
  acces.gate.calls.filter(({ action }) => action === "GetItem").map(({ resource }) => resource);

/** The account whose session was opened last. */
async function compteDUneSession(): Promise<string> {
  const sessions = (await acces.lireTout("comptes")).filter(({ sk }) => sk === "SESSION");
  const [derniere] = sessions.toSorted((un, autre) => (String(un.ouverteLe) < String(autre.ouverteLe) ? 1 : -1));
  return String(derniere?.compteId);
}

type Listee = { sessionId: string; appareil: string; courante: boolean };

async function lister(appel: Appel): Promise<Listee[]> {
  const { corps } = await acces.appeler("listerSessions", {}, appel);
  return JSON.parse(JSON.stringify(corps.sessions));
}

describe("une session ouverte", () => {
  it("dit qui est connecté, jusqu’à quand", async () => {
    const contact = unContact();
    const appel = await seConnecter(contact);
    expect(await acces.appeler("lireSession", {}, appel)).toMatchObject({
      statut: 200,
      corps: { role: "demandeur", contact: contact.courriel },
    });
  });

  it.each([
    ["sans cookie", {}],
    ["avec un cookie vide", { cookie: "__Host-sne=" }],
    ["avec un cookie inventé", { cookie: `__Host-sne=${"A".repeat(43)}` }],
    ["avec un cookie d’un autre nom", { cookie: `sne=${"A".repeat(43)}` }],
  ])("n’existe pas %s", async (_, appel) => {
    expect(await acces.appeler("lireSession", {}, appel)).toMatchObject({ statut: 401 });
  });

  it("ne s’ouvre pas avec ce que la table en garde, ni avec son nom public", async () => {
    const appel = await seConnecter();
    const [{ sessionId } = { sessionId: "" }] = await lister(appel);
    expect(await estConnecte({ cookie: `__Host-sne=${sessionId}` })).toBe(false);
    expect(await estConnecte({ cookie: `__Host-sne=${sessionId.slice(0, 43)}` })).toBe(false);
  });

  it("se termine au bout de 12 heures, quoi qu’on y fasse", async () => {
    const appel = await seConnecter();
    acces.attendre(6 * 3600);
    expect(await estConnecte(appel)).toBe(true);
    acces.attendre(6 * 3600 - 1);
    expect(await estConnecte(appel)).toBe(true);
    acces.attendre(1);
    expect(await estConnecte(appel)).toBe(false);
  });

  it("d’un demandeur n’ouvre pas les routes des agents", async () => {
    expect(await acces.appeler("lireAgent", {}, await seConnecter())).toMatchObject({ statut: 403 });
  });

  it("ne coûte qu’une lecture à la porte", async () => {
    const appel = await seConnecter();
    acces.gate.calls.length = 0;
    await acces.appeler("lireAgent", {}, appel);
    expect(acces.gate.calls.map(({ action }) => action)).toEqual(["GetItem"]);
    acces.gate.calls.length = 0;
    expect(await acces.appeler("fermerSessions", {}, appel)).toMatchObject({ statut: 204 });
    expect(lecturesALaPorte()).toEqual([expect.stringContaining("comptes")]);
  });

  it("en coûte deux à qui est d’un organisme qui aide, connu à l’ouverture", async () => {
    const contact = unContact();
    const avant = await seConnecter(contact);
    const compte = await compteDUneSession();
    const membre = { membreId: "m", compte, nom: "Léa D.", courriel: contact.courriel, responsable: true };
    const detenteur = "structure:ccas";
    await acces.ecrire("brouillons", {
      pk: `MEMBRE#${compte}`,
      sk: "MEMBRE",
      ...membre,
      detenteur,
      depuis: "2026-11-24",
    });
    const apres = await seConnecter(contact);
    acces.gate.calls.length = 0;
    expect(await acces.appeler("fermerSession", {}, avant)).toMatchObject({ statut: 204 });
    expect(lecturesALaPorte()).toEqual([expect.stringContaining("comptes")]);
    acces.gate.calls.length = 0;
    expect(await acces.appeler("fermerSession", {}, apres)).toMatchObject({ statut: 204 });
    expect(lecturesALaPorte()).toEqual([expect.stringContaining("comptes"), expect.stringContaining("brouillons")]);
  });
});

describe("se déconnecter", () => {
  it("ferme cette session, oublie le cookie, et laisse les autres ouvertes", async () => {
    const contact = unContact();
    const telephone = await seConnecter(contact);
    const ordinateur = await seConnecter(contact);
    expect(await acces.appeler("fermerSession", {}, telephone)).toMatchObject({
      statut: 204,
      cookie: "__Host-sne=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict",
    });
    expect(await estConnecte(telephone)).toBe(false);
    expect(await estConnecte(ordinateur)).toBe(true);
  });

  it("partout ferme toutes les sessions de la personne, et d’elle seule", async () => {
    const contact = unContact();
    const siennes = [await seConnecter(contact), await seConnecter(contact), await seConnecter(contact)] as const;
    const autre = await seConnecter();
    expect(await acces.appeler("fermerSessions", {}, siennes[1])).toMatchObject({ statut: 204 });
    expect(await Promise.all(siennes.map(estConnecte))).toEqual([false, false, false]);
    expect(await estConnecte(autre)).toBe(true);
  });

  it("partout ferme au moins celle-ci, même quand l’index est en retard", async () => {
    acces.gate.faults.inject({ kind: "stale", action: "Query" });
    const appel = await seConnecter();
    expect(await acces.appeler("fermerSessions", {}, appel)).toMatchObject({ statut: 204 });
    expect(await estConnecte(appel)).toBe(false);
  });
});

describe("la liste des appareils connectés", () => {
  it("montre chacun, le plus récent d’abord, et dit lequel on tient", async () => {
    const contact = unContact();
    const telephone = await seConnecter(
      contact,
      "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0",
    );
    await seConnecter(contact, "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36");
    expect(await lister(telephone)).toMatchObject([
      { appareil: "Chrome sur Windows", courante: false },
      { appareil: "Firefox sur Android", courante: true },
    ]);
  });

  it("déconnecte un appareil perdu", async () => {
    const contact = unContact();
    const perdu = await seConnecter(contact);
    const garde = await seConnecter(contact);
    const [, { sessionId } = { sessionId: "" }] = await lister(garde);
    expect(await acces.appeler("fermerUneSession", { sessionId }, garde)).toEqual({
      statut: 204,
      corps: {},
      entetes: expect.anything(),
    });
    expect(await estConnecte(perdu)).toBe(false);
    expect(await estConnecte(garde)).toBe(true);
    expect(await acces.appeler("fermerUneSession", { sessionId }, garde)).toMatchObject({
      statut: 404,
      corps: { code: "session-introuvable" },
    });
  });

  it("ne permet pas de déconnecter quelqu’un d’autre", async () => {
    const autre = await seConnecter();
    const [{ sessionId } = { sessionId: "" }] = await lister(autre);
    expect(await acces.appeler("fermerUneSession", { sessionId }, await seConnecter())).toMatchObject({ statut: 404 });
    expect(await estConnecte(autre)).toBe(true);
  });
});

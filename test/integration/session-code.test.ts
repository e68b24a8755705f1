import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Acces, codeDe, cookieRendu, ouvrirAcces } from "./acces.ts";

let acces: Acces;
beforeAll(async () => {
  acces = await ouvrirAcces();
});
afterAll(() => acces.fermer());

const HEURE = 3600;
let rang = 0;

/** A contact that no other story uses; each story has a network of its own too. */
function unePersonne() {
  rang += 1;
  return { contact: { courriel: `personne${rang}@exemple.fr` }, depuis: { reseau: `203.0.113.${rang}` } };
}
type Personne = { contact: { courriel: string } | { mobile: string }; depuis: { reseau: string } };

const demander = ({ contact, depuis }: Personne) => acces.appeler("demanderCode", { contact }, depuis);
const ouvrir = ({ contact, depuis }: Personne, code: string) =>
  acces.appeler("ouvrirSession", { contact, code }, depuis);

async function recevoirUnCode(personne: ReturnType<typeof unePersonne>): Promise<string> {
  await demander(personne);
  return codeDe(acces.dernierMessage(personne.contact.courriel));
}

const autreQue = (code: string): string => (code === "000000" ? "000001" : "000000");

/** Sessions written in the table for this address. */
const sessionsDe = async (courriel: string) =>
  (await acces.lireTout("comptes")).filter(({ contact }) => contact === courriel);

describe("demander un code", () => {
  it("l’envoie par courriel, et dit combien de temps il vaut", async () => {
    const personne = unePersonne();
    const reponse = await demander(personne);
    expect(reponse).toMatchObject({ statut: 202, corps: { valableSecondes: 600, autreCodeDansSecondes: 30 } });
    const message = acces.dernierMessage(personne.contact.courriel);
    expect(message).toMatchObject({ canal: "courriel", objet: "Votre code de connexion" });
    expect(codeDe(message)).toMatch(/^\d{6}$/u);
  });

  it("l’envoie par SMS à un mobile, écrit comme on veut", async () => {
    const { depuis } = unePersonne();
    await demander({ contact: { mobile: "06 12 34 56 78" }, depuis });
    const message = acces.dernierMessage("+33612345678");
    expect(message.canal).toBe("sms");
    const session = await ouvrir({ contact: { mobile: "+33 (0)6.12.34.56.78" }, depuis }, codeDe(message));
    expect(session).toMatchObject({ statut: 201, corps: { contact: "06 12 34 56 78" } });
  });

  it("fait et répond la même chose, que le contact soit connu ou non", async () => {
    const connue = unePersonne();
    await ouvrir(connue, await recevoirUnCode(connue));
    acces.attendre(HEURE);
    const observer = async (personne: Personne) => {
      acces.gate.calls.length = 0;
      const reponse = await demander(personne);
      return { reponse, appels: acces.gate.calls.map(({ service, action }) => `${service}:${action}`) };
    };
    expect(await observer(connue)).toEqual(await observer(unePersonne()));
  });

  it.each([
    [{ courriel: "pas une adresse" }, "/contact/courriel", "courriel-invalide"],
    [{ mobile: "01 23 45 67 89" }, "/contact/mobile", "mobile-invalide"],
    [{ courriel: "a@exemple.fr", mobile: "0612345678" }, "/contact", "champ-inconnu"],
  ])("refuse le contact %j", async (contact, pointeur, code) => {
    const { statut, corps } = await acces.appeler("demanderCode", { contact }, unePersonne().depuis);
    expect(statut).toBe(400);
    expect(corps.champs).toEqual([expect.objectContaining({ pointeur: expect.stringContaining(pointeur), code })]);
  });

  it("attend 30 secondes entre deux codes", async () => {
    const personne = unePersonne();
    await demander(personne);
    acces.attendre(12);
    const tropTot = await demander(personne);
    expect(tropTot).toMatchObject({ statut: 429, corps: { code: "trop-d-essais" }, entetes: { "retry-after": "18" } });
    acces.attendre(18);
    expect(await demander(personne)).toMatchObject({ statut: 202 });
  });

  it("s’arrête après 5 codes dans l’heure pour un contact, d’où qu’ils viennent", async () => {
    const { contact } = unePersonne();
    const statuts = [];
    for (let essai = 0; essai < 6; essai += 1) {
      statuts.push((await demander({ contact, depuis: unePersonne().depuis })).statut);
      acces.attendre(31);
    }
    expect(statuts).toEqual([202, 202, 202, 202, 202, 429]);
    acces.attendre(HEURE);
    expect(await demander({ contact, depuis: unePersonne().depuis })).toMatchObject({ statut: 202 });
  });

  it("s’arrête après 60 codes dans l’heure pour un réseau, et pour lui seul", async () => {
    const statuts = new Set<number>();
    for (let essai = 0; essai < 60; essai += 1) {
      const reseau = `2001:db8:1:2::${essai.toString(16)}`;
      statuts.add((await demander({ contact: unePersonne().contact, depuis: { reseau } })).statut);
    }
    expect([...statuts]).toEqual([202]);
    const { contact } = unePersonne();
    expect(await demander({ contact, depuis: { reseau: "2001:db8:1:2::ffff" } })).toMatchObject({ statut: 429 });
    expect(await demander({ contact, depuis: { reseau: "2001:db8:1:3::1" } })).toMatchObject({ statut: 202 });
  });
});

describe("ouvrir une session avec le code", () => {
  it("pose un cookie que seul le site lit, et dit jusqu’à quand", async () => {
    const personne = unePersonne();
    const { statut, corps, cookie } = await ouvrir(personne, await recevoirUnCode(personne));
    expect(statut).toBe(201);
    expect(corps).toMatchObject({ role: "demandeur", contact: personne.contact.courriel });
    expect(Date.parse(String(corps.expireLe)) - Date.parse(String(corps.ouverteLe))).toBeLessThanOrEqual(
      12 * HEURE * 1000,
    );
    expect(cookie).toMatch(/^__Host-sne=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/u);
  });

  it("retrouve le même compte, comme que soit tapée l’adresse", async () => {
    const personne = unePersonne();
    const { courriel } = personne.contact;
    await ouvrir(personne, await recevoirUnCode(personne));
    acces.attendre(31);
    const majuscules = { ...personne, contact: { courriel: courriel.toUpperCase() } };
    await demander(majuscules);
    await ouvrir(majuscules, codeDe(acces.dernierMessage(courriel)));
    const [premiere, seconde] = await sessionsDe(courriel);
    expect(premiere?.compteId).toBe(seconde?.compteId);
    expect(premiere?.compteId).toBeTypeOf("string");
  });

  it.each([
    ["un code faux", async (personne: ReturnType<typeof unePersonne>) => autreQue(await recevoirUnCode(personne))],
    [
      "un code de plus de 10 minutes",
      async (personne: ReturnType<typeof unePersonne>) => {
        const code = await recevoirUnCode(personne);
        acces.attendre(601);
        return code;
      },
    ],
    [
      "un code déjà utilisé",
      async (personne: ReturnType<typeof unePersonne>) => {
        const code = await recevoirUnCode(personne);
        await ouvrir(personne, code);
        return code;
      },
    ],
    ["le code d’une autre personne", async () => recevoirUnCode(unePersonne())],
    ["un code que personne n’a demandé", async () => "123456"],
  ])("refuse %s, toujours de la même façon", async (_, code) => {
    const personne = unePersonne();
    const { statut, corps, cookie } = await ouvrir(personne, await code(personne));
    expect({ statut, code: corps.code, cookie }).toEqual({ statut: 400, code: "code-incorrect", cookie: undefined });
  });

  it("refuse le code remplacé par un plus récent", async () => {
    const personne = unePersonne();
    const ancien = await recevoirUnCode(personne);
    acces.attendre(31);
    const recent = await recevoirUnCode(personne);
    if (ancien !== recent) expect(await ouvrir(personne, ancien)).toMatchObject({ statut: 400 });
    expect(await ouvrir(personne, recent)).toMatchObject({ statut: 201 });
  });

  it("refuse le sixième essai, même juste", async () => {
    const personne = unePersonne();
    const code = await recevoirUnCode(personne);
    for (let essai = 0; essai < 5; essai += 1) await ouvrir(personne, autreQue(code));
    expect(await ouvrir(personne, code)).toMatchObject({ statut: 400, corps: { code: "code-incorrect" } });
  });

  it("n’ouvre qu’une session pour un code envoyé plusieurs fois en même temps", async () => {
    const personne = unePersonne();
    const code = await recevoirUnCode(personne);
    const reponses = await Promise.all(Array.from({ length: 4 }, () => ouvrir(personne, code)));
    expect(reponses.map(({ statut }) => statut).toSorted()).toEqual([201, 400, 400, 400]);
    expect(await sessionsDe(personne.contact.courriel)).toHaveLength(1);
  });

  it("aboutit malgré un conflit, et malgré une réponse perdue", async () => {
    for (const kind of ["conflict", "lost"] as const) {
      const personne = unePersonne();
      const code = await recevoirUnCode(personne);
      acces.gate.faults.inject({ kind, action: "TransactWriteItems" });
      expect(await ouvrir(personne, code)).toMatchObject({ statut: 201 });
    }
  });

  it("s’arrête après 120 essais dans l’heure depuis un réseau", async () => {
    const { depuis } = unePersonne();
    const statuts = [];
    for (let essai = 0; essai < 121; essai += 1)
      statuts.push((await ouvrir({ contact: unePersonne().contact, depuis }, "123456")).statut);
    expect(statuts).toEqual([...Array.from({ length: 120 }, () => 400), 429]);
  });

  it("ne garde ni le code, ni le jeton du cookie, ni le contact dans une clé", async () => {
    const personne = unePersonne();
    const code = await recevoirUnCode(personne);
    const { cookie } = await ouvrir(personne, code);
    const jeton = cookieRendu(cookie).split("=")[1] ?? "?";
    const items = await acces.lireTout("comptes");
    expect(JSON.stringify(items)).not.toContain(jeton);
    expect(items.map(({ pk }) => String(pk)).join("\n")).not.toContain("@");
    expect(items.filter(({ empreinte }) => empreinte === code)).toEqual([]);
  });
});

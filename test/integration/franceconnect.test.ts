import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { AVEC_COOKIE, lireJson, type Recu } from "../un-envoi.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";
import { allerEtRevenir, cookieNomme, type Retour } from "./par-franceconnect.ts";

let monde: Monde;
beforeAll(async () => {
  // an other day than the machine's: tokens and functions count by the same clock
  monde = await ouvrirMonde({ date: "2026-11-24" });
});
afterEach(async () => {
  monde.systeme.franceConnect.behave("normale");
  await monde.oublierFranceConnect();
});
afterAll(() => monde.systeme.arreter());

const revenir = ({ parametres, cookie }: Retour): Promise<Recu> =>
  monde.appeler("revenirDeFranceConnect", { ...parametres, [AVEC_COOKIE]: cookie });

/** What waits for the choice of an account. */
async function seFaireReconnaitre(personne: string, but: "connexion" | "lien" = "connexion") {
  const recu = await revenir(await allerEtRevenir(monde, personne, but));
  return { corps: lireJson(recu), attente: { [AVEC_COOKIE]: cookieNomme(recu, "__Host-sne-fc") } };
}

async function unEspaceNeuf(personne: string): Promise<string> {
  const { attente } = await seFaireReconnaitre(personne);
  return cookieNomme(await monde.appeler("creerCompteParFranceConnect", attente), "__Host-sne");
}

const lier = (attente: { [AVEC_COOKIE]: string }, { cookie }: Pick<Personne, "cookie">) =>
  monde.appeler("lierFranceConnect", attente, cookie);

const refus = (recu: Recu) => [recu.statut, lireJson(recu).code];

describe("Qui vient par FranceConnect", () => {
  it("pour la première fois ouvre un espace, sans contact ; la fois d’après, le retrouve", async () => {
    const { corps, attente } = await seFaireReconnaitre("camille");
    expect(corps).toEqual({ etape: "a-choisir" });
    const creation = await monde.appeler("creerCompteParFranceConnect", attente);
    expect([creation.statut, lireJson(creation)]).toEqual([
      201,
      expect.objectContaining({ role: "demandeur", contact: "FranceConnect", franceconnect: true }),
    ]);
    const premier = cookieNomme(creation, "__Host-sne");
    expect(lireJson(await monde.appeler("lirePreferences", {}, premier))).toEqual({
      courrierPostal: false,
      langue: "fr",
      franceconnectDepuis: "2026-11-24",
    });

    const retour = await revenir(await allerEtRevenir(monde, "camille"));
    expect(lireJson(retour)).toMatchObject({ etape: "ouverte", session: { franceconnect: true } });
    const second = cookieNomme(retour, "__Host-sne");
    const connexions = lireJson(await monde.appeler("listerSessions", {}, second)).sessions;
    expect(connexions).toHaveLength(2);
  });

  it("revient à la langue de la page d’où il est parti, et quitte vers elle", async () => {
    await unEspaceNeuf("camille");
    const aller = await allerEtRevenir(monde, "camille", "connexion", "ar");
    expect(aller.chemin).toBe("/ar/connexion/franceconnect");
    const retour = await revenir(aller);
    expect(lireJson(retour)).toMatchObject({ etape: "ouverte" });
    const sortie = await monde.appeler("quitterFranceConnect", { langue: "en" }, cookieNomme(retour, "__Host-sne"));
    const { searchParams } = new URL(String(lireJson(sortie).adresse));
    expect(new URL(searchParams.get("post_logout_redirect_uri") ?? "").pathname).toBe("/en/");
  });

  it("et a déjà un espace le relie, puis y entre des deux façons", async () => {
    const personne = await monde.unDemandeur();
    const { attente } = await seFaireReconnaitre("mehdi");
    expect((await lier(attente, personne)).statut).toBe(200);
    const retour = await revenir(await allerEtRevenir(monde, "mehdi"));
    const parFranceConnect = cookieNomme(retour, "__Host-sne");
    expect(lireJson(await monde.appeler("lirePreferences", {}, parFranceConnect))).toMatchObject({
      courriel: personne.contact,
      franceconnectDepuis: "2026-11-24",
    });
  });

  it("prouve ensuite une adresse par un code, et elle ouvre le même espace", async () => {
    const cookie = await unEspaceNeuf("rose");
    const contact = { courriel: "rose@exemple.fr" };
    await monde.appeler("demanderCode", { contact });
    const code = /\b\d{6}\b/u.exec(monde.systeme.courriers().at(-1)?.texte ?? "")?.[0];
    const confirmation = await monde.appeler("confirmerContact", { contact, code }, cookie);
    expect([confirmation.statut, lireJson(confirmation)]).toEqual([200, expect.objectContaining(contact)]);
    const autre = await monde.unDemandeur();
    await monde.appeler("demanderCode", { contact });
    expect(refus(await monde.appeler("confirmerContact", { contact, code }, autre.cookie))).toEqual([
      400,
      "code-incorrect",
    ]);
  });

  it("s’en va des deux côtés", async () => {
    const cookie = await unEspaceNeuf("camille");
    const sortie = await monde.appeler("quitterFranceConnect", {}, cookie);
    const adresse = new URL(String(lireJson(sortie).adresse));
    expect(adresse.pathname).toBe("/session/end");
    expect(adresse.searchParams.get("post_logout_redirect_uri")).toBe(`${monde.systeme.adresse}/`);
    expect((await fetch(adresse)).status).toBe(200);
    expect((await monde.appeler("lireSession", {}, cookie)).statut).toBe(401);
  });
});

describe("Une réponse de FranceConnect n’est pas reçue", () => {
  it("deux fois", async () => {
    const retour = await allerEtRevenir(monde, "camille");
    expect((await revenir(retour)).statut).toBe(200);
    expect(refus(await revenir(retour))).toEqual([400, "franceconnect-expire"]);
  });

  it("d’une autre session, ni sans cookie, ni sans état", async () => {
    const [mienne, autre] = [await allerEtRevenir(monde, "camille"), await allerEtRevenir(monde, "mehdi")];
    expect(refus(await revenir({ ...mienne, cookie: autre.cookie }))).toEqual([400, "franceconnect-expire"]);
    expect(refus(await revenir({ ...mienne, cookie: "" }))).toEqual([400, "franceconnect-expire"]);
    const { state: _state, ...sansEtat } = mienne.parametres;
    expect(refus(await revenir({ ...mienne, parametres: sansEtat }))).toEqual([400, "franceconnect-expire"]);
  });

  it("avec un code inventé", async () => {
    const retour = await allerEtRevenir(monde, "camille");
    const invente = { ...retour, parametres: { ...retour.parametres, code: "invente" } };
    expect(refus(await revenir(invente))).toEqual([400, "franceconnect-expire"]);
  });

  it("quand la personne a refusé de donner son identité", async () => {
    const retour = await allerEtRevenir(monde, "");
    expect(retour.parametres.error).toBe("access_denied");
    expect(refus(await revenir(retour))).toEqual([400, "franceconnect-refuse"]);
  });

  it("quand FranceConnect ne répond plus : ce n’est pas de sa faute", async () => {
    const retour = await allerEtRevenir(monde, "camille");
    monde.systeme.franceConnect.behave("absente");
    expect(refus(await revenir(retour))).toEqual([503, "franceconnect-indisponible"]);
  });
});

describe("Une identité", () => {
  it("déjà liée à un espace n’en ouvre pas un second", async () => {
    const [un, autre] = [await seFaireReconnaitre("camille"), await seFaireReconnaitre("camille")];
    expect((await monde.appeler("creerCompteParFranceConnect", un.attente)).statut).toBe(201);
    expect(refus(await monde.appeler("creerCompteParFranceConnect", autre.attente))).toEqual([
      409,
      "identite-deja-liee",
    ]);
    const encore = await seFaireReconnaitre("camille", "lien");
    expect(encore.corps).toEqual({ etape: "a-lier" });
    expect(refus(await lier(encore.attente, await monde.unDemandeur()))).toEqual([409, "identite-deja-liee"]);
  });

  it("ne prend pas la place d’une autre dans un espace", async () => {
    const personne = await monde.unDemandeur();
    expect((await lier((await seFaireReconnaitre("camille", "lien")).attente, personne)).statut).toBe(200);
    expect(refus(await lier((await seFaireReconnaitre("mehdi", "lien")).attente, personne))).toEqual([
      409,
      "compte-deja-lie",
    ]);
    // the same one again changes nothing
    expect((await lier((await seFaireReconnaitre("camille", "lien")).attente, personne)).statut).toBe(200);
  });

  it("n’attend qu’un choix, et dix minutes", async () => {
    const { attente } = await seFaireReconnaitre("camille");
    await monde.systeme.horloge.avancer("2026-11-25");
    expect(refus(await monde.appeler("creerCompteParFranceConnect", attente))).toEqual([400, "franceconnect-expire"]);
  });
});

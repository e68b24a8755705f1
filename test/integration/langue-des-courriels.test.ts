import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { corpsDe } from "../../functions/socle/habillage.ts";
import { ajouterJours } from "../../shared/demande/delais.ts";
import { type Langue, langueDeCode } from "../../shared/langues.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { bientot, uneDemande } from "./aider.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";
import { inviterUnCollegue, unOrganisme } from "./organiser.ts";

let monde: Monde;
beforeAll(async () => {
  monde = await ouvrirMonde();
});
afterAll(() => monde.systeme.arreter());

const ARABE = /\p{Script=Arabic}/u;
const EN_FRANCAIS = "Votre demande de logement est enregistrée";

let rang = 0;

/** Someone who comes for the first time, by a page in this language. */
async function quelquUn(langue: string): Promise<Personne> {
  rang += 1;
  return revenir(`personne${rang}@exemple.fr`, langue);
}

/** Signs in by a page in this language. */
async function revenir(courriel: string, langue: string): Promise<Personne> {
  await monde.appeler("demanderCode", { contact: { courriel }, langue });
  const code = /\b\d{6}\b/u.exec(dernierA(courriel).texte)?.[0] ?? "";
  const { entetes } = await monde.appeler("ouvrirSession", { contact: { courriel }, code, langue });
  const cookie = [entetes["set-cookie"]].flat().join().split(";")[0] ?? "";
  return { role: "demandeur", compteId: "", contact: courriel, sessionId: "", cookie };
}

function dernierA(adresse: string) {
  const recu = monde.systeme.courriers().findLast(({ a }) => a === adresse);
  if (!recu) throw new Error(`nothing was sent to ${adresse}`);
  return recu;
}

/** The mail that says that the demande of this person is registered. */
async function courrielDuDepot(langue: string) {
  const personne = await quelquUn(langue);
  await uneDemande(monde, personne);
  await monde.systeme.ecouler();
  return dernierA(personne.contact);
}

describe("qui vient par une page", () => {
  it("en français reçoit ses courriels en français, et rien d’autre", async () => {
    const { objet, texte } = await courrielDuDepot("fr");
    expect(objet).toBe(EN_FRANCAIS);
    expect(texte.match(/Bonjour,/gu)).toHaveLength(1);
    expect(texte).not.toMatch(ARABE);
  });

  it("en arabe les reçoit en arabe, de droite à gauche, avec le français dessous et ses pages en arabe", async () => {
    const { objet, texte, html = "" } = await courrielDuDepot("ar");
    expect(objet).toMatch(ARABE);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<div lang="fr" dir="ltr">');
    expect(html).toMatch(/<bdi dir="ltr">\d{3} \d{4} \d{6} \w{5}<\/bdi>/u);
    const [enArabe = "", enFrancais = ""] = texte.split("— Français —");
    expect(enArabe).not.toMatch(/Bonjour|[Vv]otre/u);
    expect(enArabe).toContain("/ar/espace");
    expect(enFrancais).toContain(EN_FRANCAIS);
  });

  it("en anglais les reçoit en anglais, le code de connexion aussi", async () => {
    const { contact } = await quelquUn("en");
    expect(dernierA(contact).objet).toBe("Your sign-in code");
    const { objet, texte } = await courrielDuDepot("en");
    expect(objet).not.toBe(EN_FRANCAIS);
    expect(texte).toContain("/en/espace");
    expect(texte).toContain(EN_FRANCAIS);
  });

  it("en français facile les reçoit en français, ce qui est facile à lire d’abord", async () => {
    const { objet, texte, html = "" } = await courrielDuDepot("fr-x-facile");
    expect(objet).toBe(EN_FRANCAIS);
    expect(texte.indexOf("Vous avez un numéro.")).toBeLessThan(texte.indexOf("Votre attestation"));
    expect(texte.indexOf("Vous avez un numéro.")).toBeGreaterThan(0);
    expect(html).toContain('<html lang="fr-x-facile" dir="ltr">');
    expect(texte).toContain("/facile/espace");
  });
});

it("un compte plus vieux que les langues prend celle de la page à sa prochaine connexion, sans défaire un choix", async () => {
  const anciens = [
    { preferences: undefined, attendues: { courrierPostal: false, langue: "en" } },
    { preferences: { courrier: true }, attendues: { courrierPostal: true, langue: "en" } },
    { preferences: { courrier: true, langue: "ar" }, attendues: { courrierPostal: true, langue: "ar" } },
  ];
  const contacts: string[] = [];
  for (const { preferences } of anciens) {
    const { contact } = await quelquUn("fr");
    const comptes = await monde.lireTout("COMPTES");
    const { preferences: _neuves, ...compte } =
      comptes.find(({ courriel, sk }) => courriel === contact && sk === "COMPTE") ?? {};
    await monde.ecrire("COMPTES", { ...compte, ...(preferences && { preferences }) });
    contacts.push(contact);
  }
  await monde.systeme.horloge.avancer(ajouterJours(monde.systeme.horloge.aujourdhui(), 1));
  for (const [rang, contact] of contacts.entries()) {
    const { cookie } = await revenir(contact, "en");
    expect(lireJson(await monde.appeler("lirePreferences", {}, cookie))).toMatchObject(anciens[rang]?.attendues ?? {});
  }
});

it("on change de langue dans son espace, sans perdre ses autres choix", async () => {
  const { cookie, contact } = await quelquUn("en");
  const changer = async (entree: Entree) => lireJson(await monde.appeler("changerPreferences", entree, cookie));
  expect(await changer({ courrierPostal: true, langue: "ar" })).toMatchObject({ courrierPostal: true, langue: "ar" });
  expect(await changer({ courrierPostal: false })).toEqual({ courriel: contact, courrierPostal: false, langue: "ar" });
  expect(await changer({ courrierPostal: false, langue: "xx" })).toMatchObject({
    code: "champs-invalides",
    champs: [{ pointeur: "/langue", code: "choix-inconnu" }],
  });
});

it("un aidant est invité dans sa langue, et non dans celle de qui le nomme ; qui n’a pas de compte, en français", async () => {
  const personne = await quelquUn("ar");
  const reference = await uneDemande(monde, personne);
  const nommer = async (courriel: string) => {
    const nomme = { reference, operationId: randomUUID(), nom: "Samir B.", courriel, droits: [] };
    await monde.appeler("nommerAidant", { ...nomme, jusquAu: bientot(monde) }, personne.cookie);
    return dernierA(courriel);
  };
  const aidant = await quelquUn("en");
  const { objet, texte } = await nommer(aidant.contact);
  expect(objet).toBe("Someone is asking for your help with an application for social housing");
  expect(texte).toContain("/en/aider/");
  expect((await nommer("inconnu@exemple.fr")).objet).toBe(
    "On vous demande votre aide pour une demande de logement social",
  );
});

it("qui est invité dans une équipe qui aide l’est dans sa langue, avec la page de cette langue", async () => {
  const responsable = await quelquUn("ar");
  const structureId = await unOrganisme(monde, responsable);
  for (const [langue, objet] of [
    ["en", "You are invited to a team that helps people apply for a home"],
    ["ar", ARABE],
    ["fr-x-facile", "On vous invite dans une équipe qui aide à demander un logement"],
  ] as const) {
    const collegue = await quelquUn(langue);
    const { code } = await inviterUnCollegue(monde, responsable, { structureId, collegue });
    const recu = dernierA(collegue.contact);
    expect(recu.objet).toMatch(objet);
    expect(recu.texte).toContain(`${langueDeCode(langue).prefixe}/organisme-d-aide/${structureId}`);
    expect(recu.texte).toContain(code);
  }
});

it("un numéro se lit de gauche à droite dans un texte de droite à gauche", () => {
  const lettre = { objet: "o", titre: "t", aRetenir: { intitule: "n", valeur: "069 1126" }, paragraphes: [] };
  const arabe: Langue = langueDeCode("ar");
  expect(corpsDe(lettre, arabe).texte).toContain("\u2066069 1126\u2069");
  expect(corpsDe(lettre).texte).toContain("n : 069 1126");
});

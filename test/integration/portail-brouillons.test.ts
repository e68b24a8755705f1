import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { desReponses } from "../des-reponses.ts";
import { type Dossiers, ouvrirDossiers } from "./dossiers.ts";

let dossiers: Dossiers;
beforeAll(async () => {
  dossiers = await ouvrirDossiers();
});
afterAll(() => dossiers.fermer());
beforeEach(() => dossiers.nousSommesLe("2026-11-24T13:32:00Z"));

let rang = 0;
/** A new identifier of an operation, or of an account that no other story uses. */
const nouveau = (quoi: string): string => {
  rang += 1;
  return `${quoi}-${String(rang).padStart(8, "0")}`;
};

const creer = (compte: string, reponses: object = { pourQui: "moi" }, operationId = nouveau("operation")) =>
  dossiers.appeler("creerBrouillon", { operationId, reponses }, compte);
const enregistrer = (
  compte: string,
  brouillon: Record<string, unknown>,
  reponses: object,
  operationId = nouveau("operation"),
) => {
  const { brouillonId, version } = brouillon;
  return dossiers.appeler("enregistrerReponses", { brouillonId, version, operationId, reponses }, compte);
};
const lire = async (compte: string, { brouillonId }: Record<string, unknown>) =>
  dossiers.appeler("lireBrouillon", { brouillonId }, compte);
const enTable = async (compte: string) =>
  (await dossiers.lireTout("brouillons")).filter((item) => item.compte === compte);

const NIR = "285036912345656";

describe("Commencer une demande", () => {
  it("garde les premières réponses et dit quand le brouillon s’effacera", async () => {
    expect(await creer(nouveau("compte"))).toMatchObject({
      statut: 201,
      corps: { version: 1, formulaire: "2026-2", reponses: { pourQui: "moi" }, effaceLe: "2027-02-22" },
    });
  });

  it("envoyé deux fois, même au même instant, ne commence qu’une demande", async () => {
    const compte = nouveau("compte");
    const envois = await Promise.all([1, 2, 3].map(() => creer(compte, { pourQui: "proche" }, "operation-unique")));
    expect(new Set(envois.map(({ corps }) => corps.brouillonId)).size).toBe(1);
    expect(await enTable(compte)).toHaveLength(1);
  });

  it("avec la même opération que quelqu’un d’autre ne donne pas son brouillon", async () => {
    const [une, autre] = [nouveau("compte"), nouveau("compte")];
    const { corps } = await creer(une, { nomNaissance: "Benali" }, "operation-commune");
    const second = await creer(autre, {}, "operation-commune");
    expect(second.corps.brouillonId).not.toBe(corps.brouillonId);
    expect(second.corps.reponses).toEqual({});
  });
});

it("cinq demandes commencées à la fois suffisent ; une effacée laisse la place à une autre", async () => {
  const compte = nouveau("compte");
  const { corps } = await creer(compte);
  for (const _ of [2, 3, 4, 5]) await creer(compte);
  expect(await creer(compte)).toMatchObject({ statut: 409, corps: { code: "trop-de-brouillons" } });
  await dossiers.appeler("effacerBrouillon", { brouillonId: corps.brouillonId }, compte);
  expect((await creer(compte)).statut).toBe(201);
});

describe("Enregistrer des réponses", () => {
  it("ajoute, remplace, efface, et garde le texte comme il est tapé", async () => {
    const compte = nouveau("compte");
    const { corps } = await creer(compte, { nomNaissance: "Zoé O’Brien 👩‍👧", prenoms: "عائلة" });
    const { corps: apres } = await enregistrer(compte, corps, { prenoms: null, bailleurActuel: "L'Ami <b>&" });
    expect(apres).toMatchObject({
      version: 2,
      reponses: { nomNaissance: "Zoé O’Brien 👩‍👧", bailleurActuel: "L'Ami <b>&" },
    });
    expect(apres.reponses).not.toHaveProperty("prenoms");
    expect((await lire(compte, corps)).corps).toEqual(apres);
  });

  it("dit toutes les fautes à la fois, et n’enregistre alors rien", async () => {
    const compte = nouveau("compte");
    const { corps } = await creer(compte);
    const refus = await enregistrer(compte, corps, {
      pourQui: "proche",
      dateNaissance: "2027-01-01",
      adresseCommune: "99999",
      communes: ["69123", "75101"],
      loyerActuel: 12.345,
      nir: "285032A12345699",
      hasOwnProperty: 1,
    });
    expect(refus).toMatchObject({ statut: 400, corps: { code: "champs-invalides" } });
    const { champs } = refus.corps;
    expect([champs].flat().map((faute) => (faute instanceof Object && "code" in faute ? faute.code : faute))).toEqual([
      "date-future",
      "commune-inconnue",
      "communes-de-deux-territoires",
      "montant-invalide",
      "nir-cle-fausse",
      "champ-inconnu",
    ]);
    expect((await lire(compte, corps)).corps).toEqual(corps);
  });

  it("renvoyé, compte une fois et rend le brouillon d’aujourd’hui", async () => {
    const compte = nouveau("compte");
    const { corps } = await creer(compte);
    await enregistrer(compte, corps, { prenoms: "Amina" }, "operation-renvoyee");
    const { corps: suite } = await enregistrer(compte, { ...corps, version: 2 }, { prenoms: "Amina Leïla" });
    expect(await enregistrer(compte, corps, { prenoms: "Amina" }, "operation-renvoyee")).toMatchObject({
      statut: 200,
      corps: suite,
    });
  });

  it("depuis deux appareils : le second est prévenu, avec ce que le premier a écrit", async () => {
    const compte = nouveau("compte");
    const { corps } = await creer(compte);
    const envois = await Promise.all(["Amina", "Leïla"].map((prenoms) => enregistrer(compte, corps, { prenoms })));
    const [accepte, refuse] = envois.toSorted((a, b) => a.statut - b.statut);
    expect(accepte?.statut).toBe(200);
    expect(refuse).toMatchObject({ statut: 409, corps: { code: "version-perimee", brouillon: accepte?.corps } });
  });

  it("garde à part, scellé, ce que la loi dit sensible, et le rend à la personne", async () => {
    const compte = nouveau("compte");
    const { corps } = await creer(compte, { nationalite: "3", nir: NIR });
    const { corps: apres } = await enregistrer(compte, corps, { nir: null, prenoms: "Amina" });
    expect(corps.reponses).toEqual({ nationalite: "3", nir: NIR });
    expect((await lire(compte, corps)).corps.reponses).toEqual({ nationalite: "3", prenoms: "Amina" });
    expect(apres.reponses).toEqual({ nationalite: "3", prenoms: "Amina" });
    const [item] = await enTable(compte);
    expect(item).toMatchObject({
      reponses: { prenoms: "Amina" },
      sensible: { cle: expect.any(String), texte: expect.any(String) },
    });
    expect(JSON.stringify(item)).not.toContain(NIR);
  });

  it("scellé pour un dossier, ne s’ouvre dans aucun autre", async () => {
    const [compte, curieux] = [nouveau("compte"), nouveau("compte")];
    await creer(compte, { nir: NIR });
    const { corps } = await creer(curieux, { nationalite: "1" });
    const [[vole], [hote]] = [await enTable(compte), await enTable(curieux)];
    await dossiers.ecrire("brouillons", { ...hote, sensible: vole?.sensible });
    expect(await lire(curieux, corps)).toMatchObject({ statut: 500, corps: { code: "erreur-interne" } });
  });

  it("réserve le numéro dès que rien ne manque, une seule fois par territoire", async () => {
    const compte = nouveau("compte");
    const { corps } = await creer(compte, desReponses());
    const [complet] = await enTable(compte);
    expect(complet?.numeroReserve).toMatch(/^0691126\d{6}GDPUB$/u);
    const { corps: suite } = await enregistrer(compte, corps, { prenoms: "Leïla" });
    expect((await enTable(compte))[0]?.numeroReserve).toBe(complet?.numeroReserve);
    await enregistrer(compte, suite, { communes: ["75101", "92002"] });
    expect((await enTable(compte))[0]?.numeroReserve).toMatch(/^1111126\d{6}GDPUB$/u);
  });

  it("que la base ne prend pas en ce moment, est à renvoyer, et le dit", async () => {
    const compte = nouveau("compte");
    const { corps } = await creer(compte);
    dossiers.gate.faults.inject({ kind: "throttle", action: "PutItem", times: 3 });
    expect(await enregistrer(compte, corps, { prenoms: "Amina" })).toMatchObject({
      statut: 503,
      corps: { code: "service-indisponible" },
      entetes: { "retry-after": "2" },
    });
  });

  it("dont la réponse s’est perdue est enregistré une fois", async () => {
    const compte = nouveau("compte");
    const { corps } = await creer(compte);
    dossiers.gate.faults.inject({ kind: "lost", action: "PutItem" });
    expect(await enregistrer(compte, corps, { prenoms: "Amina" })).toMatchObject({
      statut: 200,
      corps: { version: 2, reponses: { prenoms: "Amina" } },
    });
  });
});

describe("Un brouillon", () => {
  it("d’une autre personne n’existe pas", async () => {
    const { corps } = await creer(nouveau("compte"));
    const introuvable = { statut: 404, corps: { code: "brouillon-introuvable" } };
    const autre = nouveau("compte");
    expect(await lire(autre, corps)).toMatchObject(introuvable);
    expect(await enregistrer(autre, corps, {})).toMatchObject(introuvable);
    const { brouillonId, version } = corps;
    expect(await dossiers.appeler("effacerBrouillon", { brouillonId }, autre)).toMatchObject(introuvable);
    expect(await dossiers.appeler("deposer", { brouillonId, version, certifie: true }, autre)).toMatchObject(
      introuvable,
    );
    expect((await dossiers.appeler("listerBrouillons", {}, autre)).corps).toEqual({ brouillons: [] });
  });

  it("se retrouve dans la liste, le dernier touché d’abord, puis s’efface", async () => {
    const compte = nouveau("compte");
    const { corps: premier } = await creer(compte);
    dossiers.nousSommesLe("2026-11-25T08:00:00Z");
    const { corps: second } = await creer(compte, { nationalite: "1" });
    expect((await dossiers.appeler("listerBrouillons", {}, compte)).corps).toEqual({ brouillons: [second, premier] });
    const { brouillonId } = second;
    expect((await dossiers.appeler("effacerBrouillon", { brouillonId }, compte)).statut).toBe(204);
    expect((await lire(compte, second)).statut).toBe(404);
    expect((await dossiers.appeler("effacerBrouillon", { brouillonId }, compte)).statut).toBe(404);
  });

  it("oublié depuis 90 jours n’est plus là, même si DynamoDB tarde à l’effacer", async () => {
    const compte = nouveau("compte");
    const { corps } = await creer(compte);
    dossiers.nousSommesLe("2027-02-22T13:31:00Z");
    expect((await lire(compte, corps)).statut).toBe(200);
    dossiers.nousSommesLe("2027-02-22T13:33:00Z");
    expect((await lire(compte, corps)).statut).toBe(404);
    expect((await dossiers.appeler("listerBrouillons", {}, compte)).corps).toEqual({ brouillons: [] });
    expect(await enTable(compte)).toHaveLength(1);
  });
});

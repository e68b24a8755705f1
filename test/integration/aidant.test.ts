import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contrat, type NomDeRoute } from "../../shared/api/contrat.ts";
import { parametresDuChemin } from "../../shared/api/route.ts";
import { ajouterJours } from "../../shared/demande/delais.ts";
import { type DroitDeMandat, droitsDeMandat } from "../../shared/mandat/mandat.ts";
import { desReponses } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { unePhoto } from "../un-fichier.ts";
import { aider, bientot, inviter, unBrouillon, uneDemande } from "./aider.ts";
import { envoyerPiece } from "./envoyer-piece.ts";
import { essais } from "./essais-des-routes.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

const NIR = "285036912345656";

let monde: Monde;
let amina: Personne;
let samir: Personne;
let lara: Personne;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
});
afterAll(() => monde.systeme.arreter());

const lire = async (nom: NomDeRoute, entree: Entree, { cookie }: Personne) =>
  lireJson(await monde.appeler(nom, entree, cookie));
const statut = async (nom: NomDeRoute, entree: Entree, { cookie }: Personne) =>
  (await monde.appeler(nom, entree, cookie)).statut;

describe("Amina nomme Samir sur sa demande", () => {
  let numeroUnique: string;
  beforeAll(async () => {
    [amina, samir, lara] = [await monde.unDemandeur(), await monde.unDemandeur(), await monde.unDemandeur()];
    numeroUnique = await uneDemande(monde, amina, desReponses({ nir: NIR }));
  });

  it("son invitation ne nomme personne, et n’ouvre rien tant qu’il n’a pas accepté avec cette adresse", async () => {
    const invitation = await inviter(monde, amina, { reference: numeroUnique, aidant: samir, droits: ["modifier"] });
    const recu = monde.systeme.courriers().findLast(({ a }) => a === samir.contact);
    expect(recu?.texte).not.toContain(numeroUnique);
    expect(await statut("lireDemande", { numeroUnique }, samir)).toBe(404);
    const faux = { ...invitation, code: "234567892345" };
    const refus = await lire("accepterInvitation", faux, samir);
    expect(refus.code).toBe("invitation-introuvable");
    expect(await lire("accepterInvitation", invitation, lara)).toEqual(refus);
    expect(await lire("lireInvitation", invitation, samir)).toMatchObject({ acceptee: false, droits: ["modifier"] });
    expect(await statut("lireDemande", { numeroUnique }, samir)).toBe(404);
    const acceptee = { acceptee: true, reference: numeroUnique };
    expect(await lire("accepterInvitation", invitation, samir)).toMatchObject(acceptee);
    expect(await lire("accepterInvitation", invitation, samir)).toMatchObject(acceptee);
    expect(await lire("accepterInvitation", invitation, amina)).toEqual(refus);
  });

  it("il lit sans les réponses protégées, et n’efface pas ce qu’il ne voit pas", async () => {
    const lue = await lire("lireDemande", { numeroUnique }, samir);
    expect(lue).toMatchObject({ mandat: { droits: ["modifier"], jusquAu: bientot(monde) } });
    expect(JSON.stringify(lue)).not.toContain(NIR);
    const { brouillonId, version, reponses } = await lire("preparerChangements", { numeroUnique }, samir);
    expect(JSON.stringify(reponses)).not.toContain(NIR);
    const prepare = { brouillonId: String(brouillonId), version, operationId: randomUUID() };
    const refus = await lire("enregistrerReponses", { ...prepare, reponses: { nir: NIR } }, samir);
    expect(refus).toMatchObject({ code: "champs-invalides", champs: [{ code: "reserve-a-la-personne" }] });
    const ecrit = await lire("enregistrerReponses", { ...prepare, reponses: { prenoms: "Amina" } }, samir);
    expect(ecrit.code).not.toBe("brouillon-introuvable");
    const changements = { brouillonId: String(brouillonId), version: Number(ecrit.version ?? version) };
    const depot = { numeroUnique, operationId: randomUUID(), changements, certifie: true };
    expect((await lire("modifier", depot, samir)).code).toBe("reserve-au-titulaire");
    expect(JSON.stringify(await lire("lireDemande", { numeroUnique }, amina))).toContain(NIR);
  });

  it("ce qu’il fait est dit à Amina, à son nom ; Lara, qui aide aussi, n’en sait rien", async () => {
    await aider(monde, amina, { reference: numeroUnique, aidant: lara, nom: "Lara C.", droits: [] });
    const consultations = (await lire("listerConsultations", { numeroUnique }, amina)).consultations;
    expect(consultations).toContainEqual(
      expect.objectContaining({ par: "aidant", aidant: "Samir B.", libelle: "Le dossier et ses réponses" }),
    );
    const pourLara = JSON.stringify(await lire("lireDemande", { numeroUnique }, lara));
    expect(pourLara).not.toContain("Samir");
    expect(await statut("listerAidants", { reference: numeroUnique }, lara)).toBe(404);
    expect((await lire("listerAidants", { reference: numeroUnique }, amina)).aidants).toMatchObject([
      { nom: "Lara C.", etat: "en-cours" },
      { nom: "Samir B.", etat: "en-cours" },
    ]);
    await monde.systeme.ecouler();
    const objets = monde.systeme.courriers().flatMap(({ a, objet }) => (a === amina.contact ? [objet] : []));
    expect(objets.filter((objet) => objet === "Votre aidant a accepté")).toHaveLength(2);
  });

  it("elle le retire : aussitôt, c’est comme si la demande n’existait pas ; Lara aide encore, puis cesse", async () => {
    const { aidants } = await lire("listerAidants", { reference: numeroUnique }, amina);
    const deSamir = Array.isArray(aidants) ? aidants.find(({ nom }) => nom === "Samir B.") : undefined;
    const fin = { reference: numeroUnique, mandatId: deSamir.mandatId, operationId: randomUUID() };
    expect(await statut("revoquerAidant", fin, amina)).toBe(200);
    expect(await statut("lireDemande", { numeroUnique }, samir)).toBe(404);
    expect(await lire("listerAides", {}, samir)).toEqual({ aides: [] });
    expect((await lire("listerAides", {}, lara)).aides).toMatchObject([{ reference: numeroUnique, genre: "demande" }]);
    const cesse = { reference: numeroUnique, operationId: randomUUID() };
    expect(await statut("rendreMandat", cesse, lara)).toBe(204);
    expect(await statut("rendreMandat", cesse, lara)).toBe(204);
    expect(await statut("lireDemande", { numeroUnique }, lara)).toBe(404);
    expect(JSON.stringify(await lire("exporterMesDonnees", {}, amina))).toContain("Samir B.");
  });

  it("le même aidant n’est pas nommé deux fois, ni soi-même, ni pour plus d’un an", async () => {
    await aider(monde, amina, { reference: numeroUnique, aidant: samir, droits: ["messages", "pieces"] });
    const nommer = (change: Entree) =>
      lire(
        "nommerAidant",
        {
          ...{ reference: numeroUnique, operationId: randomUUID(), nom: "Samir B.", courriel: samir.contact },
          ...{ droits: [], jusquAu: bientot(monde) },
          ...change,
        },
        amina,
      );
    expect((await nommer({})).code).toBe("aidant-deja-nomme");
    expect(await nommer({ courriel: amina.contact, jusquAu: "2027-11-25" })).toMatchObject({
      champs: [{ code: "aidant-soi-meme" }, { code: "mandat-trop-long" }],
    });
  });

  it("il écrit au guichet et donne un document pour elle : elle l’apprend, une fois par jour", async () => {
    for (const texte of ["Bonjour, pour Amina.", "Encore un mot."])
      expect(await statut("ecrireAuGuichet", { numeroUnique, operationId: randomUUID(), texte }, samir)).toBe(201);
    await lire("ecrireAuGuichet", { numeroUnique, operationId: randomUUID(), texte: "Bonjour." }, amina);
    await envoyerPiece(monde, samir, { reference: numeroUnique, fichiers: [unePhoto()] });
    await envoyerPiece(monde, amina, { reference: numeroUnique, fichiers: [unePhoto()] });
    const objets = monde.systeme.courriers().flatMap(({ a, objet }) => (a === amina.contact ? [objet] : []));
    expect(objets.filter((objet) => objet === "Votre aidant a écrit au guichet pour vous")).toHaveLength(1);
    expect(objets.filter((objet) => objet === "Votre aidant a donné un document pour vous")).toHaveLength(1);
  });
});

describe("Amina nomme Samir sur son brouillon", () => {
  it("il complète, dépose pour elle, et aide encore ensuite ; elle voit que c’est lui", async () => {
    [amina, samir] = [await monde.unDemandeur(), await monde.unDemandeur()];
    const brouillonId = await unBrouillon(monde, amina);
    await aider(monde, amina, { reference: brouillonId, aidant: samir, droits: ["modifier", "sensibles"] });
    expect((await lire("listerAides", {}, samir)).aides).toMatchObject([
      { reference: brouillonId, genre: "brouillon", echeance: { nature: "deposer" } },
    ]);
    const { version } = await lire("lireBrouillon", { brouillonId }, samir);
    const ecrit = { brouillonId, version, operationId: randomUUID(), reponses: { telephone: "0612345678" } };
    const apres = await lire("enregistrerReponses", ecrit, samir);
    const { numeroUnique } = await lire(
      "deposer",
      { brouillonId, version: Number(apres.version), certifie: true },
      samir,
    );
    expect(await lire("lireDemande", { numeroUnique }, amina)).toMatchObject({
      evenements: [{ type: "demande-deposee", par: "aidant", aidant: "Samir B." }],
    });
    expect((await lire("listerAides", {}, samir)).aides).toMatchObject([
      { reference: numeroUnique, genre: "demande", echeance: { nature: "renouveler" } },
    ]);
    expect(await lire("listerDemandes", {}, samir)).toEqual({ demandes: [] });
  });
});

/** What a mandate must give for each route; the others are for the person alone. */
const voulus: Partial<Record<NomDeRoute, DroitDeMandat | "voir">> = {
  lireDemande: "voir",
  lireAttestation: "voir",
  lireBrouillon: "voir",
  preparerChangements: "modifier",
  enregistrerReponses: "modifier",
  deposer: "modifier",
  modifier: "modifier",
  renouveler: "modifier",
  retirer: "retirer",
  listerMessages: "messages",
  ecrireAuGuichet: "messages",
  listerPieces: "pieces",
  annoncerPiece: "pieces",
  reprendreEnvoi: "pieces",
  retirerPiece: "pieces",
  lirePiece: "pieces",
};

const estDuContrat = (nom: string): nom is NomDeRoute => Object.hasOwn(contrat, nom);
/** Every route of the person that touches a demande or a draft. */
const routes = Object.keys(contrat)
  .filter(estDuContrat)
  .filter((nom) => contrat[nom].access === "demandeur" && contrat[nom].fonction !== "session")
  .filter((nom) =>
    parametresDuChemin(contrat[nom].path).some((dit) => ["numeroUnique", "reference", "brouillonId"].includes(dit)),
  )
  .filter((nom) => !["lireAide", "rendreMandat"].includes(nom));

describe.each(routes)("%s, pour un aidant", (nom) => {
  const voulu = voulus[nom];
  const sauf = droitsDeMandat.filter((droit) => droit !== voulu);

  const tenter = async (droits: DroitDeMandat[], ensuite?: (entree: Entree) => Promise<unknown>) => {
    const titulaire = await monde.unDemandeur();
    const aidant = await monde.unDemandeur();
    const entree: Entree = await essais[nom](monde, titulaire);
    const reference = String(entree.numeroUnique ?? entree.reference ?? entree.brouillonId);
    const mandatId = await aider(monde, titulaire, { reference, aidant, droits });
    await ensuite?.({ titulaire: titulaire.cookie, reference, mandatId });
    // naming a helper is a version of the draft
    const lu = "version" in entree ? await lire("lireBrouillon", { brouillonId: reference }, titulaire) : entree;
    const envoye = "version" in entree ? { ...entree, version: Number(lu.version) } : entree;
    return monde.appeler(nom, envoye, aidant.cookie);
  };

  it("avec tous les autres droits, c’est comme s’il n’y avait rien, sauf à voir", async () => {
    expect((await tenter(sauf)).statut).toBe(voulu === "voir" ? contrat[nom].status : 404);
  });

  if (voulu !== undefined && voulu !== "voir")
    it(`avec « ${voulu} », elle répond`, async () => {
      // what is certified was read: answers of the essay are sealed in part
      const recu = await tenter(["deposer", "modifier"].includes(nom) ? [voulu, "sensibles"] : [voulu]);
      expect(recu.statut, recu.octets.toString()).toBe(contrat[nom].status);
    });

  if (voulu !== undefined)
    it("une fois retiré, il n’y a plus rien", async () => {
      const retirer = ({ titulaire, ...fin }: Entree) =>
        monde.appeler("revoquerAidant", { ...fin, operationId: randomUUID() }, String(titulaire));
      expect((await tenter([...droitsDeMandat], retirer)).statut).toBe(404);
    });
});

it("passé le jour dit, l’aide s’arrête d’elle-même, et l’invitation aussi", async () => {
  [amina, samir, lara] = [await monde.unDemandeur(), await monde.unDemandeur(), await monde.unDemandeur()];
  const numeroUnique = await uneDemande(monde, amina);
  const { horloge } = monde.systeme;
  const jusquAu = horloge.aujourdhui();
  await aider(monde, amina, { reference: numeroUnique, aidant: samir, jusquAu });
  const tardive = await inviter(monde, amina, { reference: numeroUnique, aidant: lara, jusquAu });
  expect(await statut("lireDemande", { numeroUnique }, samir)).toBe(200);
  await horloge.avancer(ajouterJours(jusquAu, 1));
  expect(await statut("lireDemande", { numeroUnique }, await monde.autreSession(samir))).toBe(404);
  expect((await lire("accepterInvitation", tardive, await monde.autreSession(lara))).code).toBe("mandat-termine");
});

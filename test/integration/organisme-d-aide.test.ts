import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { NomDeRoute } from "../../shared/api/contrat.ts";
import { desReponses } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { bientot, inviter, unBrouillon, uneDemande } from "./aider.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";
import { inviterUnCollegue, recruter, SIRET_DU_CCAS, unOrganisme } from "./organiser.ts";

let monde: Monde;
let amina: Personne;
let lea: Personne;
let omar: Personne;
let structureId: string;
let numeroUnique: string;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
  [amina, lea, omar] = [await monde.unDemandeur(), await monde.unDemandeur(), await monde.unDemandeur()];
  numeroUnique = await uneDemande(monde, amina);
});
afterAll(() => monde.systeme.arreter());

const lire = async (nom: NomDeRoute, entree: Entree, { cookie }: Personne) =>
  lireJson(await monde.appeler(nom, entree, cookie));
const statut = async (nom: NomDeRoute, entree: Entree, { cookie }: Personne) =>
  (await monde.appeler(nom, entree, cookie)).statut;

const membres = z.object({
  organisme: z.object({ membres: z.array(z.object({ membreId: z.string(), nom: z.string() })) }),
});
const membreNomme = async (nom: string): Promise<string> =>
  membres.parse(await lire("lireStructure", {}, lea)).organisme.membres.find((lu) => lu.nom === nom)?.membreId ?? "";

describe("le CCAS de Lyon aide Amina, à plusieurs", () => {
  it("l’invitation faite à un organisme n’est acceptée qu’au nom d’un organisme", async () => {
    const offre = { reference: numeroUnique, aidant: lea, nom: "CCAS", organisme: true, droits: ["modifier" as const] };
    const invitation = await inviter(monde, amina, offre);
    expect(await lire("lireInvitation", invitation, lea)).toMatchObject({ organisme: true });
    expect((await lire("accepterInvitation", invitation, lea)).code).toBe("structure-a-rejoindre");
    structureId = await unOrganisme(monde, lea);
    expect(await statut("accepterInvitation", invitation, lea)).toBe(200);
    expect(await statut("accepterInvitation", invitation, lea)).toBe(200);
    expect((await lire("listerAidants", { reference: numeroUnique }, amina)).aidants).toMatchObject([
      { nom: "CCAS", etat: "en-cours", structure: { nom: "CCAS de Lyon", siret: SIRET_DU_CCAS } },
    ]);
  });

  it("un collègue ne voit rien avant d’être de l’équipe, par le code reçu à son adresse", async () => {
    expect(await statut("lireDemande", { numeroUnique }, omar)).toBe(404);
    const ralliement = await inviterUnCollegue(monde, lea, { structureId, collegue: omar });
    const refus = await lire("rejoindreStructure", ralliement, amina);
    expect(refus.code).toBe("ralliement-introuvable");
    expect(await lire("rejoindreStructure", { ...ralliement, code: "234567892345" }, omar)).toEqual(refus);
    expect(await statut("rejoindreStructure", ralliement, omar)).toBe(200);
    expect(await lire("rejoindreStructure", ralliement, omar)).toEqual(refus);
    expect(await statut("lireDemande", { numeroUnique }, omar)).toBe(200);
  });

  it("l’équipe lit une seule liste, avec ce qui est à faire, sur une demande et sur un brouillon", async () => {
    const lina = await monde.unDemandeur();
    const brouillonId = await unBrouillon(monde, lina, desReponses({ prenoms: "Lina" }));
    const droits = ["modifier" as const, "sensibles" as const];
    const invitation = await inviter(monde, lina, { reference: brouillonId, aidant: lea, organisme: true, droits });
    await monde.appeler("accepterInvitation", invitation, lea.cookie);
    const liste = (await lire("listerAides", {}, omar)).aides;
    expect(liste).toMatchObject([
      { prenoms: "Lina", genre: "brouillon", organisme: true, echeance: { nature: "deposer" } },
      { prenoms: "Amina", reference: numeroUnique, organisme: true, echeance: { nature: "renouveler" } },
    ]);
    expect((await lire("listerAides", {}, lea)).aides).toEqual(liste);
    const { version } = await lire("lireBrouillon", { brouillonId }, omar);
    const depose = await lire("deposer", { brouillonId, version: Number(version), certifie: true }, omar);
    expect(await lire("lireDemande", { numeroUnique: depose.numeroUnique }, lina)).toMatchObject({
      evenements: [{ type: "demande-deposee", par: "aidant", aidant: "Omar T. (Samir B.)" }],
    });
    expect(await statut("lireDemande", { numeroUnique: String(depose.numeroUnique) }, lea)).toBe(200);
  });

  it("le registre dit qui, et de quel organisme", async () => {
    expect((await lire("listerConsultations", { numeroUnique }, amina)).consultations).toContainEqual(
      expect.objectContaining({ par: "aidant", aidant: "Omar T. (CCAS)", libelle: "Le dossier et ses réponses" }),
    );
  });

  it("qui n’en répond pas n’invite, ne retire, ni ne rend le mandat de tous", async () => {
    const collegue = {
      structureId,
      operationId: randomUUID(),
      nom: "Zoé",
      courriel: "zoe@exemple.fr",
      responsable: true,
    };
    expect((await lire("inviterMembre", collegue, omar)).code).toBe("reserve-au-responsable");
    expect((await lire("inviterMembre", collegue, amina)).code).toBe("structure-introuvable");
    const deLea = { structureId, membreId: await membreNomme("Léa D.") };
    expect((await lire("retirerMembre", deLea, omar)).code).toBe("reserve-au-responsable");
    const rendre = { reference: numeroUnique, operationId: randomUUID() };
    expect((await lire("rendreMandat", rendre, omar)).code).toBe("reserve-au-responsable");
    expect((await lire("retirerMembre", deLea, lea)).code).toBe("dernier-responsable");
    const neuf = { operationId: randomUUID(), nom: "Autre", siret: SIRET_DU_CCAS, membre: "Omar" };
    expect((await lire("creerStructure", neuf, omar)).code).toBe("structure-deja");
  });

  it("qui la quitte ne voit plus rien, aussitôt, et l’équipe aide encore", async () => {
    const sien = { structureId, membreId: await membreNomme("Omar T.") };
    expect(await statut("retirerMembre", sien, lea)).toBe(204);
    expect((await lire("retirerMembre", sien, lea)).code).toBe("membre-introuvable");
    expect(await statut("lireDemande", { numeroUnique }, omar)).toBe(404);
    expect(await lire("listerAides", {}, omar)).toEqual({ aides: [] });
    expect(await statut("lireDemande", { numeroUnique }, lea)).toBe(200);
    await recruter(monde, lea, { structureId, collegue: omar });
    expect(await statut("lireDemande", { numeroUnique }, omar)).toBe(200);
  });

  it("deux responsables qui partent au même instant n’en laissent pas aucun", async () => {
    const zoe = await monde.unDemandeur();
    await recruter(monde, lea, { structureId, collegue: zoe, nom: "Zoé M.", responsable: true });
    const partir = async (nom: string, qui: Personne) =>
      lire("retirerMembre", { structureId, membreId: await membreNomme(nom) }, qui);
    const [deZoe, deLea] = [await membreNomme("Zoé M."), await membreNomme("Léa D.")];
    const issues = await Promise.all([
      statut("retirerMembre", { structureId, membreId: deZoe }, zoe),
      statut("retirerMembre", { structureId, membreId: deLea }, lea),
    ]);
    expect(issues.toSorted()).toEqual([204, 409]);
    // whoever stayed sends the other away, or brings them back
    const reste = issues[0] === 204 ? lea : zoe;
    expect((await partir(reste === lea ? "Léa D." : "Zoé M.", reste)).code).toBe("dernier-responsable");
    if (reste === zoe) {
      await recruter(monde, zoe, { structureId, collegue: lea, nom: "Léa D.", responsable: true });
      await partir("Zoé M.", zoe);
    }
  });

  it("Amina y met fin : plus personne de l’équipe ne voit rien", async () => {
    const lus = z.object({ aidants: z.array(z.object({ mandatId: z.string() })) });
    const [deLEquipe] = lus.parse(await lire("listerAidants", { reference: numeroUnique }, amina)).aidants;
    const fin = { reference: numeroUnique, mandatId: deLEquipe?.mandatId ?? "", operationId: randomUUID() };
    expect(await statut("revoquerAidant", fin, amina)).toBe(200);
    for (const qui of [lea, omar]) expect(await statut("lireDemande", { numeroUnique }, qui)).toBe(404);
    expect((await lire("listerAides", {}, omar)).aides).toHaveLength(1);
  });

  it("un mandat donné à Léa seule n’est pas celui de l’équipe", async () => {
    const invitation = await inviter(monde, amina, { reference: numeroUnique, aidant: lea, jusquAu: bientot(monde) });
    await monde.appeler("accepterInvitation", invitation, lea.cookie);
    expect(await statut("lireDemande", { numeroUnique }, lea)).toBe(200);
    expect(await statut("lireDemande", { numeroUnique }, omar)).toBe(404);
  });
});

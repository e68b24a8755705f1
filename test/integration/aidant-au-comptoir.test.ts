import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { NomDeRoute } from "../../shared/api/contrat.ts";
import { ajouterJours } from "../../shared/demande/delais.ts";
import { desReponses } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { unePhoto } from "../un-fichier.ts";
import { envoyerPiece } from "./envoyer-piece.ts";
import { unPapierSigne } from "./essais-des-aidants-au-comptoir.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";
import { recruter, unOrganisme } from "./organiser.ts";

let monde: Monde;
let agent: Personne;
let samir: Personne;
let numeroUnique: string;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
  [agent, samir] = [await monde.unAgent(), await monde.unDemandeur("mobile")];
  const papier = { operationId: randomUUID(), recueLe: "2026-11-24", certifie: true };
  const reponses = desReponses();
  numeroUnique = String((await lire("enregistrerAuComptoir", { ...papier, reponses }, agent)).numeroUnique);
});
afterAll(() => monde.systeme.arreter());

const lire = async (nom: NomDeRoute, entree: Entree, { cookie }: Personne) =>
  lireJson(await monde.appeler(nom, entree, cookie));
const statut = async (nom: NomDeRoute, entree: Entree, { cookie }: Personne) =>
  (await monde.appeler(nom, entree, cookie)).statut;

const uneLettre = z.object({ lettre: z.object({ titre: z.string(), paragraphes: z.array(z.string()) }) });

/** What went by post, in the order of the events, then of the days. */
async function lettres() {
  await monde.systeme.ecouler();
  const lues = (await monde.lireTout("DEMANDES")).filter(({ sk }) => String(sk).startsWith("LETTRE#"));
  return lues.map((lue) => uneLettre.parse(lue).lettre);
}
const titresDesLettres = async () => (await lettres()).map(({ titre }) => titre);

describe("une personne sans courriel ni téléphone nomme Samir sur papier, au guichet", () => {
  let invitation: { mandatId: string; code: string };

  it("le papier dit qui, quoi, jusqu’à quand, et ne se signe ni demain, ni pour plus d’un an", async () => {
    const trop = { ...unPapierSigne(monde), signeLe: "2026-11-25", jusquAu: "2027-11-25" };
    expect(await lire("nommerAidantAuComptoir", { numeroUnique, ...trop }, agent)).toMatchObject({
      champs: [{ code: "date-future" }, { code: "mandat-trop-long" }],
    });
    const entree = { numeroUnique, ...unPapierSigne(monde) };
    const remis = await lire("nommerAidantAuComptoir", entree, agent);
    expect(await lire("nommerAidantAuComptoir", entree, agent)).toEqual(remis);
    expect(remis).toMatchObject({ accepterAvantLe: ajouterJours("2026-11-24", 14) });
    invitation = { mandatId: String(remis.mandatId), code: String(remis.code) };
    expect(invitation.mandatId).toMatch(/^[2-9a-z]{10}$/u);
  });

  it("une lettre le lui confirme", async () => {
    expect(await titresDesLettres()).toContain("Un guichet a enregistré votre aidant.");
  });

  it("Samir accepte avec le code du papier, une fois : un autre compte n’en fait plus rien", async () => {
    expect(await statut("accepterInvitation", invitation, samir)).toBe(200);
    const autre = await monde.unDemandeur();
    expect((await lire("accepterInvitation", invitation, autre)).code).toBe("invitation-introuvable");
    expect(await lire("lireDemande", { numeroUnique }, samir)).toMatchObject({
      mandat: { droits: ["modifier", "sensibles"] },
    });
    expect(await lire("lireAuComptoir", { numeroUnique, raison: "personne-au-guichet" }, agent)).toMatchObject({
      aidants: [{ mandatId: invitation.mandatId, nom: "Samir B.", etat: "en-cours" }],
    });
  });

  it("un organisme nommé sur papier n’accepte que par un de ses membres, pour toute l’équipe", async () => {
    const papier = { ...unPapierSigne(monde), nom: "CCAS de Lyon", organisme: true };
    const remis = await lire("nommerAidantAuComptoir", { numeroUnique, ...papier }, agent);
    const code = { mandatId: String(remis.mandatId), code: String(remis.code) };
    const [lea, omar] = [await monde.unDemandeur(), await monde.unDemandeur()];
    expect((await lire("accepterInvitation", code, lea)).code).toBe("structure-a-rejoindre");
    const structureId = await unOrganisme(monde, lea);
    await recruter(monde, lea, { structureId, collegue: omar });
    expect(await statut("accepterInvitation", code, lea)).toBe(200);
    expect(await statut("lireDemande", { numeroUnique }, omar)).toBe(200);
  });

  it("elle y met fin au guichet : il ne voit plus rien, aussitôt", async () => {
    const fin = { numeroUnique, mandatId: invitation.mandatId, operationId: randomUUID() };
    expect(await statut("revoquerAidantAuComptoir", fin, agent)).toBe(204);
    expect(await statut("revoquerAidantAuComptoir", fin, agent)).toBe(204);
    expect(await statut("lireDemande", { numeroUnique }, samir)).toBe(404);
    const inconnu = { ...fin, mandatId: "inconnu000", operationId: randomUUID() };
    expect((await lire("revoquerAidantAuComptoir", inconnu, agent)).code).toBe("mandat-introuvable");
  });

  it("une lettre le lui confirme, et Samir l’apprend, sans que personne y soit nommé", async () => {
    expect(await titresDesLettres()).toContain("Un guichet a mis fin à l’aide, comme vous l’avez demandé.");
    const recus = monde.systeme.courriers().filter(({ a }) => a === samir.contact);
    expect(recus.map(({ texte }) => texte)).toEqual([
      expect.stringMatching(/^Demande de logement : une personne que vous aidiez a mis fin à votre aide\./u),
    ]);
  });

  it("Lara écrit, donne des documents et arrête la demande pour elle : la poste le lui dit, une fois par jour", async () => {
    const lara = await monde.unDemandeur();
    const papier = { ...unPapierSigne(monde), nom: "Lara C.", droits: ["pieces", "messages", "retirer"] };
    const { mandatId, code } = await lire("nommerAidantAuComptoir", { numeroUnique, ...papier }, agent);
    await lire("accepterInvitation", { mandatId: String(mandatId), code: String(code) }, lara);
    for (const texte of ["Bonjour, pour elle.", "Encore un mot."])
      expect(await statut("ecrireAuGuichet", { numeroUnique, operationId: randomUUID(), texte }, lara)).toBe(201);
    await envoyerPiece(monde, lara, { reference: numeroUnique, fichiers: [unePhoto()] });
    const titres = await titresDesLettres();
    expect(titres.filter((titre) => titre === "Votre aidant a écrit au guichet pour vous.")).toHaveLength(1);
    expect(titres.filter((titre) => titre === "Votre aidant a donné un document pour vous.")).toHaveLength(1);
    const fin = { numeroUnique, operationId: randomUUID(), confirme: true };
    expect(await statut("retirer", fin, lara)).toBe(200);
    expect((await lettres()).flatMap(({ paragraphes }) => paragraphes)).toContainEqual(
      expect.stringMatching(/^Lara C\., votre aidant, l’a fait pour vous le 24 novembre 2026\./u),
    );
  });
});

import { randomUUID } from "node:crypto";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { desReponses } from "../des-reponses.ts";
import { sansHasard } from "../sans-hasard.ts";
import { lireJson } from "../un-envoi.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

let monde: Monde;
let agent: Personne;
beforeAll(async () => {
  monde = await ouvrirMonde();
  agent = await monde.unAgent({ role: "agent-instructeur" });
});
afterAll(() => monde.systeme.arreter());

async function deposerSansAttendre(reponses: Reponses, { cookie }: Pick<Personne, "cookie">): Promise<string> {
  const entree = { operationId: randomUUID(), reponses: desReponses(reponses) };
  const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", entree, cookie));
  const depot = { brouillonId: String(brouillonId), version: 1, certifie: true };
  return String(lireJson(await monde.appeler("deposer", depot, cookie)).numeroUnique);
}

async function deposer(reponses: Reponses, qui?: Personne): Promise<string> {
  const numeroUnique = await deposerSansAttendre(reponses, qui ?? (await monde.unDemandeur()));
  await monde.systeme.ecouler();
  return numeroUnique;
}

const lignes = z.array(z.object({ numeroUnique: z.string(), etat: z.string() }));
const trouvees = z.array(z.object({ numeroUnique: z.string(), par: z.array(z.string()), etat: z.string() }));

const chercher = async (texte: string, { cookie } = agent) =>
  z.object({ nature: z.string(), trouvees }).parse(lireJson(await monde.appeler("chercher", { texte }, cookie)));
const lister = async (entree: object, { cookie } = agent) =>
  lireJson(await monde.appeler("listerParLieu", { ...entree }, cookie));
const numeros = ({ lignes: lues }: Record<string, unknown>) =>
  lignes.parse(lues).map(({ numeroUnique }) => numeroUnique);

describe("un agent cherche une personne", () => {
  it("par son numéro, son nom et sa naissance, son courriel ou son téléphone, et voit pourquoi", async () => {
    const contacts = { courriel: "noor@exemple.fr", telephone: "06 55 44 33 22" };
    const numeroUnique = await deposer({ nomNaissance: "Rahmani", prenoms: "Noor", ...contacts });
    const espace = `${numeroUnique.slice(0, 3)} ${numeroUnique.slice(3, 7)} ${numeroUnique.slice(7)}`;
    for (const [texte, par] of [
      [espace, "numero"],
      ["Noor Rahmani 27/03/1985", "nom-naissance"],
      ["rahmani 1985", "nom-naissance"],
      ["NOOR@exemple.fr", "courriel"],
      ["0655443322", "telephone"],
    ] as const)
      expect((await chercher(texte)).trouvees).toMatchObject([{ numeroUnique, par: [par], etat: "active" }]);
  });

  it("une demande radiée se trouve, et le dit", async () => {
    const titulaire = await monde.unDemandeur();
    const numeroUnique = await deposer({ nomNaissance: "Salvador" }, titulaire);
    await monde.appeler("retirer", { numeroUnique, operationId: randomUUID(), confirme: true }, titulaire.cookie);
    await monde.systeme.ecouler();
    expect((await chercher("Salvador 1985")).trouvees).toMatchObject([{ numeroUnique, etat: "radiee" }]);
  });

  it("celui d’un autre territoire, ou d’un périmètre sans ces communes, ne la trouve pas", async () => {
    const numeroUnique = await deposer({ nomNaissance: "Tessier" });
    for (const poste of [{ territoire: "111" }, { communes: ["69266", "69381"] }, { communes: ["69264"] }]) {
      const autre = await monde.unAgent(poste);
      const attendues = poste.communes?.includes("69266") ? 1 : 0;
      expect((await chercher(numeroUnique, autre)).trouvees).toHaveLength(attendues);
      expect((await chercher("Tessier 1985", autre)).trouvees).toHaveLength(attendues);
    }
  });

  it("rien de ce qu’il a tapé n’est gardé, et chaque recherche laisse une ligne", async () => {
    const avant = (await monde.lireTout("JOURNAL")).filter(({ pk }) => String(pk).startsWith("RECHERCHES#"));
    await chercher("Personne 01/01/1950");
    const apres = (await monde.lireTout("JOURNAL")).filter(({ pk }) => String(pk).startsWith("RECHERCHES#"));
    expect(apres).toHaveLength(avant.length + 1);
    // the second when a line ends may hold the digits of any year
    const lignes = apres.map(({ expireLe: _expireLe, ...ligne }) => ligne);
    expect(sansHasard(JSON.stringify(lignes))).not.toMatch(/Personne|1950/u);
  });

  it("un nom sans date et un texte sans nom sont dits tels", async () => {
    expect(await chercher("Benali")).toEqual({ nature: "sans-date", trouvees: [] });
    expect(await chercher("?")).toEqual({ nature: "illisible", trouvees: [] });
  });
});

describe("l’index est en retard", () => {
  it("ce que la demande ne dit plus n’est pas montré", async () => {
    const communes = ["69029"];
    const numeroUnique = await deposer({ nomNaissance: "Ulmann", communes });
    expect(numeros(await lister({ lieu: "69029" }))).toContain(numeroUnique);
    // the demande changes, and the index is not told
    await monde.vieillir(numeroUnique, { reponses: desReponses({ nomNaissance: "Vidal", communes: ["69266"] }) });
    expect(numeros(await lister({ lieu: "69029" }))).not.toContain(numeroUnique);
    expect((await chercher("Ulmann 1985")).trouvees).toEqual([]);
    const duLieu = await monde.unAgent({ communes });
    expect((await chercher(numeroUnique, duLieu)).trouvees).toEqual([]);
    expect(numeros(await lister({ lieu: "200046977" }, duLieu))).not.toContain(numeroUnique);
  });
});

describe("la liste d’un lieu", () => {
  it("se resserre par filtres, et suit les pages jusqu’au bout", async () => {
    const voulus = { communes: ["69244"] };
    const attendus = await Promise.all(
      Array.from({ length: 27 }, async () =>
        deposerSansAttendre({ ...voulus, typesLogement: ["T5"] }, await monde.unDemandeur()),
      ),
    );
    await deposer({ ...voulus, typesLogement: ["T1"] });
    const premiere = await lister({ lieu: "69244", type: "T5,T6P" });
    const seconde = await lister({ lieu: "69244", type: "T5,T6P", curseur: String(premiere.curseur) });
    expect(premiere).toMatchObject({ lieu: { nom: "Tassin-la-Demi-Lune" }, partielle: false });
    expect([...numeros(premiere), ...numeros(seconde)].toSorted()).toEqual(attendus.toSorted());
    expect(seconde.curseur).toBeUndefined();
    // the same cursor, for another question or changed
    for (const entree of [
      { lieu: "69244", type: "T1", curseur: String(premiere.curseur) },
      { lieu: "69244", type: "T5,T6P", curseur: `A${String(premiere.curseur).slice(1)}` },
      { lieu: "69244", type: "T5,T6P", curseur: "forge" },
    ])
      expect((await lister(entree)).code).toBe("curseur-invalide");
  });

  it("un filtre qui ne garde personne donne une page vide", async () => {
    expect(await lister({ lieu: "69244", situation: "SQUAT" })).toMatchObject({ lignes: [], partielle: false });
  });

  it.each(["75111", "00000", "200054781", "999999999"])("%s n’existe pas pour cet agent", async (lieu) => {
    expect((await lister({ lieu })).code).toBe("lieu-introuvable");
  });

  it("s’exporte en CSV et en Excel, et dit qui, dans quel rôle et pour quoi", async () => {
    const numeroUnique = await deposer({ nomNaissance: "Weber", communes: ["69043"] });
    const entree = { lieu: "69043", finalite: "Préparer la commission du 12 mars." };
    const csv = await monde.appeler("exporterEnCsv", { ...entree, colonnes: "numero,nom" }, agent.cookie);
    const [titres, ligne] = csv.octets.toString().split("\r\n");
    expect([titres, ligne?.replaceAll(" ", "")]).toEqual(["Numéro,Demandeur", `${numeroUnique},AminaWeber`]);
    const classeur = new ExcelJS.Workbook();
    const recu = await monde.appeler("exporterEnTableur", entree, agent.cookie);
    await classeur.xlsx.load(new Uint8Array(recu.octets).buffer);
    expect(classeur.getWorksheet("Demandes")?.getCell("B2").value).toBe("Amina Weber");
    expect(classeur.getWorksheet("Origine")?.getCell("B4").value).toBe(entree.finalite);
    const gestionnaire = await monde.unAgent({ role: "gestionnaire-territorial" });
    const { exports: consignes } = lireJson(await monde.appeler("listerExports", {}, gestionnaire.cookie));
    const consigne = { role: "Agent d’instruction", guichet: "G6901", finalite: entree.finalite };
    expect(consignes).toMatchObject([consigne, consigne]);
    expect(JSON.stringify(consignes)).not.toMatch(/Weber|Amina/u);
    expect(lireJson(await monde.appeler("exporterEnCsv", { lieu: "69043" }, agent.cookie)).code).toBe(
      "champs-invalides",
    );
  });
});

it("une vue se garde pour soi ou pour son guichet, et rien de personnel n’y entre", async () => {
  const garder = async (question: string, partagee: boolean) =>
    lireJson(
      await monde.appeler(
        "enregistrerVue",
        { operationId: randomUUID(), nom: "Ma vue", question, partagee },
        agent.cookie,
      ),
    );
  const mienne = await garder("lieu=69123&type=T3&colonnes=numero,nom", false);
  const commune = await garder("lieu=69266", true);
  const collegue = await monde.unAgent();
  const vues = async ({ cookie }: Personne) => lireJson(await monde.appeler("listerVues", {}, cookie)).vues;
  expect(await vues(agent)).toHaveLength(2);
  expect(await vues(collegue)).toMatchObject([{ vueId: commune.vueId, partagee: true }]);
  expect((await garder("lieu=69123&texte=Benali", false)).code).toBe("champs-invalides");
  const effacer = async (vueId: unknown, { cookie }: Personne) =>
    (await monde.appeler("effacerVue", { vueId: String(vueId) }, cookie)).statut;
  expect(await effacer(commune.vueId, collegue)).toBe(404);
  expect(await effacer(mienne.vueId, agent)).toBe(204);
});

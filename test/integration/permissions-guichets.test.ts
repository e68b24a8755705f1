import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contrat, type NomDeRoute } from "../../shared/api/contrat.ts";
import { parametresDuChemin, type Route } from "../../shared/api/route.ts";
import { type Poste, peutDansSonTerritoire, rolesDAgent } from "../../shared/droits/agent.ts";
import { type ProblemCode, problems } from "../../shared/problems.ts";
import { unPoste } from "../un-agent-inscrit.ts";
import { type Entree, lireJson, type Recu } from "../un-envoi.ts";
import { absent } from "./absents.ts";
import { droitsDesRoutes, estRouteDAgent, posteQuiPeut, type RouteDAgent } from "./droits-des-routes.ts";
import { essais } from "./essais-des-routes.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

const AUJOURDHUI = "2026-11-24";
const HIER = "2026-01-01";
/** Numbers of Rhône, where every demande of these stories stands. */
const NUMERO_DU_RHONE = /069\d{10}G/u;
/** Villefranche: nobody here wishes to live there. */
const AILLEURS_DANS_LE_RHONE = ["69264"];

let monde: Monde;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: AUJOURDHUI });
  await remplirLesFiles();
});
afterAll(() => monde.systeme.arreter());

/** Something waits in each list: what a post may not see must not show. */
async function remplirLesFiles(): Promise<void> {
  const titulaire = await monde.unDemandeur();
  const message = await essais.ecrireAuGuichet(monde, titulaire);
  await monde.appeler("ecrireAuGuichet", message, titulaire.cookie);
  await monde.vieillir(String(message.numeroUnique), { injoignableDepuis: HIER });
  const reprise = await essais.deciderReactivation(monde, titulaire);
  await monde.appeler("demanderReactivation", { ...reprise, operationId: randomUUID() }, titulaire.cookie);
}

/** Changes to the post of someone who may: who one is then, and which rights are left to the table to say. */
const personnages: readonly (readonly [nom: string, change: (poste: Poste) => Poste])[] = [
  ...rolesDAgent.map((role) => [`${role}, du territoire`, (poste: Poste) => ({ ...poste, role })] as const),
  ["du même rôle, d’un autre territoire", (poste) => ({ ...poste, guichet: "G1101", territoire: "111" })],
  ["du même rôle, pour d’autres communes", (poste) => ({ ...poste, communes: AILLEURS_DANS_LE_RHONE })],
  ["du même rôle, d’un autre organisme", (poste) => ({ ...poste, guichet: "G6999" })],
  ["du même rôle, sans le profil sensible", (poste) => ({ ...poste, sensible: false })],
  ["du même rôle, habilité jusqu’à hier", (poste) => ({ ...poste, habiliteJusquAu: HIER })],
];

const estDuContrat = (nom: string): nom is NomDeRoute => Object.hasOwn(contrat, nom);
const routes = Object.keys(contrat).filter(estDuContrat).filter(estRouteDAgent);
const estAbsence = (code: ProblemCode): boolean => problems[code].status === 404;
const dite = ({ statut, octets }: Recu) => ({ statut, corps: octets.toString() });

/** A refusal tells nothing of what is there: the same as for nothing, or that this is not one's place. */
async function refuse(nom: RouteDAgent, entree: Entree, cookie: string): Promise<void> {
  const route: Route = contrat[nom];
  const recu = await monde.appeler(nom, entree, cookie);
  const { code } = lireJson(recu);
  expect(
    [...route.problems.filter(estAbsence), "acces-refuse", "habilitation-absente"],
    recu.octets.toString(),
  ).toContain(code);
  if (parametresDuChemin(route.path).length > 0)
    expect(dite(recu)).toEqual(dite(await monde.appeler(nom, absent(route, entree), cookie)));
}

async function essayer(nom: RouteDAgent, entree: Entree, poste: Poste): Promise<void> {
  const { cookie } = await monde.unAgent(poste);
  const acte = droitsDesRoutes[nom];
  if (acte === "soi") return;
  if (!peutDansSonTerritoire(poste, acte, AUJOURDHUI)) return refuse(nom, entree, cookie);
  const { method } = contrat[nom];
  // an act that is permitted is done once, by its holder, below; what one reads must show nothing of others
  if (method !== "GET") return;
  const recu = await monde.appeler(nom, entree, cookie);
  const dAilleurs = poste.territoire !== "069" || poste.communes !== undefined;
  if (dAilleurs) expect(recu.octets.toString()).not.toMatch(NUMERO_DU_RHONE);
  else expect([contrat[nom].status, 404]).toContain(recu.statut);
}

describe.each(routes)("%s", (nom) => {
  let titulaire: Personne;
  let entree: Entree;
  beforeAll(async () => {
    titulaire = await monde.unAgent(posteQuiPeut(nom));
    entree = await essais[nom](monde, titulaire);
  });

  it.each(personnages)("%s", (_qui, change) => essayer(nom, entree, change(unPoste(posteQuiPeut(nom)))));

  it("sur une demande d’un autre territoire ou d’autres communes, rien ne se fait", async () => {
    const acte = droitsDesRoutes[nom];
    if (acte === "soi" || entree.numeroUnique === undefined) return;
    const poste = unPoste(posteQuiPeut(nom));
    for (const ailleurs of [{ territoire: "111" }, { communes: AILLEURS_DANS_LE_RHONE }])
      await refuse(nom, entree, (await monde.unAgent({ ...poste, ...ailleurs })).cookie);
  });

  it("le responsable d’un autre organisme ne trouve pas ce guichet", async () => {
    if (entree.guichet === undefined || droitsDesRoutes[nom] === "soi") return;
    await refuse(nom, entree, (await monde.unAgent({ guichet: "G6999", role: "responsable" })).cookie);
  });

  it("à qui peut, et ce que les autres ont essayé n’a rien changé", async () => {
    const recu = await monde.appeler(nom, entree, titulaire.cookie);
    expect(recu.statut, recu.octets.toString()).toBe(contrat[nom].status);
  });
});

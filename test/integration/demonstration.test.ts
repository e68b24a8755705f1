import { afterAll, beforeAll, expect, it } from "vitest";
import { agents } from "../../infra/local/demo/agents-inventes.ts";
import type { AppelDirect } from "../../infra/local/demo/appel-direct.ts";
import { raconterLesHistoires } from "../../infra/local/demo/histoires.ts";
import type { NomDeRoute } from "../../shared/api/contrat.ts";
import { lireJson } from "../un-envoi.ts";
import { type Candidate, uneCandidate } from "./logements.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

let monde: Monde;
let thomas: Candidate;
const guichets = new Map<string, Personne>();
beforeAll(async () => {
  monde = await ouvrirMonde();
  for (const { courriel, postes } of agents) guichets.set(courriel, await monde.unAgent(postes[0]));
  thomas = await uneCandidate(monde);
  const appeler: AppelDirect = async (appelant, route, entree) => {
    const sub = appelant.role === "agent" ? appelant.agent : "";
    const qui = [...guichets.values()].find(({ compteId }) => compteId === `agent:${sub}`);
    const recu = await monde.appeler(route, entree, qui?.cookie);
    if (recu.statut >= 400) throw new Error(`${route} : ${recu.octets.toString()}`);
    return recu.octets.length > 0 ? lireJson(recu) : {};
  };
  await raconterLesHistoires({
    appeler,
    agents: new Map([...guichets].map(([courriel, { compteId }]) => [courriel, compteId.replace("agent:", "")])),
    connue: thomas.numeroUnique,
    aujourdhui: monde.systeme.horloge.aujourdhui(),
  });
  await monde.systeme.ecouler();
});
afterAll(() => monde.systeme.arreter());

const lire = async (adresse: string, route: NomDeRoute, entree = {}) =>
  lireJson(await monde.appeler(route, entree, guichets.get(`${adresse}@guichet-demo.example`)?.cookie));

it("au premier démarrage, le bailleur a des logements dans chaque état, une séance passée et une à venir", async () => {
  const { logements } = await lire("lea.fontaine", "listerLogements");
  const etats = Array.isArray(logements) ? logements.map(({ etat }: { etat: string }) => etat) : [];
  expect(etats.toSorted()).toEqual(["decide", "loue", "ouvert", "ouvert", "ouvert"]);
  const { seances } = await lire("lea.fontaine", "listerSeances");
  expect(seances).toHaveLength(2);
});

it("le réservataire et l’État ont un logement de leur contingent", async () => {
  for (const adresse of ["yann.legoff", "sofia.rossi"])
    expect((await lire(adresse, "listerLogements")).logements).toHaveLength(1);
});

it("la personne a une proposition qui attend sa réponse, et une question du guichet", async () => {
  const { candidatures } = lireJson(
    await monde.appeler("listerCandidatures", { numeroUnique: thomas.numeroUnique }, thomas.personne.cookie),
  );
  expect(candidatures).toMatchObject([{ etat: "proposee" }]);
});

it("deux demandes qui se ressemblent attendent le gestionnaire", async () => {
  expect((await lire("claire.dupuis", "listerDoublons")).paires).not.toHaveLength(0);
});

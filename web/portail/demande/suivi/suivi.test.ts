import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { BrouillonLu } from "../../../../shared/api/brouillons.ts";
import { corpsDeProbleme, Problem } from "../../../../shared/problems.ts";
import { Echec } from "../../../socle/echec.ts";
import { type Attente, type Operation, reponsesVues } from "./etat.ts";
import { suivreBrouillon } from "./suivi.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const unBrouillon = (dit: Partial<BrouillonLu> = {}): BrouillonLu => ({
  brouillonId: "b-12345678",
  version: 1,
  formulaire: "2026-2",
  reponses: { prenoms: "Amina" },
  creeLe: "2026-11-24T10:00:00Z",
  modifieLe: "2026-11-24T10:00:00Z",
  effaceLe: "2027-02-22",
  ...dit,
});

const perimee = (brouillon: BrouillonLu) =>
  new Echec("refus", corpsDeProbleme(new Problem("version-perimee", { extensions: { brouillon } })));

type Reponse = (version: number, operation: Operation) => BrouillonLu | Promise<BrouillonLu>;

/** A server that plays these answers one after the other, and what it was sent. */
function unServeur(...suite: Reponse[]) {
  const recues: [number, Operation][] = [];
  let gardee: Attente | undefined;
  let rang = 0;
  const suivi = suivreBrouillon(unBrouillon(), {
    envoyer: async (version, operation) => {
      recues.push([version, operation]);
      const repondre = suite.shift() ?? ((v, { ici }) => unBrouillon({ version: v + 1, reponses: sansNul(ici) }));
      return repondre(version, operation);
    },
    garder: (attente) => {
      gardee = attente;
    },
    uneOperation: () => `op-${++rang}`,
  });
  return { suivi, recues, gardee: () => gardee };
}

const sansNul = (ici: Operation["ici"]): BrouillonLu["reponses"] =>
  Object.fromEntries(Object.entries(ici).flatMap(([nom, valeur]) => (valeur === null ? [] : [[nom, valeur]])));

const echouer =
  (echec: Echec): Reponse =>
  () => {
    throw echec;
  };

it("enregistre après une pause de frappe, en une seule fois", async () => {
  const { suivi, recues, gardee } = unServeur();
  suivi.noter({ prenoms: "Am" });
  suivi.noter({ prenoms: "Aminata" });
  await vi.advanceTimersByTimeAsync(800);
  expect(recues).toEqual([[1, { operationId: "op-1", ici: { prenoms: "Aminata" } }]]);
  expect(gardee()).toBeUndefined();
});

it("garde sur l’appareil ce qui n’est pas encore enregistré", () => {
  const { suivi, gardee } = unServeur();
  suivi.noter({ nomUsage: "Diallo" });
  expect(gardee()).toEqual({ avant: { prenoms: "Amina" }, ici: { nomUsage: "Diallo" } });
  expect(reponsesVues(suivi.lire())).toEqual({ prenoms: "Amina", nomUsage: "Diallo" });
});

it("connexion coupée : la même opération repart plus tard, sans rien perdre", async () => {
  const { suivi, recues } = unServeur(echouer(new Echec("reseau")));
  suivi.noter({ prenoms: "Aminata" });
  expect(await suivi.enregistrer()).toBe(false);
  expect(suivi.lire().echec?.motif).toBe("reseau");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(recues.map(([, { operationId }]) => operationId)).toEqual(["op-1", "op-1"]);
  expect(suivi.lire()).toMatchObject({ echec: undefined, envol: undefined });
});

it("changée ailleurs, une autre question : les deux réponses sont gardées", async () => {
  const ailleurs = unBrouillon({ version: 5, reponses: { prenoms: "Amina", nomUsage: "Diallo" } });
  const { suivi, recues } = unServeur(echouer(perimee(ailleurs)));
  suivi.noter({ prenoms: "Aminata" });
  expect(await suivi.enregistrer()).toBe(true);
  expect(recues.map(([version]) => version)).toEqual([1, 5]);
});

it("changée ailleurs, la même question : la personne choisit, rien n’est écrasé", async () => {
  const ailleurs = unBrouillon({ version: 5, reponses: { prenoms: "Amine" } });
  const { suivi, recues, gardee } = unServeur(echouer(perimee(ailleurs)));
  suivi.noter({ prenoms: "Aminata" });
  expect(await suivi.enregistrer()).toBe(false);
  const [conflit] = suivi.lire().conflits;
  expect(conflit).toEqual({ nom: "prenoms", avant: "Amina", ici: "Aminata", ailleurs: "Amine" });
  expect(gardee()).toEqual({ avant: { prenoms: "Amina" }, ici: { prenoms: "Aminata" } });

  if (conflit) suivi.trancher(conflit, "ici");
  expect(await suivi.enregistrer()).toBe(true);
  expect(recues.at(-1)).toEqual([5, { operationId: "op-2", ici: { prenoms: "Aminata" } }]);
});

it("un désaccord tranché pendant que le reste s’enregistre ne fait pas partir la page de lui-même", async () => {
  const ailleurs = unBrouillon({ version: 5, reponses: { prenoms: "Amine" } });
  const lente = Promise.withResolvers<BrouillonLu>();
  const { suivi } = unServeur(echouer(perimee(ailleurs)), () => lente.promise);
  suivi.noter({ prenoms: "Aminata", nomUsage: "Diallo" });
  const continuer = suivi.enregistrer();
  await vi.waitUntil(() => suivi.lire().conflits.length > 0);
  const [conflit] = suivi.lire().conflits;
  if (conflit) suivi.trancher(conflit, "ailleurs");
  const encore = suivi.enregistrer();
  lente.resolve(unBrouillon({ version: 6 }));
  expect(await continuer).toBe(false);
  expect(await encore).toBe(true);
});

it("une réponse refusée par le service n’empêche pas d’enregistrer les autres", async () => {
  const champs = [{ pointeur: "/reponses/nir", code: "nir-cle-fausse", message: "La clé ne correspond pas." }];
  const refus = new Echec("refus", corpsDeProbleme(new Problem("champs-invalides", { champs })));
  const { suivi, recues } = unServeur(echouer(refus));
  suivi.noter({ nir: "1", prenoms: "Aminata" });
  expect(await suivi.enregistrer()).toBe(false);
  expect(suivi.lire().refusees).toEqual({ nir: "La clé ne correspond pas." });
  expect(recues.at(-1)?.[1].ici).toEqual({ prenoms: "Aminata" });
});

it("d’une personne, seule la réponse refusée est mise de côté", async () => {
  const champs = [{ pointeur: "/reponses/codemandeurs/1/nir", code: "nir-cle-fausse", message: "Clé fausse." }];
  const refus = new Echec("refus", corpsDeProbleme(new Problem("champs-invalides", { champs })));
  const { suivi, recues } = unServeur(echouer(refus));
  suivi.noter({
    codemandeurs: [
      { id: "a", nir: "1" },
      { id: "b", nir: "2", prenoms: "Awa" },
    ],
  });
  expect(await suivi.enregistrer()).toBe(false);
  expect(suivi.lire().refusees).toEqual({ "codemandeurs/b/nir": "Clé fausse." });
  expect(recues.at(-1)?.[1].ici).toEqual({
    codemandeurs: [
      { id: "a", nir: "1" },
      { id: "b", prenoms: "Awa" },
    ],
  });
});

it("une liste changée sur deux appareils se choisit entière", async () => {
  const ailleurs = unBrouillon({ version: 5, reponses: { prenoms: "Amina", codemandeurs: [{ id: "a" }] } });
  const { suivi } = unServeur(echouer(perimee(ailleurs)));
  suivi.noter({ codemandeurs: [{ id: "b" }] });
  expect(await suivi.enregistrer()).toBe(false);
  expect(suivi.lire().conflits).toEqual([
    { nom: "codemandeurs", avant: undefined, ici: [{ id: "b" }], ailleurs: [{ id: "a" }] },
  ]);
});

it("reprend ce qu’une visite précédente avait laissé sur l’appareil", async () => {
  const { suivi, recues } = unServeur();
  suivi.reprendre({ avant: {}, ici: { nomUsage: "Diallo" } });
  await vi.advanceTimersByTimeAsync(0);
  expect(recues.at(-1)?.[1].ici).toEqual({ nomUsage: "Diallo" });
});

it("d’une demande qui n’est plus ouverte à qui écrit, ne renvoie rien et ne garde rien sur l’appareil", async () => {
  const perdue = echouer(new Echec("refus", corpsDeProbleme(new Problem("brouillon-introuvable"))));
  const { suivi, recues, gardee } = unServeur(perdue);
  suivi.noter({ prenoms: "Aminata" });
  expect(gardee()).toBeDefined();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(recues).toHaveLength(1);
  expect(suivi.lire().echec?.probleme?.code).toBe("brouillon-introuvable");
  expect(gardee()).toBeUndefined();
});

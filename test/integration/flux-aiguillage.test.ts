import { afterAll, beforeAll, expect, it } from "vitest";
import { uneDemande } from "../une-demande.ts";
import { type Flux, ouvrirFlux } from "./flux.ts";

const numero = (rang: number): string => `0691126${String(rang).padStart(6, "0")}GDPUB`;
const depot = (flux: Flux, rang: number) =>
  flux.deposer(uneDemande({ numeroUnique: numero(rang) }), { courriel: "amina@exemple.fr" });

let flux: Flux;
beforeAll(async () => {
  flux = await ouvrirFlux();
});
afterAll(() => flux.fermer());

it("un dépôt est annoncé, sans rien dire de la personne", async () => {
  expect(await flux.aiguiller(await depot(flux, 1))).toEqual({ batchItemFailures: [] });
  for (const file of ["notifications", "doublons", "indexation"] as const)
    expect(await flux.lireFile(file)).toEqual([{ numeroUnique: numero(1), version: 1, type: "demande-deposee" }]);
});

it("ce qui n’est pas un nouvel événement n’annonce rien", async () => {
  await depot(flux, 2);
  const pk = `DEMANDE#${numero(2)}`;
  const autres = [await flux.dansLeFlux(pk, "COURANTE"), await flux.dansLeFlux(pk, "EVENEMENT#000001", "MODIFY")];
  expect(await flux.aiguiller(...autres)).toEqual({ batchItemFailures: [] });
  expect(await flux.lireFile()).toEqual([]);
});

it("vingt-cinq dépôts d’un coup donnent vingt-cinq annonces", async () => {
  const rangs = Array.from({ length: 25 }, (_, rang) => 100 + rang);
  const records = await Promise.all(rangs.map((rang) => depot(flux, rang)));
  expect(await flux.aiguiller(...records)).toEqual({ batchItemFailures: [] });
  const annonces = await flux.lireFile();
  expect(annonces).toHaveLength(25);
  expect(annonces).toEqual(
    expect.arrayContaining(rangs.map((rang) => ({ numeroUnique: numero(rang), version: 1, type: "demande-deposee" }))),
  );
});

it("un événement illisible revient seul, les autres partent", async () => {
  const pk = `DEMANDE#${numero(3)}`;
  await flux.ecrire("demandes", { pk, sk: "EVENEMENT#000001", evenement: { type: "inconnu" } });
  const reponse = await flux.aiguiller(await flux.dansLeFlux(pk, "EVENEMENT#000001"), await depot(flux, 4));
  expect(reponse).toEqual({ batchItemFailures: [{ itemIdentifier: `${pk}EVENEMENT#000001` }] });
  expect(await flux.lireFile()).toEqual([{ numeroUnique: numero(4), version: 1, type: "demande-deposee" }]);
});

it("quand la file ne répond pas, tout le lot revient", async () => {
  const record = await depot(flux, 5);
  flux.gate.faults.inject({ kind: "failure", service: "sqs", times: 9 });
  await expect(flux.aiguiller(record)).rejects.toThrow();
  flux.gate.faults.clear();
  expect(await flux.aiguiller(record)).toEqual({ batchItemFailures: [] });
});

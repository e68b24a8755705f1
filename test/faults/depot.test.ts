import fc from "fast-check";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { ouvrirMonde } from "../integration/monde.ts";
import { appelsDUnDepot, deposerQuand, desMalheurs, type Panne, pannesPossibles } from "./un-depot-malmene.ts";

const monde = await ouvrirMonde({ date: "2026-11-24", signaler: () => undefined });
afterAll(() => monde.systeme.arreter());
afterEach(() => monde.systeme.gate.faults.clear());

const appels = await appelsDUnDepot(monde);
const pannes = pannesPossibles(appels);
const nom = ({ appel: { action, resource }, rang, accident }: Panne): string =>
  `${action} n° ${rang} sur ${resource.split(/[:/]/u).at(-1)} ${accident}`;

it("un dépôt, de la première page au numéro, appelle AWS douze fois", () => {
  // the query counts the drafts of the account: a few at most; the account says whether FranceConnect gave an identity
  const creer = ["GetItem", "GetItem", "Query", "GenerateDataKey", "PutItem"];
  const completer = ["GetItem", "GetItem", "Decrypt", "UpdateItem", "PutItem"];
  const deposer = ["GetItem", "TransactWriteItems"];
  expect(appels.map(({ appel: { action } }) => action)).toEqual([...creer, ...completer, ...deposer]);
});

describe("Un dépôt ne fait qu’une demande", () => {
  it.each(pannes.map((panne): [string, Panne] => [nom(panne), panne]))("quand %s", async (_, panne) => {
    await deposerQuand(monde, { pannes: [panne], envoi: "une fois" });
  });

  it("quelles que soient les pannes, mêlées et répétées, et même envoyé en double", async () => {
    const loi = fc.asyncProperty(desMalheurs(pannes), (malheurs) => deposerQuand(monde, malheurs));
    await fc.assert(loi, { numRuns: 30 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uneDemande } from "../une-demande.ts";
import { type Flux, ouvrirFlux } from "./flux.ts";

let flux: Flux;
beforeAll(async () => {
  flux = await ouvrirFlux();
});
afterAll(() => flux.fermer());

const adresse = (rang: number): string => `personne${rang}@exemple.fr`;

function uneNouvelle(rang: number, deposeeLe: string) {
  const numeroUnique = `0691126${String(rang).padStart(6, "0")}GDPUB`;
  const demande = uneDemande({ numeroUnique, compte: `compte-${rang}`, deposeeLe });
  return flux.deposer(demande, { courriel: adresse(rang) });
}

/** Lets the notifications handle all that waits for them. */
async function traiter(): Promise<void> {
  const attendus = await flux.lireFile();
  expect(await flux.notifier(...attendus.map((annonce) => JSON.stringify(annonce)))).toEqual([]);
}

const recus = (rangs: readonly number[]): number[] => rangs.map((rang) => flux.courriersA(adresse(rang)).length);

describe("ceux qui suivent les événements s’arrêtent trente heures : le flux a oublié ce qu’ils n’ont pas lu", () => {
  const avant = [1, 2, 3];
  const pendant = [4, 5, 6, 7, 8, 9, 10];
  const arret = "2026-11-24T13:33:00.000Z";

  it("repris depuis les événements, chaque message part, une fois", async () => {
    const lus = await Promise.all(avant.map((rang) => uneNouvelle(rang, arret)));
    await flux.aiguiller(...lus);
    await traiter();
    await Promise.all(pendant.map((rang) => uneNouvelle(rang, "2026-11-25T09:00:00.000Z")));
    flux.attendre(30 * 3600);
    expect(recus(avant)).toEqual(avant.map(() => 1));
    expect(recus(pendant)).toEqual(pendant.map(() => 0));
    await flux.rejouer(arret, 3);
    await traiter();
    expect(recus([...avant, ...pendant])).toEqual([...avant, ...pendant].map(() => 1));
  });

  it("repris une seconde fois, plus rien ne part", async () => {
    flux.attendre(3600);
    await flux.rejouer(arret, 2);
    await traiter();
    expect(recus([...avant, ...pendant])).toEqual([...avant, ...pendant].map(() => 1));
  });

  it("les autres qui suivent en sont prévenus aussi, et rien de ce qui précède n’est redit", async () => {
    await flux.lireFile("doublons");
    await flux.rejouer("2026-11-25T00:00:00.000Z", 2);
    expect(await flux.lireFile("doublons")).toHaveLength(pendant.length);
  });
});

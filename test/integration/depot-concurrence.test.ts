import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desReponses } from "../des-reponses.ts";
import { type Dossiers, ouvrirDossiers, type ReponseLue } from "./dossiers.ts";

const DEMANDES = 100;
const comptes = Array.from({ length: DEMANDES }, (_, rang) => `foule-${String(rang).padStart(6, "0")}`);

let dossiers: Dossiers;
let recus: ReponseLue[];
let appels: string[];

const numeroDe = ({ corps }: ReponseLue): string => String(corps.numeroUnique);

async function commencer(compte: string): Promise<{ compte: string; brouillonId: unknown }> {
  const entree = { operationId: `operation-${compte}`, reponses: desReponses() };
  const { corps } = await dossiers.appeler("creerBrouillon", entree, compte);
  return { compte, brouillonId: corps.brouillonId };
}

beforeAll(async () => {
  dossiers = await ouvrirDossiers();
  dossiers.nousSommesLe("2026-11-30T12:00:00Z");
  const brouillons = await Promise.all(comptes.map(commencer));
  // the reserved numbers are of November: every filing wants one of December, all from the same counter
  dossiers.nousSommesLe("2026-12-01T12:00:00Z");
  dossiers.gate.calls.length = 0;
  const envois = [...brouillons, ...brouillons].map(({ compte, brouillonId }) =>
    dossiers.appeler("deposer", { brouillonId, version: 1, certifie: true }, compte),
  );
  recus = await Promise.all(envois);
  appels = dossiers.gate.calls.map(({ action }) => action);
});
afterAll(() => dossiers.fermer());

describe("Deux cents dépôts au même instant, dont la moitié envoyés en double", () => {
  it("reçoivent tous leur numéro, le même pour les deux envois d’un dépôt", () => {
    expect(new Set(recus.map(({ statut }) => statut))).toEqual(new Set([201]));
    expect(recus.slice(DEMANDES)).toEqual(recus.slice(0, DEMANDES));
  });

  it("font cent demandes de décembre, sans un numéro en double", async () => {
    const numeros = new Set(recus.map(numeroDe));
    expect(numeros.size).toBe(DEMANDES);
    for (const numero of numeros) expect(numero).toMatch(/^0691226\d{6}GDPUB$/u);
    const courantes = (await dossiers.lireTout("demandes")).filter(({ sk }) => sk === "COURANTE");
    expect(new Set(courantes.map(({ pk }) => String(pk).replace("DEMANDE#", "")))).toEqual(numeros);
    expect(courantes).toHaveLength(DEMANDES);
  });

  it("n’appellent DynamoDB que deux fois chacun, après la lecture du brouillon : le numéro, la transaction", () => {
    const nombre = (action: string): number => appels.filter((appel) => appel === action).length;
    expect(new Set(appels)).toEqual(new Set(["GetItem", "UpdateItem", "TransactWriteItems"]));
    expect(nombre("UpdateItem")).toBeLessThanOrEqual(2 * DEMANDES);
    expect(nombre("TransactWriteItems")).toBeLessThanOrEqual(2 * DEMANDES);
  });
});

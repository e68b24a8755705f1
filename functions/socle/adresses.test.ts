import { createServer, type Server, type ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { baseAdresses } from "./adresses.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A base that answers so, and the questions that it was asked. */
async function uneBase(repondre: (reponse: ServerResponse) => void) {
  const demandees: string[] = [];
  const ouvert = createServer(({ url = "" }, reponse) => {
    demandees.push(url);
    repondre(reponse);
  });
  server = ouvert;
  await new Promise<void>((resolve) => ouvert.listen(0, "localhost", resolve));
  const address = ouvert.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { base: baseAdresses(`http://localhost:${port}/geocodage/search`), demandees };
}

const properties = {
  id: "75102_6998_00012",
  type: "housenumber",
  label: "12 Rue de la Paix 75002 Paris",
  name: "12 Rue de la Paix",
  postcode: "75002",
  citycode: "75102",
};
const enJson = (corps: unknown) => (reponse: ServerResponse) => reponse.end(JSON.stringify(corps));

describe("la base nationale des adresses", () => {
  it("reçoit ce qui est tapé, et rien d’autre", async () => {
    const { base, demandees } = await uneBase(enJson({ type: "FeatureCollection", features: [] }));
    await base.chercher("  – 12 rue d’Étang & Cie");
    expect(demandees).toEqual([
      "/geocodage/search?q=12+rue+d%E2%80%99%C3%89tang+%26+Cie&index=address&autocomplete=1&limit=10",
    ]);
  });

  it("n’est pas appelée pour une question qu’elle refuserait", async () => {
    const { base, demandees } = await uneBase(enJson({ features: [] }));
    expect(await base.chercher("ab")).toEqual([]);
    expect(await base.chercher("…!?")).toEqual([]);
    expect(demandees).toEqual([]);
  });

  it("un résultat d’une autre forme n’empêche pas de lire les autres", async () => {
    const features = [{ properties }, { properties: { ...properties, postcode: undefined } }, 12, null];
    const { base } = await uneBase(enJson({ features }));
    expect(await base.chercher("12 rue de la paix")).toEqual([properties]);
  });

  it.each<[string, (reponse: ServerResponse) => void]>([
    ["trop de questions", (reponse) => reponse.writeHead(429).end()],
    ["une page au lieu de la réponse", (reponse) => reponse.end("<html>")],
    ["une réponse sans résultats", enJson({ message: "bonjour" })],
    ["un renvoi ailleurs", (reponse) => reponse.writeHead(302, { location: "https://exemple.fr" }).end()],
    ["la connexion coupée", (reponse) => reponse.destroy()],
    ["une réponse qui ne finit pas", (reponse) => reponse.write('{"features":[')],
  ])("%s : elle est dite absente", async (_quoi, repondre) => {
    const { base } = await uneBase(repondre);
    await expect(base.chercher("12 rue de la paix")).rejects.toThrow();
  });
});

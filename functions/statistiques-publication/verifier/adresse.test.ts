import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, it } from "vitest";
import { lieuDe, lireTexte } from "./adresse.ts";

const aFermer: (() => void)[] = [];
afterEach(() => {
  for (const fermer of aFermer.splice(0)) fermer();
});

async function servir(repondre: RequestListener): Promise<string> {
  const serveur = createServer(repondre).listen(0, "localhost");
  aFermer.push(() => serveur.close());
  await once(serveur, "listening");
  const adresse = serveur.address();
  if (adresse === null || typeof adresse === "string") throw new Error("a server has a port");
  return `http://localhost:${adresse.port}/publiees`;
}

it("un fichier se lit sous l’adresse donnée, même quand la connexion se ferme une fois", async () => {
  let coupee = false;
  const adresse = await servir(({ url }, reponse) => {
    if (!coupee) {
      coupee = true;
      reponse.destroy();
    } else reponse.end(`lu à ${url}`);
  });
  expect(await lireTexte(lieuDe(adresse), "derniere/editions.json")).toBe("lu à /publiees/derniere/editions.json");
});

it("un fichier absent n’est pas une panne ; un serveur en panne, ou qui ne répond pas, est nommé", async () => {
  const statuts: Record<string, number> = { "/publiees/absent": 403, "/publiees/casse": 500 };
  const adresse = await servir(({ url = "" }, reponse) => {
    reponse.statusCode = statuts[url] ?? 200;
    if (url === "/publiees/muet") reponse.destroy();
    else reponse.end();
  });
  const lieu = lieuDe(adresse);
  expect(await lieu.lire("absent")).toBeUndefined();
  await expect(lieu.lire("casse")).rejects.toThrow(`${adresse}/casse répond 500`);
  await expect(lieu.lire("muet")).rejects.toThrow(`${adresse}/muet ne répond pas`);
});

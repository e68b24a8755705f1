import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { editionsDe, type Lieu, lieuDe, lireTexte } from "./adresse.ts";

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

describe("les éditions d’une adresse", () => {
  const contenant = (fichiers: Record<string, string>): Lieu => ({
    lire: async (chemin) => {
      const texte = fichiers[chemin];
      return texte === undefined ? undefined : new TextEncoder().encode(texte);
    },
  });
  const liste = (...versions: string[]) => JSON.stringify(versions.map((version) => ({ edition: "2023-01", version })));
  const dossier = (version: string) => `editions/2023-01/${version}/`;

  it("sont toutes celles de la liste, et celles qu’elles corrigent", async () => {
    const lieu = contenant({
      "derniere/editions.json": liste("1.0.1"),
      [`${dossier("1.0.0")}manifest.json`]: "{}",
      [`${dossier("1.0.1")}manifest.json`]: "{}",
    });
    expect(await editionsDe(lieu)).toEqual({
      dossiers: [dossier("1.0.0"), dossier("1.0.1")],
      absentes: [],
      fautes: [],
    });
  });

  it("celle dont le manifeste manque est nommée, comme celle d’avant qu’une correction laisse en place", async () => {
    const lieu = contenant({
      "derniere/editions.json": liste("1.0.2"),
      [`${dossier("1.0.1")}manifest.json`]: "{}",
    });
    expect(await editionsDe(lieu)).toEqual({
      dossiers: [dossier("1.0.1")],
      absentes: [`${dossier("1.0.0")}manifest.json : absent`, `${dossier("1.0.2")}manifest.json : absent`],
      fautes: [],
    });
  });

  it("sans aucune édition, rien n’est vérifié, et c’est dit", async () => {
    await expect(editionsDe(contenant({}))).rejects.toThrow("Aucune édition à cette adresse");
    await expect(editionsDe(contenant({ "derniere/editions.json": "[]" }))).rejects.toThrow(
      "La liste derniere/editions.json ne nomme aucune édition.",
    );
    await expect(editionsDe(contenant({ "derniere/editions.json": "<html>" }))).rejects.toThrow(
      "derniere/editions.json n’est pas une liste d’éditions.",
    );
    await expect(editionsDe(contenant({ "derniere/editions.json": liste("1.0.x") }))).rejects.toThrow(
      "derniere/editions.json n’est pas une liste d’éditions.",
    );
    await expect(editionsDe(contenant({ "derniere/editions.json": liste("1.0.0") }))).rejects.toThrow(
      "Aucune édition n’a été lue",
    );
  });
});

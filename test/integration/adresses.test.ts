import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { lireJson } from "../un-envoi.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

let monde: Monde;
let personne: Personne;
beforeAll(async () => {
  monde = await ouvrirMonde();
  personne = await monde.unDemandeur();
});
afterEach(() => monde.systeme.adresses.behave("normale"));
afterAll(() => monde.systeme.arreter());

const chercher = async (q: string) => lireJson(await monde.appeler("chercherAdresses", { q }, personne.cookie));

/** A busy machine may take longer than anyone waits, above all for the first answer, which reads the communes. */
const trouver = (q: string) =>
  vi.waitUntil(
    async () => {
      const lu = await chercher(q);
      return lu.disponible === true && lu;
    },
    { timeout: 30_000 },
  );

/** Far from what the base then takes, whatever else this machine does. */
const SES_REPONSES_MS = 8_000;
const RIEN = { disponible: false, adresses: [] };

describe("La recherche d’une adresse", () => {
  it("donne la ligne, le code postal, la commune et l’identifiant de la base nationale", async () => {
    expect(await trouver("12 rue Pasteur 69500 Bron")).toMatchObject({
      disponible: true,
      adresses: [
        {
          libelle: "12 rue Pasteur 69500 Bron",
          ligne: "12 rue Pasteur",
          codePostal: "69500",
          commune: { code: "69029", nom: "Bron", territoire: "069" },
          identifiant: "69029_0010_00012",
        },
      ],
    });
  });

  it("garde le numéro que la base ne connaît pas dans cette rue, sans le dire vérifié", async () => {
    const { adresses } = await trouver("999 bis, rue Pasteur 69500 Bron");
    expect(adresses).toMatchObject([{ ligne: "999 bis rue Pasteur" }]);
    expect(adresses).not.toMatchObject([{ identifiant: expect.anything() }]);
  });

  it("ne trouve rien de ce qui ne se cherche pas", async () => {
    const vide = { disponible: true, adresses: [] };
    for (const q of ["12 rue Zzyzx", "…", "🙂", "ab"]) expect(await trouver(q)).toEqual(vide);
  });

  it("quand la base est absente, le dit, sans être en panne", async () => {
    monde.systeme.adresses.behave("absente");
    expect(await chercher("12 rue Pasteur 69500")).toEqual(RIEN);
  });

  it("quand la base est lente, ne la fait pas attendre plus que promis", async () => {
    monde.systeme.adresses.behave("lente");
    const depart = performance.now();
    expect(await chercher("12 rue Pasteur 69500")).toEqual(RIEN);
    expect(performance.now() - depart).toBeLessThan(SES_REPONSES_MS);
  });
});

it("l’état de la base se choisit aussi de dehors, pour une démonstration", async () => {
  const poser = (etat: string) =>
    fetch(`${monde.systeme.adresse}/_local/adresses`, { method: "POST", body: JSON.stringify({ etat }) });
  expect((await poser("absente")).status).toBe(200);
  expect(await chercher("12 rue Pasteur 69500")).toEqual(RIEN);
  expect((await poser("perdue")).status).toBe(400);
});

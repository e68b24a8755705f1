import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uneEditionAInterroger } from "../../test/une-edition-a-interroger.ts";

/** What an edition says where no local system sent a day: sixteen hundred characters. */
const COUVERTURE = `Couverture : tous les départements, complets sauf ceux dont le système local n’a pas tout transmis (${Array.from(
  { length: 32 },
  (_, rang) => `Département ${rang} (${rang}) : aucun jour reçu sur 365`,
).join(" ; ")}), tels que connus au 30 janvier 2023.`;
const MENTION = "Données simulées";
/** A function of Lambda answers no more. */
const SIX_MEGAOCTETS = 6_291_556;
const ENTIER = 12_345;

/** As long as the longest of the catalogue. */
const LIGNES = `
  select '2023-01' as edition, 'COM' as niveau, printf('%05d', rang) as code_territoire,
    'CA Beaune, Côte et Sud - Communauté Beaune-Chagny-Nolay' as libelle_territoire,
    repeat('x', 290) as libelle_1, 'stock' as mesure, rang::double as valeur, 'A' as statut
  from range(${ENTIER}) as t(rang) order by rang`;

let edition: Awaited<ReturnType<typeof uneEditionAInterroger>>;
beforeAll(async () => {
  edition = await uneEditionAInterroger(LIGNES, { mention: MENTION, couverture: { texte: COUVERTURE } });
});
afterAll(() => edition.fermer());

const telecharger = async (question: string) => {
  const reponse = await edition.telecharger(question);
  const [entete = "", ...lignes] = (reponse.body ?? "").trimEnd().split("\r\n");
  const nom = /filename="(.+)"/u.exec(String(reponse.headers?.["content-disposition"]))?.[1];
  const suite = /^<\?(.+)>; rel="next"$/u.exec(String(reponse.headers?.link))?.[1];
  return { entete, lignes, nom, suite, octets: Buffer.byteLength(JSON.stringify(reponse)) };
};

describe("un tableau plus long qu’un fichier", () => {
  it("donne les dix mille lignes promises, même quand l’édition a beaucoup à dire d’elle-même", async () => {
    const { lignes, octets } = await telecharger("taille=10000");
    expect(lignes).toHaveLength(10_000);
    expect(octets).toBeLessThan(SIX_MEGAOCTETS);
  });

  it("sans qu’on dise combien, il tient tout ce qu’il peut", async () => {
    expect((await telecharger("colonnes=valeur")).lignes).toHaveLength(10_000);
    expect((await telecharger("colonnes=valeur&statut=A&territoire=00001,00002")).nom).toBe("TAB01-01.csv");
  });

  it("dit dans son nom lesquelles il tient, et la suite a le sien", async () => {
    const premiere = await telecharger("taille=10000");
    expect(premiere.nom).toBe("TAB01-01-lignes-1-a-10000.csv");
    const derniere = await telecharger(premiere.suite ?? "");
    expect([derniere.nom, derniere.suite]).toEqual([`TAB01-01-lignes-10001-a-${ENTIER}-fin.csv`, undefined]);
    expect(new Set([...premiere.lignes, ...derniere.lignes]).size).toBe(ENTIER);
  });

  it("en classeur aussi", async () => {
    const { headers } = await edition.telechargerLeClasseur("taille=10000");
    expect(headers?.["content-disposition"]).toBe('attachment; filename="TAB01-01-lignes-1-a-10000.xlsx"');
    const suite = /^<\?(.+)>; rel="next"$/u.exec(String(headers?.link))?.[1] ?? "";
    const derniere = await edition.telechargerLeClasseur(suite);
    expect(derniere.headers?.["content-disposition"]).toContain(`-lignes-10001-a-${ENTIER}-fin.xlsx`);
  });

  it("entier, il n’a que le nom du tableau", async () => {
    expect((await telecharger("territoire=00001,00002")).nom).toBe("TAB01-01.csv");
  });
});

describe("ce que l’édition dit d’elle-même", () => {
  it("une mention est à chaque ligne, la couverture à la première de chaque partie", async () => {
    for (const partie of ["taille=3", (await telecharger("taille=3")).suite ?? ""]) {
      const { entete, lignes } = await telecharger(partie);
      expect(entete.split(",").slice(-2)).toEqual(["mention", "couverture"]);
      expect(lignes[0]?.endsWith(`,${MENTION},"${COUVERTURE}"`)).toBe(true);
      expect(lignes.slice(1).map((ligne) => ligne.slice(-MENTION.length - 2))).toEqual([
        `,${MENTION},`,
        `,${MENTION},`,
      ]);
    }
  });
});

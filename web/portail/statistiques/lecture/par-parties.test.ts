import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PARTIES_AU_PLUS, toutesLesParties } from "./par-parties.ts";

const ICI = "https://logement.example";
beforeEach(() => vi.stubGlobal("location", { origin: ICI }));
afterEach(() => void vi.unstubAllGlobals());

/** A service that gives a table in so many parts of two rows. */
function service(parties: number) {
  const demandees: string[] = [];
  vi.stubGlobal("fetch", async (adresse: string) => {
    demandees.push(adresse);
    const rang = Number(new URL(adresse, ICI).searchParams.get("suite") ?? 0);
    const lignes = [2 * rang + 1, 2 * rang + 2].map((une) => `${une},"à, ${une}"\r\n`).join("");
    return new Response(`rang,nom\r\n${lignes}`, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        ...(rang + 1 < parties && { link: `<?niveau=COM&suite=${rang + 1}>; rel="next"` }),
      },
    });
  });
  return demandees;
}

const ADRESSE = "/api/statistiques/v1/tableaux/TAB01-01/donnees.csv?niveau=COM";

it("un tableau en trois parties devient un fichier, qui n’a qu’une ligne de titres", async () => {
  const demandees = service(3);
  const { textes, lignes, entier } = await toutesLesParties(ADRESSE);
  expect(lignes).toBe(6);
  expect(textes.join("")).toBe(`rang,nom\r\n${[1, 2, 3, 4, 5, 6].map((une) => `${une},"à, ${une}"\r\n`).join("")}`);
  expect(entier).toBe(true);
  const chemin = `${ICI}/api/statistiques/v1/tableaux/TAB01-01/donnees.csv`;
  expect(demandees).toEqual([`${chemin}?niveau=COM`, `${chemin}?niveau=COM&suite=1`, `${chemin}?niveau=COM&suite=2`]);
});

it("ce qui n’en finit pas s’arrête, et le dit", async () => {
  const demandees = service(PARTIES_AU_PLUS + 5);
  const { textes, entier } = await toutesLesParties(ADRESSE);
  expect([textes.length, demandees.length, entier]).toEqual([PARTIES_AU_PLUS, PARTIES_AU_PLUS, false]);
});

it("une partie refusée refuse le tout : un fichier troué ne se garde pas", async () => {
  vi.stubGlobal("fetch", async () => new Response("{}", { status: 503 }));
  await expect(toutesLesParties(ADRESSE)).rejects.toThrow("service");
});

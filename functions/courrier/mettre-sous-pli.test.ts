import { describe, expect, it } from "vitest";
import { lirePdf } from "../../test/lire-pdf.ts";
import { uneLettre } from "../../test/une-lettre.ts";
import { adresses } from "./adresses.ts";
import { mettreSousPli } from "./mettre-sous-pli.ts";

const JOUR = "2027-10-14";
const recommandee = uneLettre({ version: 9, recommande: true });

describe("les lettres d’un lot", () => {
  it("commencent chacune sur une feuille, avec leur adresse et leur référence", async () => {
    const { pdf, pages } = await mettreSousPli([uneLettre(), recommandee], JOUR);
    const lu = await lirePdf(pdf);
    // the letter on the front, its easy version on the back
    expect(pages).toEqual([2, 2]);
    expect(lu.pages).toBe(4);
    expect(lu.texte).toContain("En facile à lire et à comprendre Vous cherchez encore un logement ?");
    expect(lu.texte).toContain("Madame Amina BENALI Chez M. Diallo 12 rue de la Paix 69003 LYON");
    expect(lu.texte).toContain("Votre demande de logement est à renouveler avant le 24 novembre 2027.");
    expect(lu.texte).toContain("recommandée avec avis de réception");
    expect(lu.ornements.filter((dit) => dit.startsWith("Lettre "))).toHaveLength(4);
  });

  it("se lisent avec un lecteur d’écran", async () => {
    const { pdf } = await mettreSousPli([uneLettre()], JOUR);
    const lu = await lirePdf(pdf);
    expect(lu).toMatchObject({ balise: true, pdfUa: true, langue: "fr-FR", horsBalise: [] });
  });

  it("disent au dos, dans la langue de la personne, ce qu’elles sont et jusqu’à quand agir", async () => {
    const lignes = ["طلب السكن الخاص بك يجب تجديده قبل \u206824 نوفمبر 2027\u2069.", "Adresse (guichet) : 12."];
    for (const langue of ["ar", "en"]) {
      const { pdf, pages } = await mettreSousPli([uneLettre({ traduite: { langue, lignes } })], JOUR);
      const lu = await lirePdf(pdf);
      expect(pages).toEqual([2]);
      expect(lu.horsBalise).toEqual([]);
      expect(lu.texte).toContain("Ce que dit cette lettre, dans votre langue");
    }
    const seule = uneLettre();
    const { facile: _facile, ...lettre } = seule.lettre;
    expect((await mettreSousPli([{ ...seule, lettre }], JOUR)).pages).toEqual([1]);
    const traduite = { langue: "ar", lignes };
    expect((await mettreSousPli([{ ...seule, lettre, traduite }], JOUR)).pages).toEqual([2]);
  });

  it("une lettre longue continue sur une autre feuille, et le dit", async () => {
    const { lettre } = uneLettre();
    const longue = { ...lettre, paragraphes: Array.from({ length: 40 }, () => lettre.paragraphes[1] ?? "") };
    const { pages } = await mettreSousPli([uneLettre({ lettre: longue }), uneLettre()], JOUR);
    expect(pages[0]).toBeGreaterThan(2);
    expect(pages[1]).toBe(2);
  });

  it("donnent les mêmes octets quand on les imprime deux fois", async () => {
    const [une, deux] = await Promise.all([1, 2].map(() => mettreSousPli([uneLettre(), recommandee], JOUR)));
    expect(Buffer.from(une?.pdf ?? []).equals(Buffer.from(deux?.pdf ?? []))).toBe(true);
  });
});

it("le fichier des adresses dit où va chaque lettre, la ville en sixième ligne", () => {
  expect(adresses([uneLettre(), recommandee], [1, 2]).split("\r\n")).toEqual([
    "lettre,ligne1,ligne2,ligne3,ligne4,ligne5,ligne6,recommande,pages",
    expect.stringMatching(
      /^0691126000001GDPUB-7-\d\d,Madame Amina BENALI,Chez M\. Diallo,12 rue de la Paix,,,69003 LYON,non,1$/u,
    ),
    expect.stringMatching(/^0691126000001GDPUB-9-\d\d,.*,oui,2$/u),
    "",
  ]);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import type { SurLePapier } from "../../shared/api/mandat-sur-papier.ts";
import { droitsDeMandat } from "../../shared/mandat/mandat.ts";
import { lirePdf, tous } from "../../test/lire-pdf.ts";
import { mettreEnPage } from "../socle/papier/mise-en-page.ts";
import { alphabetDeMarianne } from "../socle/papier/polices.ts";
import { papierDuMandat } from "./papier-du-mandat.ts";

const EDITION = { site: "https://logement.example", aujourdhui: "2026-11-24" };
const imprimer = (choisi: SurLePapier) => mettreEnPage(papierDuMandat(choisi, EDITION), alphabetDeMarianne);

const CHOISI: SurLePapier = {
  personne: "Amina Benali",
  numeroUnique: "0691126000001GDPUB",
  nom: "CCAS de Bron",
  organisme: true,
  droits: ["pieces", "messages"],
  jusquAu: "2027-02-28",
};

it("vierge, tient sur la page que l’on signe et celle que l’on garde, et se lit à l’oreille", async () => {
  const lu = await lirePdf(await imprimer({}));
  expect(lu).toMatchObject({ pages: 2, langue: "fr-FR", balise: true, pdfUa: true, horsBalise: [] });
  expect(tous(lu.arbre).filter(({ role }) => role === "Lbl").length).toBeGreaterThan(droitsDeMandat.length);
});

it("dit d’avance ce qui est choisi à l’écran, et coche cela seul", async () => {
  const { texte, pages } = await lirePdf(await imprimer(CHOISI));
  expect(pages).toBe(2);
  for (const dit of ["Amina Benali", "069 1126 000001 GDPUB", "CCAS de Bron", "28 février 2027"])
    expect(texte).toContain(dit);
  const cochees = papierDuMandat(CHOISI, EDITION).blocs.flatMap((bloc) =>
    bloc.genre === "cases" ? bloc.cases.filter(({ cochee }) => cochee).map(({ texte: dit }) => dit) : [],
  );
  expect(cochees).toEqual([
    "C’est un organisme : toute son équipe pourra m’aider.",
    "Voir et donner les documents",
    "Lire et écrire des messages au guichet",
  ]);
});

it("aucun nom ne fait échouer l’impression", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 2, maxLength: 80 }), async (nom) => {
      expect((await lirePdf(await imprimer({ nom, personne: nom }))).horsBalise).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { desFaits } from "../../test/des-faits.ts";
import { desReponses } from "../../test/des-reponses.ts";
import { lirePdf, type PdfLu, tous } from "../../test/lire-pdf.ts";
import { uneDemande } from "../../test/une-demande.ts";
import { SIGNES_LISIBLES } from "../socle/codes-lisibles.ts";
import { textesDe } from "../socle/papier/document.ts";
import { mettreEnPage } from "../socle/papier/mise-en-page.ts";
import { alphabetDeMarianne } from "../socle/papier/polices.ts";
import { contenu } from "./contenu.ts";
import type { Faits } from "./faits.ts";

const document = (faits: Partial<Faits> = {}) => contenu(desFaits(faits), alphabetDeMarianne);
const pdfDe = (faits: Partial<Faits> = {}) => mettreEnPage(document(faits), alphabetDeMarianne);
const serre = (texte: string): string => texte.replace(/\s/gu, "");
const roles = (noms: readonly string[], { arbre }: PdfLu) => tous(arbre).filter(({ role }) => noms.includes(role));

describe("le PDF", () => {
  let lu: PdfLu;
  beforeAll(async () => {
    lu = await lirePdf(await pdfDe());
  });

  it("a un titre, une langue et la marque des documents accessibles", () => {
    expect(lu).toMatchObject({
      titre: "Attestation d’enregistrement d’une demande de logement social",
      langue: "fr-FR",
      balise: true,
      pdfUa: true,
    });
  });

  it("imprime tout ce que dit l’attestation", () => {
    const imprime = serre(lu.texte);
    expect(
      document()
        .blocs.flatMap(textesDe)
        .filter((texte) => !imprime.includes(serre(texte))),
    ).toEqual([]);
  });

  it("ne laisse aucun texte hors d’une balise, hormis les pieds de page et les têtes de tableau répétées", () => {
    expect(lu.horsBalise).toEqual([]);
    expect(lu.ornements.filter((texte) => texte.endsWith(`sur ${lu.pages}`))).toHaveLength(lu.pages);
  });

  it("a un titre principal, puis des titres qui ne sautent pas de niveau", () => {
    const niveaux = roles(["H1", "H2", "H3"], lu).map(({ role }) => Number(role.slice(1)));
    expect(niveaux.filter((niveau) => niveau === 1)).toHaveLength(1);
    expect(niveaux.every((niveau, rang) => niveau <= (niveaux[rang - 1] ?? 0) + 1)).toBe(true);
  });

  it("balise ses listes, avec leurs puces à part", () => {
    for (const element of roles(["LI"], lu)) expect(element.enfants.map(({ role }) => role)).toEqual(["Lbl", "LBody"]);
  });

  it("balise ses tableaux : des rangées de deux cases, la première est leur intitulé", () => {
    for (const { enfants } of roles(["TR"], lu)) {
      expect(enfants).toHaveLength(2);
      expect(enfants[0]?.role).toBe("TH");
    }
  });

  it("a des liens qui disent où ils mènent", () => {
    expect(lu.liens.length).toBeGreaterThan(0);
    for (const { adresse, description } of lu.liens) expect(description).toBe(adresse);
  });
});

it("les mêmes faits donnent les mêmes octets, quelle que soit l’heure", async () => {
  const avant = await pdfDe();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-01-01T00:00:00Z") });
  const apres = await pdfDe();
  vi.useRealTimers();
  expect(Buffer.from(apres).equals(avant)).toBe(true);
});

it("un code se lit signe à signe, quels que soient ceux qui se suivent", async () => {
  const signes = Array.from(SIGNES_LISIBLES);
  const valeurs = signes.map((premier) => signes.map((second) => premier + second).join(" "));
  const blocs = valeurs.map((valeur) => ({ genre: "cle", intitule: "Code", valeur, precision: "À donner." }) as const);
  const { texte } = await lirePdf(await mettreEnPage({ ...document(), blocs }, alphabetDeMarianne));
  expect(valeurs.filter((valeur) => !texte.includes(valeur))).toEqual([]);
});

it("un nom en arabe ou en émojis reste lisible par un lecteur d’écran", async () => {
  const reponses = desReponses({ nomNaissance: "Ben محمد 😀" });
  const octets = await pdfDe({ demande: uneDemande({ reponses }) });
  expect((await lirePdf(octets)).texte).toContain("Ben ◊◊◊◊ ◊");
  const enUtf16 = Buffer.from("محمد", "utf16le").swap16().toString("latin1");
  expect(Buffer.from(octets).toString("latin1").replaceAll("\\", "")).toContain(enUtf16);
});

it("un grand foyer aux longues réponses ne perd rien", async () => {
  const reponses = desReponses({
    prenoms: "W".repeat(80),
    adresseComplement: "x".repeat(120),
    personnesACharge: Array.from({ length: 24 }, (_, rang) => ({
      id: `enfant-${rang}`,
      prenoms: `Enfant ${rang}`,
      nomNaissance: "Benali",
      dateNaissance: "2015-09-04",
      sexe: "F",
      lien: "E",
      presence: "P",
    })),
    personnesALoger: 40,
    logementActuel: "HLM",
    bailleurActuel: "Office public de l’habitat de la métropole ".repeat(2),
    communes: ["75101", "75113", "75120", "92012", "93066", "94028", "95500", "78646"],
    typesLogement: ["C", "T1", "T2", "T3", "T4", "T5", "T6P"],
  });
  const faits = { demande: uneDemande({ territoire: "111", reponses }) };
  const lu = await lirePdf(await pdfDe(faits));
  const imprime = serre(lu.texte);
  expect(
    document(faits)
      .blocs.flatMap(textesDe)
      .filter((texte) => !imprime.includes(serre(texte))),
  ).toEqual([]);
  expect(lu.horsBalise).toEqual([]);
});

it("aucun texte ne fait échouer l’impression", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 80 }), async (nomNaissance) => {
      const entier = document({ demande: uneDemande({ reponses: desReponses({ nomNaissance }) }) });
      const octets = await mettreEnPage({ ...entier, blocs: entier.blocs.slice(0, 4) }, alphabetDeMarianne);
      expect(Buffer.from(octets).subarray(0, 8).toString()).toBe("%PDF-1.7");
    }),
    { numRuns: 8 },
  );
});

import { inject } from "regexparam";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chemins } from "../../web/chemins.ts";
import { desReponses } from "../des-reponses.ts";
import { avecJavaScript, avecMotDePasse, type UnFichier, unePageWeb, unPdf, unScan } from "../un-fichier.ts";
import { type Deposee, uneDemandeDeposee } from "./demande-deposee.ts";
import { examiner } from "./examen/examiner.ts";
import { commencePar } from "./remplir.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const BUREAU = { viewport: { width: 1280, height: 900 } };
const CARTE = "Carte nationale d’identité ou passeport, même périmé";
const IMPOT = "Avis d’imposition, ou de situation déclarative, portant sur les revenus d’il y a deux ans";
const PHRASE = "Le bas de la page 2 est coupé : reprenez-la en entier.";

/** Share of black in the pages of the scans. */
const ENCRE = 0.08;

/** How dark what a page draws is, from 0 to 1: the same at every size. */
function partNoire(toile: Element): number {
  if (!(toile instanceof HTMLCanvasElement)) return -1;
  const points = toile.getContext("2d")?.getImageData(0, 0, toile.width, toile.height).data ?? new Uint8ClampedArray();
  const rouges = points.filter((_valeur, rang) => rang % 4 === 0);
  return rouges.reduce((somme, rouge) => somme + (255 - rouge) / 255, 0) / rouges.length;
}

dansUnNavigateur("un agent numérise des pièces et dit ce qu’elles valent", () => {
  let site: Site;
  let agent: Visiteur;
  let deposee: Deposee;
  beforeAll(async () => {
    site = await ouvrirSite();
    deposee = await uneDemandeDeposee(site, desReponses());
    agent = await site.visiteur(await site.monde.unAgent({ guichet: "GDPUB" }), BUREAU);
  });
  afterAll(() => site?.fermer());

  const scanner = async (fichier: UnFichier) =>
    agent.page.getByLabel(/^Scan à répartir/u).setInputFiles({
      name: "scan.pdf",
      mimeType: fichier.type,
      buffer: Buffer.from(fichier.octets),
    });

  it("avec un mot de passe, vide, trop lourd ou d’autre chose, un scan ne se répartit pas, et la page dit pourquoi", async () => {
    const { page } = agent;
    await page.goto(inject(chemins.dossier, { numeroUnique: deposee.numeroUnique }));
    for (const [fichier, phrase] of [
      [await unPdf({ preparer: avecMotDePasse }), "Ce PDF demande un mot de passe."],
      [{ type: "application/pdf", octets: new Uint8Array() }, "Ce fichier est vide"],
      [{ type: "application/pdf", octets: new Uint8Array(25_000_000) }, "Ce fichier dépasse 20 Mo."],
      [unePageWeb(), "Ce fichier ne s’ouvre pas"],
    ] as const) {
      await scanner(fichier);
      await page.getByText(phrase).waitFor();
    }
    expect(await examiner(page)).toEqual([]);
  });

  it("un scan de quatre pages, où un programme est caché, fait deux pièces sans lui", async () => {
    const { page } = agent;
    await scanner(await unPdf({ pages: 4, preparer: avecJavaScript }));
    await page.getByText("Ce PDF contient un programme. Il ne part pas").waitFor();
    for (const [rang, libelle] of [CARTE, CARTE, IMPOT, IMPOT].entries())
      await page
        .getByRole("combobox", { name: `La page ${rang + 1} est de` })
        .selectOption({ label: `${libelle} – Amina Benali` });
    expect(await examiner(page)).toEqual([]);
    await page.getByRole("button", { name: "Envoyer 2 pièces" }).click();
    await page.getByText("2 pièces sont dans le dossier.").waitFor();
    await expect.poll(() => page.getByText("2 p.").count()).toBe(2);
  });

  it("elles attendent d’être regardées, sur la première page et sur la leur", async () => {
    const { page } = agent;
    await site.monde.systeme.ecouler();
    await page.goto(chemins.guichet);
    await page.getByRole("heading", { name: "Pièces à regarder" }).waitFor();
    await page.goto(chemins.piecesARegarder);
    await page.getByRole("rowheader").first().waitFor();
    expect(await page.getByRole("rowheader").count()).toBe(1);
    expect(await examiner(page)).toEqual([]);
    await page.getByRole("rowheader").getByRole("link").click();
  });

  it("l’une est acceptée, l’autre inexploitable avec une phrase", async () => {
    const { page } = agent;
    await page.getByRole("button", { name: `Dire si elle convient : ${CARTE}` }).click();
    await page.getByRole("button", { name: "Enregistrer et prévenir la personne" }).click();
    await page.getByText("Choisissez une réponse.").waitFor();
    await page.getByText("Acceptée", { exact: true }).click();
    await page.getByRole("button", { name: "Enregistrer et prévenir la personne" }).click();
    await page.getByText("Acceptée (guichet GDPUB").waitFor();
    await page.getByRole("button", { name: `Dire si elle convient : ${IMPOT}` }).click();
    await page.getByText("Inexploitable", { exact: true }).click();
    await page.getByRole("textbox", { name: commencePar("Ce que la personne lira") }).fill(PHRASE);
    expect(await examiner(page)).toEqual([]);
    await page.getByRole("button", { name: "Enregistrer et prévenir la personne" }).click();
    await page.getByText(`La personne lit : « ${PHRASE} »`).waitFor();
    await site.monde.systeme.ecouler();
    await page.goto(chemins.piecesARegarder);
    await page.getByText("Aucune pièce n’attend d’être regardée.").waitFor();
    expect(agent.incidents).toEqual([]);
  });

  it("la personne lit la phrase, et ce qu’elle doit renvoyer", async () => {
    const { page, incidents } = await site.visiteur(await deposee.reconnecter());
    const { numeroUnique } = deposee;
    await page.goto(inject(chemins.pieces, { numeroUnique }));
    await page.getByText("Accepté par un guichet").waitFor();
    await page.getByText("À remplacer").first().waitFor();
    await page.getByText(PHRASE).waitFor();
    expect(await examiner(page)).toEqual([]);
    await page.goto(inject(chemins.demande, { numeroUnique }));
    await page.getByText(PHRASE).first().waitFor();
    expect(incidents).toEqual([]);
  });

  it.each(["jbig2", "jpeg2000"])("un scan de copieur, en %s, se voit page par page et se répartit", async (format) => {
    const { page } = agent;
    const avant = agent.incidents.length;
    await page.goto(inject(chemins.dossier, { numeroUnique: deposee.numeroUnique }));
    await scanner(await unScan(format));
    const vues = page.getByRole("img", { name: /^Page \d$/u });
    await vues.nth(1).waitFor();
    await expect.poll(() => vues.nth(1).evaluate(partNoire)).toBeCloseTo(ENCRE, 1.5);
    expect(await page.getByText("que ce navigateur ne dessine pas").count()).toBe(0);
    await page.getByRole("combobox", { name: "La page 2 est de" }).selectOption({ label: `${IMPOT} – Amina Benali` });
    await page.getByRole("button", { name: "Envoyer 1 pièce" }).click();
    await page.getByText("1 pièce est dans le dossier.").waitFor();
    await site.monde.systeme.ecouler();
    await page.goto(chemins.piecesARegarder);
    await page.getByRole("rowheader").first().waitFor();
    expect(agent.incidents.slice(avant)).toEqual([]);
  });
});

import { inject } from "regexparam";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chemins } from "../../web/chemins.ts";
import { desReponses } from "../des-reponses.ts";
import { envoyerPiece } from "../integration/envoyer-piece.ts";
import { unPdf } from "../un-fichier.ts";
import { type Deposee, uneDemandeDeposee } from "./demande-deposee.ts";
import { examiner } from "./examen/examiner.ts";
import { commencePar } from "./remplir.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const BUREAU = { viewport: { width: 1280, height: 900 } };
const CARTE = "Carte nationale d’identité ou passeport, même périmé";
const IMPOT = "Avis d’imposition, ou de situation déclarative, portant sur les revenus d’il y a deux ans";
const PHRASE = "Le bas de la page 2 est coupé : reprenez-la en entier.";

dansUnNavigateur("un agent regarde des pièces et dit ce qu’elles valent", () => {
  let site: Site;
  let agent: Visiteur;
  let deposee: Deposee;
  beforeAll(async () => {
    site = await ouvrirSite();
    deposee = await uneDemandeDeposee(site, desReponses());
    const { numeroUnique: reference } = deposee;
    for (const code of ["IDENTITE_FR", "AVIS_IMPOSITION_N2"])
      await envoyerPiece(site.monde, await deposee.reconnecter(), {
        reference,
        code,
        fichiers: [await unPdf({ pages: 2 })],
      });
    agent = await site.visiteur(await site.monde.unAgent({ guichet: "GDPUB" }), BUREAU);
  });
  afterAll(() => site?.fermer());

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
});

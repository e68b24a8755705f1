import type { Page } from "playwright-core";
import { afterAll, beforeEach, expect, it } from "vitest";
import { pieces } from "../../shared/api/pieces.ts";
import { desReponses } from "../des-reponses.ts";
import { demandee } from "../integration/envoyer-piece.ts";
import type { Personne } from "../integration/monde.ts";
import { lireJson } from "../un-envoi.ts";
import { type UnFichier, unePhoto, unPdf } from "../un-fichier.ts";
import { choisir } from "./choisir.ts";
import { type Deposee, uneDemandeDeposee } from "./demande-deposee.ts";
import { ouvrir } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

/** Minimal Exif that says: turn a quarter to the right (orientation 6). */
const DE_COTE = Buffer.from("ffe1002245786966000049492a00080000000100120103000100000006000000" + "00000000", "hex");

dansUnNavigateur("des documents envoyés d’un téléphone", () => {
  let site: Site;
  let deposee: Deposee;
  let qui: Personne;
  let page: Page;
  beforeEach(async () => {
    site ??= await ouvrirSite();
    deposee = await uneDemandeDeposee(site, desReponses());
    qui = await deposee.reconnecter();
    ({ page } = await site.visiteur(qui));
    await ouvrir(page, `/espace/${deposee.numeroUnique}/pieces`);
  });
  afterAll(() => site?.fermer());

  const carte = () => page.getByRole("region", { name: /^Carte nationale d’identité/u });
  const bouton = (nom: string) => carte().getByRole("button", { name: new RegExp(`^${nom}`, "u") });
  const fichiers = () => bouton("Choisir un fichier");
  const envoyer = () => bouton("Envoyer ce document").click();
  const verifiee = () => carte().getByText("Vérifié", { exact: true }).waitFor();
  const donnee = async () => {
    const [derniere] = (await demandee(site.monde, qui, deposee.numeroUnique)).donnees;
    return derniere;
  };

  /** A photo as a phone keeps it: lying on its side, with a mark that says so. */
  async function unePhotoDeCote(largeur: number, hauteur: number): Promise<UnFichier> {
    const octets = await page.evaluate(
      async ([l, h]) => {
        const toile = new OffscreenCanvas(l ?? 1, h ?? 1);
        const dessin = toile.getContext("2d");
        for (let x = 0; x < toile.width; x += 20) dessin?.fillRect(x, 0, 10, toile.height);
        const jpeg = await toile.convertToBlob({ type: "image/jpeg" });
        return [...new Uint8Array(await jpeg.arrayBuffer())];
      },
      [largeur, hauteur],
    );
    const jpeg = Buffer.from(octets);
    return { type: "image/jpeg", octets: Buffer.concat([jpeg.subarray(0, 2), DE_COTE, jpeg.subarray(2)]) };
  }

  it("une photo couchée de 3000 points est redressée et réduite sur le téléphone", async () => {
    await choisir(bouton("Prendre une photo"), "photo.jpg", await unePhotoDeCote(3000, 1500));
    await envoyer();
    await verifiee();
    const { pieceId = "" } = (await donnee()) ?? {};
    const entree = { reference: deposee.numeroUnique, pieceId };
    const lue = lireJson(await site.monde.appeler("lirePiece", entree, qui.cookie));
    const [document] = pieces.lirePiece.output.parse(lue).documents;
    const octets = [...Buffer.from(await (await fetch(document?.adresse ?? "")).arrayBuffer())];
    const cotes = await page.evaluate(async (lus) => {
      const { width, height } = await createImageBitmap(new Blob([Uint8Array.from(lus)]));
      return [width, height];
    }, octets);
    expect(cotes).toEqual([1000, 2000]);
    const telechargement = page.waitForEvent("download");
    await bouton("Télécharger").click();
    expect((await telechargement).suggestedFilename()).toBe("identite-fr.jpg");
  });

  it("plusieurs fichiers font un seul document, dans l’ordre, et un autre le remplace", async () => {
    await choisir(fichiers(), "bail.pdf", await unPdf({ pages: 2 }), unePhoto(), unePhoto());
    await envoyer();
    await verifiee();
    await carte().getByText("4 p.").waitFor();
    await carte().getByText("Remplacer ce document").click();
    await choisir(fichiers(), "neuf.pdf", await unPdf());
    await envoyer();
    await carte().getByText("1 p.").waitFor();
    expect((await donnee())?.pages).toBe(1);
  });

  it("la connexion perdue est dite ; l’envoi reprend seul quand elle revient", async () => {
    await choisir(fichiers(), "carte.pdf", await unPdf());
    await page.context().setOffline(true);
    await envoyer();
    await carte().getByText("Connexion perdue, nous réessayons.").waitFor();
    await page.context().setOffline(false);
    await verifiee();
  });

  it("qui ne part pas après trois essais reste là, et part quand on le redemande, sans être donné deux fois", async () => {
    await choisir(fichiers(), "carte.pdf", await unPdf());
    const sansSeau = (adresse: URL) => adresse.search.includes("X-Amz-Signature");
    await page.route(sansSeau, (route) => route.abort("connectionreset"));
    await envoyer();
    await bouton("Réessayer").waitFor();
    await page.unroute(sansSeau);
    await bouton("Réessayer").click();
    await verifiee();
    expect((await demandee(site.monde, qui, deposee.numeroUnique)).donnees).toHaveLength(1);
  });

  it("une session finie ne fait perdre aucune photo", async () => {
    await choisir(bouton("Prendre une photo"), "recto.png", unePhoto());
    await page.context().clearCookies();
    await envoyer();
    await page.getByRole("dialog").getByRole("button", { name: "Fermer" }).click();
    await carte().getByText("1. recto.png").waitFor();
    await bouton("Envoyer ce document").waitFor();
  });

  it("ce qui n’est ni un PDF ni une photo, ou pèse trop, est écarté avec sa raison, et le reste est gardé", async () => {
    const lourd: UnFichier = { type: "application/pdf", octets: Buffer.alloc(20_000_001) };
    await choisir(fichiers(), "bail.pdf", await unPdf(), lourd);
    await carte().getByText("Ce fichier dépasse 20 Mo").waitFor();
    const texte = page.waitForEvent("filechooser");
    await fichiers().click();
    await (await texte).setFiles([{ name: "bail.docx", mimeType: "application/msword", buffer: Buffer.from("a") }]);
    await carte().getByText("Envoyez un PDF ou une photo").waitFor();
    expect(await carte().getByRole("list", { name: "Pages à envoyer" }).getByRole("listitem").count()).toBe(1);
  });

  it("un envoi interrompu par la fermeture de la page est dit au retour", async () => {
    await choisir(fichiers(), "carte.pdf", await unPdf());
    await page.route(
      (adresse) => adresse.search.includes("X-Amz-Signature"),
      () => undefined,
    );
    await envoyer();
    await carte().getByText("Envoi 0 %").waitFor();
    await page.reload();
    await carte().getByText("L’envoi s’est arrêté avant la fin.").waitFor();
  });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { desReponses } from "../des-reponses.ts";
import { boiteDuCode, demanderUnCode } from "./connexion.ts";
import { unDossier } from "./dossier.ts";
import { suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const AMINA = "amina.benali@exemple.fr";

dansUnNavigateur("ce que l’appareil garde", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  const prenoms = ({ page }: Visiteur) => page.getByRole("textbox", { name: /^Prénoms/u });

  /** Someone who has signed in here, says whether others use the device, and writes as the network is cut. */
  async function quiPerdLeReseau({ partage }: { partage: boolean }) {
    const visiteur = await site.visiteur();
    const { page, contexte } = visiteur;
    await page.goto("/espace/connexion");
    await demanderUnCode(page, AMINA);
    await boiteDuCode(page).fill(site.codeRecu(AMINA));
    if (partage) await page.getByText("D’autres personnes utilisent cet appareil").click();
    await suivre(page, page.getByRole("button", { name: "Me connecter" }));
    const [session] = await contexte.cookies();
    const dossier = await unDossier(site, desReponses(), { cookie: `${session?.name}=${session?.value}` });
    await page.goto(dossier.adresse("identite"));
    await prenoms(visiteur).waitFor();
    await contexte.setOffline(true);
    await prenoms(visiteur).fill("Aminata");
    const alerte = page.getByRole("alert").filter({ hasText: "ne sont pas encore enregistrées" });
    await alerte.waitFor();
    return { ...visiteur, dossier, alerte };
  }

  it("l’onglet fermé, la réponse repart à la visite suivante, sur n’importe quelle page", async () => {
    const { page, contexte, dossier } = await quiPerdLeReseau({ partage: false });
    await page.close();
    await contexte.setOffline(false);
    await (await contexte.newPage()).goto("/");
    await expect.poll(dossier.reponses).toMatchObject({ prenoms: "Aminata" });
  });

  it("quand d’autres s’en servent, rien n’y est gardé, et la page le dit", async () => {
    await site.passerUneNuit();
    const { contexte, alerte } = await quiPerdLeReseau({ partage: true });
    expect(await alerte.textContent()).toContain("Cet appareil est partagé");
    const reste = JSON.stringify(await contexte.storageState({ indexedDB: true }));
    expect(reste).not.toMatch(/aminata/iu);
  });
});

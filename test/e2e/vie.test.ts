import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { afficherNumeroUnique } from "../../shared/demande/numero-unique.ts";
import { desReponses } from "../des-reponses.ts";
import { type Deposee, uneDemandeDeposee } from "./demande-deposee.ts";
import { examiner } from "./examen/examiner.ts";
import { continuer, ouvrir, suivre } from "./parcours.ts";
import { cocher } from "./remplir.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

dansUnNavigateur("Amina fait vivre sa demande depuis son téléphone", () => {
  let site: Site;
  let deposee: Deposee;
  let page: Page;
  let incidents: readonly string[];
  beforeAll(async () => {
    site = await ouvrirSite();
    deposee = await uneDemandeDeposee(site, desReponses());
    ({ page, incidents } = await site.visiteur(await deposee.reconnecter()));
    await ouvrir(page, "/espace");
  });
  afterAll(() => site?.fermer());

  const lien = (nom: string) => page.getByRole("main").getByRole("link", { name: nom, exact: true });
  const bouton = (nom: string) => page.getByRole("button", { name: nom, exact: true });
  const lu = () => page.getByRole("main").textContent();
  const sansFaute = async () => {
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  };

  it("lit où en est sa demande, et ce qu’elle a à faire", async () => {
    expect(await page.getByRole("article").textContent()).toContain("Vous n’avez rien à faire.");
    await suivre(page, lien("Voir ma demande"));
    expect(await lu()).toContain(afficherNumeroUnique(deposee.numeroUnique));
    expect(await page.getByRole("listitem").filter({ hasText: "Demande déposée" }).textContent()).toContain("Par vous");
    await sansFaute();
  });

  it("modifie son foyer : ne touche pas à son état civil, compare l’ancien et le nouveau, puis signe", async () => {
    await suivre(page, lien("Modifier ma demande"));
    await suivre(page, page.getByRole("link", { name: /^Vous/u }));
    await page.goto(page.url().replace("pour-qui", "identite"));
    await page.getByText("allez à un guichet avec cette pièce").waitFor();
    expect(await page.getByRole("textbox", { name: "Prénoms" }).count()).toBe(0);
    await sansFaute();
    await page.goto(page.url().replace("identite", "situation-familiale"));
    await cocher(page.getByRole("group"), "Divorcé(e)");
    await continuer(page);
    await page.goto(page.url().replace(/[^/]+$/u, "verifier"));
    await page.getByRole("heading", { name: "Anciennes et nouvelles réponses" }).waitFor();
    expect(await page.getByRole("list").filter({ hasText: "Maintenant" }).textContent()).toMatch(
      /AvantCélibataire.*MaintenantDivorcé/u,
    );
    await sansFaute();
    await page.getByText("Je certifie que ces renseignements sont exacts.").click();
    await suivre(page, bouton("Enregistrer mes changements"));
    await page.getByText("Vos changements sont enregistrés.").waitFor();
    expect(await lu()).toContain("Ce qui a changé : ");
    await sansFaute();
  });

  it("renouvelle en deux écrans quand rien n’a changé, et reçoit une nouvelle attestation", async () => {
    await deposee.approcherDeLaFin();
    await ouvrir(page, "/espace");
    await suivre(page, lien("Renouveler ma demande"));
    await sansFaute();
    await suivre(page, lien("Non, rien n’a changé"));
    await sansFaute();
    await page.getByText("Je certifie que ma situation n’a pas changé.").click();
    await suivre(page, bouton("Renouveler ma demande"));
    await page.getByText("Votre demande est renouvelée.").waitFor();
    await lien("Télécharger l’attestation (PDF)").waitFor();
    expect(await lu()).toContain("Vous n’avez rien à faire.");
    await sansFaute();
  });

  it("retire sa demande, et voit les jours qui lui restent pour changer d’avis", async () => {
    await suivre(page, lien("J’ai trouvé un logement"));
    await sansFaute();
    await page.getByText("J’ai compris, je veux retirer ma demande.").click();
    await suivre(page, bouton("Retirer ma demande"));
    await page.getByText("Il vous reste 14 jours.").waitFor();
    await sansFaute();
  });

  it("la rétablit d’un geste", async () => {
    await bouton("Rétablir ma demande").click();
    await page.getByText("Votre demande est rétablie").waitFor();
    await page.locator("h1:focus").waitFor();
    expect(await lu()).toContain("Vous n’avez rien à faire.");
    await sansFaute();
  });

  it("radiée, lit pourquoi, et demande la reprise d’un geste", async () => {
    await deposee.radier();
    await page.reload();
    await page.getByRole("heading", { name: /^Votre demande s’est arrêtée le/u }).waitFor();
    await sansFaute();
    await bouton("Reprendre ma demande").click();
    await page.getByText("Votre demande de reprise est partie.").waitFor();
    expect(await lu()).toMatch(/Le gestionnaire de votre territoire vous répond avant le/u);
    await sansFaute();
  });
});

import type { Page, Request } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { videos } from "../../web/videos/fiche.ts";
import { direDe, lireLaFiche, lireLesPhrases } from "../../web/videos/fichiers.ts";
import { pretes } from "../../web/videos/pretes/pretes.ts";
import { type Dossier, unDossier } from "./dossier.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const FILM = /\.mp4$/u;
const AIDE = /\.(?:mp4|webp|vtt)$/u;

dansUnNavigateur("Amina demande de l’aide sans quitter la page", () => {
  const dites = direDe("identite", lireLesPhrases());
  const phrases = (lireLaFiche("identite")?.scenes ?? []).map(({ cle }) => dites[cle]);
  let site: Site;
  let dossier: Dossier;
  let amina: Visiteur;
  let page: Page;
  const telecharges: Request[] = [];
  beforeAll(async () => {
    site = await ouvrirSite();
    dossier = await unDossier(site, { pourQui: "moi" });
    amina = await site.visiteur(dossier.qui);
    page = amina.page;
    page.on("request", (requete) => {
      if (AIDE.test(new URL(requete.url()).pathname)) telecharges.push(requete);
    });
    await ouvrir(page, dossier.adresse("identite"));
    await page.getByRole("textbox", { name: /^Nom de naissance/u }).fill("Benali");
  });
  afterAll(() => site?.fermer());

  const nom = () => page.getByRole("textbox", { name: /^Nom de naissance/u }).inputValue();

  it("ne télécharge rien de la vidéo avant de la demander, et sait ce qu’elle pèse", async () => {
    const attendu = pretes.identite?.estAJour ? /^Voir la vidéo \(\d\d s, \d,\d Mo\)$/u : /^Voir le guide en images$/u;
    await page.getByRole("button", { name: attendu }).waitFor();
    expect(telecharges).toEqual([]);
  });

  // a film that shows the page as it was is not offered: the guide is, and is read below
  it.runIf(pretes.identite?.estAJour)("voit la vidéo dans la page, avec ses sous-titres et son texte", async () => {
    await page.getByRole("button", { name: /^Voir la vidéo/u }).click();
    const film = page.locator("video");
    await film.waitFor();
    await page.locator("video:focus").waitFor();
    expect(await film.evaluate((video: HTMLVideoElement) => [video.controls, video.preload])).toEqual([true, "none"]);
    const lus = () =>
      film.evaluate((video: HTMLVideoElement) => {
        const [piste] = video.textTracks;
        return [...(piste?.cues ?? [])].map((repere) => ("text" in repere ? repere.text : ""));
      });
    await expect.poll(lus).toEqual(phrases);
    await page.getByText("Lire ce qui est dit").click();
    expect(await page.getByRole("figure").textContent()).toContain(phrases[0]);
    expect(await examiner(page)).toEqual([]);
    expect(await nom()).toBe("Benali");
  });

  it("retrouve la page comme elle l’a laissée quand elle ferme l’aide", async () => {
    if (pretes.identite?.estAJour) await page.getByRole("button", { name: "Fermer l’aide" }).click();
    expect(await page.locator("video").count()).toBe(0);
    expect(await nom()).toBe("Benali");
    expect(amina.incidents).toEqual([]);
  });

  it("lit le guide en images quand les pages ont changé depuis la vidéo", async () => {
    const visite = await site.visiteur(dossier.qui);
    await visite.page.route("**/assets/*.js", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll("estAJour:!0", "estAJour:!1");
      await route.fulfill({ response, body });
    });
    const films: Request[] = [];
    visite.page.on("request", (requete) => {
      if (FILM.test(new URL(requete.url()).pathname)) films.push(requete);
    });
    await ouvrir(visite.page, dossier.adresse("identite"));
    expect(await visite.page.getByRole("button", { name: /^Voir la vidéo/u }).count()).toBe(0);
    await visite.page.getByRole("button", { name: "Voir le guide en images" }).click();
    await visite.page.getByText("Les pages ont changé depuis ces images.").waitFor();
    const lignes = visite.page.locator(".sne-guide li");
    expect(await lignes.allTextContents()).toEqual(phrases);
    await lignes.first().scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        lignes
          .first()
          .locator("img")
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(300);
    expect(await examiner(visite.page)).toEqual([]);
    expect([films, visite.incidents]).toEqual([[], []]);
  });

  it("retrouve toutes les aides sur une page", async () => {
    await ouvrir(page, "/aide");
    const boutons = page.getByRole("main").getByRole("button");
    expect(await boutons.count()).toBe(videos.length);
    await boutons.first().click();
    await page.locator("video, .sne-guide").first().waitFor();
    expect(await examiner(page)).toEqual([]);
  });

  it("un film se lit par morceaux, d’où l’on veut", async () => {
    const adresse = (await page.content()).match(/\/assets\/[\w.-]+\.mp4/u)?.[0];
    if (adresse === undefined) return expect(pretes.guichets?.estAJour).toBe(false);
    const reponse = await page.request.get(adresse, { headers: { range: "bytes=0-99" } });
    expect([reponse.status(), reponse.headers()["content-type"]]).toEqual([206, "video/mp4"]);
    expect(reponse.headers()["cache-control"]).toContain("immutable");
    return undefined;
  });
});

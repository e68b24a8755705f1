import { existsSync } from "node:fs";
import { rename, rm, stat, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { empreinteDesMots } from "../../web/videos/empreinte-des-mots.ts";
import { type Fiche, videos } from "../../web/videos/fiche.ts";
import {
  cheminDeLaFiche,
  cheminDeLImage,
  cheminDuFilm,
  direDe,
  imagesDe,
  lireLaFiche,
  lireLesPhrases,
} from "../../web/videos/fichiers.ts";
import { dansUnNavigateur, ouvrirSite } from "../e2e/site.ts";
import { jouer, type Passage } from "./jouer.ts";
import { monter } from "./monter.ts";
import { Pellicule } from "./pellicule.ts";
import type { Plateau, Scenario } from "./scenario.ts";
import { scenarios } from "./scenarios/tous.ts";
import { JOUR_DES_FILMS, TELEPHONE } from "./telephone.ts";
import { uneVoix } from "./voix.ts";

const demandees = (process.env.SNE_VIDEOS ?? "").split(",").filter(Boolean);
const toutes = demandees.includes("tous");
const choisies = demandees.filter((demandee) => demandee !== "tous");

/** Films are played one after the other, and made again when what they show has changed, or when it is asked. */
dansUnNavigateur("les films", () => {
  const phrases = lireLesPhrases();
  let plateau: Plateau;
  let dire: (phrase: string) => Buffer;
  beforeAll(async () => {
    plateau = { site: await ouvrirSite({ date: JOUR_DES_FILMS }), telephone: TELEPHONE };
    dire = await uneVoix();
  });
  afterAll(() => plateau?.site.fermer());

  const ecrire = (id: Scenario["id"], fiche: Fiche) =>
    writeFile(cheminDeLaFiche(id), `${JSON.stringify(fiche, undefined, 2)}\n`);

  async function developper({ id }: Scenario, scenes: Pellicule["scenes"], passage: Passage, mots: string) {
    const texte = direDe(id, phrases);
    const fichier = `${cheminDuFilm(id)}.neuf.mp4`;
    for (const image of imagesDe(id)) await rm(image);
    const film = await monter(scenes, {
      fichier,
      dire: (cle) => dire(texte[cle] ?? ""),
      image: (cle) => cheminDeLImage(id, cle),
    });
    await rename(fichier, cheminDuFilm(id));
    const { size: octets } = await stat(cheminDuFilm(id));
    const { pages, questions, vu } = passage;
    await ecrire(id, { ...film, octets, pages, questions, vu, mots });
    return { ...film, octets };
  }

  it.each(scenarios.filter(({ id }) => choisies.length === 0 || choisies.includes(id)))("$id", async (scenario) => {
    const { id } = scenario;
    const rang = `${videos.indexOf(id) + 1}/${videos.length} ${id}`;
    const texte = direDe(id, phrases);
    expect(scenario.scenes.map(({ cle }) => cle).sort()).toEqual(Object.keys(texte).sort());
    const pellicule = new Pellicule();
    const passage = await jouer(scenario, { plateau, texte, pellicule });
    expect(passage.incidents).toEqual([]);
    const mots = await empreinteDesMots(passage, texte);
    const faite = existsSync(cheminDuFilm(id)) ? lireLaFiche(id) : undefined;
    if (faite?.vu === passage.vu && !toutes) {
      const { pages, questions } = passage;
      await ecrire(id, { ...faite, pages, questions, mots });
      return console.log(`${rang} : à jour`);
    }
    const { secondes, octets } = await developper(scenario, pellicule.scenes, passage, mots);
    console.log(`${rang} : refaite, ${Math.round(secondes)} s, ${Math.round(octets / 1000)} ko`);
  });
});

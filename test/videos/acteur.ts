import type { Locator, Page } from "playwright-core";
import { suivre } from "../e2e/parcours.ts";
import { type Dessin, dessiner, type Point } from "./doigt.ts";
import type { Pellicule } from "./pellicule.ts";

const PAS = 5;
const MS_PAR_IMAGE = 100;
/** Where what is spoken of comes to stand on the screen, from the top. */
const HAUTEUR_DES_YEUX = 0.42;

/** Where the finger hides nothing. */
const AU_REPOS: Point = { x: 326, y: 596 };

/** Leaves and arrives slowly. */
const adoucir = (part: number): number => (1 - Math.cos(Math.PI * part)) / 2;

type Etat = { doigt: Point; defilement: number };

/** The hand that follows a scenario, calmly; it is filmed when there is a film. */
export class Acteur {
  private readonly page: Page;
  private readonly pellicule: Pellicule | undefined;
  private doigt: Point = AU_REPOS;

  constructor(page: Page, pellicule?: Pellicule) {
    this.page = page;
    this.pellicule = pellicule;
  }

  private async image(dessin: Omit<Dessin, "doigt" | "appuie"> & { appuie?: boolean }, ms: number, attend = false) {
    await dessiner(this.page, { doigt: this.doigt, appuie: false, ...dessin });
    await this.pellicule?.prendre(this.page, ms, attend);
  }

  /** The page as it is, with nothing pointed at. */
  async regarder(): Promise<void> {
    await this.image({}, 600, true);
    this.pellicule?.choisir();
  }

  /** Brings something in view, frames it and lays the finger beside it. */
  async montrer(cible: Locator): Promise<void> {
    await this.approcher(cible);
    await this.encadrer(cible, 500, true);
    this.pellicule?.choisir();
  }

  private async encadrer(cible: Locator, ms: number, attend = false, appuie = false): Promise<void> {
    // what is pressed may go away
    const cadre = (await cible.count()) > 0 ? await cible.boundingBox() : null;
    await this.image({ ...(cadre && { cadre }), appuie }, ms, attend);
  }

  private async approcher(cible: Locator): Promise<void> {
    await cible.waitFor();
    const boite = await cible.boundingBox();
    if (!boite) return;
    const [depart, arrivee] = await this.page.evaluate(
      ({ milieu, part }) => {
        const fin = document.documentElement.scrollHeight - innerHeight;
        const voulu = scrollY + milieu - innerHeight * part;
        return [scrollY, Math.max(0, Math.min(fin, Math.round(voulu / 2) * 2))] as const;
      },
      { milieu: boite.y + Math.min(boite.height / 2, 200), part: HAUTEUR_DES_YEUX },
    );
    const y = boite.y - (arrivee - depart) + Math.min(boite.height / 2, 120);
    const x = Math.min(boite.x + boite.width - 4, 332);
    await this.glisser({ doigt: { x, y }, defilement: arrivee }, depart);
  }

  /** Moves the finger to one thing of what is framed. */
  private async pointer(cible: Locator, cadre: Locator): Promise<void> {
    const boite = await cible.boundingBox();
    if (!boite || cible === cadre) return;
    const [de, vers] = [this.doigt, { x: boite.x + 10, y: boite.y + boite.height / 2 }];
    const pas = this.pellicule ? PAS : 1;
    for (let rang = 1; rang <= pas; rang++) {
      const part = adoucir(rang / pas);
      this.doigt = { x: de.x + (vers.x - de.x) * part, y: de.y + (vers.y - de.y) * part };
      await this.encadrer(cadre, MS_PAR_IMAGE);
    }
  }

  private async glisser(vers: Etat, defilementDe: number): Promise<void> {
    const de = this.doigt;
    const pas = this.pellicule ? PAS : 1;
    for (let rang = 1; rang <= pas; rang++) {
      const part = adoucir(rang / pas);
      this.doigt = { x: de.x + (vers.doigt.x - de.x) * part, y: de.y + (vers.doigt.y - de.y) * part };
      // an even number of pixels is a whole one of the film: what moves stays sharp, and weighs little
      const haut = Math.round((defilementDe + (vers.defilement - defilementDe) * part) / 2) * 2;
      await this.page.evaluate((pixels) => scrollTo(0, pixels), haut);
      await this.image({}, MS_PAR_IMAGE);
    }
  }

  /** Presses without leaving the page; `cadre` is what is framed, when it is more than what is pressed. */
  async presser(cible: Locator, cadre: Locator = cible): Promise<void> {
    await this.montrer(cadre);
    await this.pointer(cible, cadre);
    await this.encadrer(cadre, 300, false, true);
    await cible.click();
    await this.encadrer(cadre, 400, true);
    if (cadre !== cible) this.pellicule?.choisir();
  }

  /** Presses what leads to another page. */
  async suivre(cible: Locator): Promise<void> {
    await this.montrer(cible);
    await this.encadrer(cible, 300, false, true);
    await suivre(this.page, cible);
    this.doigt = AU_REPOS;
    await this.image({}, 900, true);
  }

  /** Types, some letters at a time. */
  async ecrire(cible: Locator, texte: string): Promise<void> {
    await this.montrer(cible);
    const lettres = [...texte];
    const parImage = this.pellicule ? 3 : lettres.length;
    await cible.click();
    for (let debut = 0; debut < lettres.length; debut += parImage) {
      await cible.pressSequentially(lettres.slice(debut, debut + parImage).join(""));
      await this.encadrer(cible, 160);
    }
    await this.encadrer(cible, 500, true);
    this.pellicule?.choisir();
  }

  /** Takes a line of a list that opens by itself. */
  async choisirDansLaListe(cible: Locator, ligne: string): Promise<void> {
    await this.montrer(cible);
    await cible.selectOption({ label: ligne });
    await this.encadrer(cible, 500, true);
    this.pellicule?.choisir();
  }
}

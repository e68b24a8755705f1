import type { Page } from "playwright-core";

/** A picture, and how long it stays; one that may stay longer waits for the end of the sentence. */
export type Image = { jpeg: Buffer; ms: number; attend: boolean };

export type SceneFilmee = { cle: string; images: Image[]; vignette?: Buffer };

/** Where pictures go, scene after scene. */
export class Pellicule {
  readonly scenes: SceneFilmee[] = [];

  commencer(cle: string): void {
    this.scenes.push({ cle, images: [] });
  }

  async prendre(page: Page, ms: number, attend = false): Promise<void> {
    const jpeg = await page.screenshot({ type: "jpeg", quality: 94, animations: "disabled" });
    this.scenes.at(-1)?.images.push({ jpeg, ms, attend });
  }

  /** The last picture is the one that the guide shows of this scene, unless another one is chosen later. */
  choisir(): void {
    const scene = this.scenes.at(-1);
    const vignette = scene?.images.at(-1)?.jpeg;
    if (scene && vignette) scene.vignette = vignette;
  }
}

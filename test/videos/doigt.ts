import type { Page } from "playwright-core";

export type Point = { x: number; y: number };

/** What is drawn over the page: a frame around what is spoken of, a finger. */
export type Dessin = { cadre?: Point & { width: number; height: number }; doigt: Point; appuie: boolean };

/**
 * Draws over the page, out of its accessible tree. The button of the help is taken away: it says the length of the
 * film that is being made.
 */
export const dessiner = (page: Page, dessin: Dessin): Promise<void> =>
  page.evaluate(({ cadre, doigt, appuie }) => {
    for (const aide of document.querySelectorAll<HTMLElement>(".sne-aide-video")) aide.style.display = "none";
    const calque = (id: string): HTMLElement => {
      const la = document.getElementById(id);
      if (la) return la;
      const cree = document.createElement("div");
      cree.id = id;
      cree.ariaHidden = "true";
      cree.style.cssText = "position:fixed;z-index:99999;pointer-events:none;box-sizing:border-box";
      document.documentElement.append(cree);
      return cree;
    };
    const contour = calque("film-cadre");
    contour.style.display = cadre ? "block" : "none";
    if (cadre) {
      contour.style.cssText += ";border:4px solid #e1000f;border-radius:8px;box-shadow:0 0 0 3px #fff";
      const gauche = Math.max(3, cadre.x - 8);
      contour.style.left = `${gauche}px`;
      contour.style.top = `${cadre.y - 8}px`;
      contour.style.width = `${Math.min(innerWidth - 3, cadre.x + cadre.width + 8) - gauche}px`;
      contour.style.height = `${cadre.height + 16}px`;
    }
    const taille = appuie ? 26 : 34;
    const rond = calque("film-doigt");
    rond.style.cssText += `;width:${taille}px;height:${taille}px;border-radius:50%;border:3px solid #fff`;
    rond.style.background = appuie ? "rgb(0 0 145 / 90%)" : "rgb(0 0 145 / 55%)";
    rond.style.boxShadow = "0 1px 6px rgb(0 0 0 / 40%)";
    rond.style.left = `${doigt.x - taille / 2}px`;
    rond.style.top = `${doigt.y - taille / 2}px`;
  }, dessin);

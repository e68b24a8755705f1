import { construireLeSite } from "../../web/build.ts";
import { peserLeSite } from "../../web/poids.ts";
import type { Figure, Partie } from "./figure.ts";

const enKo = (octets: number): number => Math.round(octets / 100) / 10;

/** Compressed scripts that a phone downloads before it can answer; the stylesheet and fonts are not in it. */
export const pages: Partie = {
  nom: "pages",
  async mesurer(): Promise<Figure[]> {
    await construireLeSite();
    const { entree, pages: ajouts } = peserLeSite();
    const accueil = ajouts["portail/accueil/page.tsx"] ?? Number.NaN;
    const question = ajouts["portail/demande/question/page.tsx"] ?? Number.NaN;
    return [
      { nom: "page.accueil_ko", valeur: enKo(entree + accueil), unite: "ko", cible: 130, detail: "scripts, gzip" },
      {
        nom: "page.formulaire_ko",
        valeur: enKo(question),
        unite: "ko",
        cible: 45,
        detail: "en plus de l’entrée du site, gzip",
      },
    ];
  },
};

import type { Tache } from "../../shared/formulaire/champ.ts";
import { formulaireCourant } from "../../shared/formulaire/formulaires.ts";
import { construireLeSite } from "../../web/build.ts";
import { peserLeSite } from "../../web/poids.ts";
import type { Figure, Partie } from "./figure.ts";

const enKo = (octets: number): number => Math.round(octets / 100) / 10;

const QUESTION = "portail/demande/question/page.tsx";

const taches: readonly Tache[] = formulaireCourant.taches;

/** For each step, the page and the fields that come with it. */
const etapes = taches
  .flatMap(({ pages }) => pages)
  .map(({ id, champs }) => ({
    id,
    sources: [QUESTION, ...champs.map(({ type }) => `portail/demande/champs/champ-${type}.tsx`)],
  }));

/** Compressed scripts that a phone downloads before it can answer; the stylesheet and fonts are not in it, nor the rules of shapes, that come while one reads. */
export const pages: Partie = {
  nom: "pages",
  async mesurer(): Promise<Figure[]> {
    await construireLeSite();
    const { entree, ajout } = peserLeSite();
    const pesees = etapes.map(({ id, sources }) => ({ id, poids: ajout(...sources) }));
    const lourde = pesees.reduce((une, autre) => (autre.poids > une.poids ? autre : une));
    return [
      {
        nom: "page.accueil_ko",
        valeur: enKo(entree + ajout("portail/accueil/page.tsx")),
        unite: "ko",
        cible: 130,
        detail: "scripts, gzip",
      },
      {
        nom: "page.formulaire_ko",
        valeur: enKo(lourde.poids),
        unite: "ko",
        cible: 45,
        detail: `l’étape la plus lourde (${lourde.id}), en plus de l’entrée du site, gzip`,
      },
    ];
  },
};

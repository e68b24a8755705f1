import { parse } from "regexparam";
import { chemins } from "../../web/chemins.ts";
import type { Texte } from "../../web/videos/fiche.ts";
import { Acteur } from "./acteur.ts";
import { arbre, empreinte } from "./ce-qui-est-vu.ts";
import type { Pellicule } from "./pellicule.ts";
import type { Plateau, Scenario } from "./scenario.ts";

/** What was met on the way. */
export type Passage = {
  pages: string[];
  questions: string[];
  vu: string;
  /** The trees themselves, to say what changed. */
  arbres: string[];
  incidents: readonly string[];
};

const motifs = Object.values(chemins).map((chemin) => ({ chemin, ...parse(chemin) }));

/** The page of the site that an address leads to; the most precise path comes first in the list of paths. */
function pageDe(adresse: string): { chemin: string; question: string | undefined } {
  const { pathname } = new URL(adresse);
  const trouve =
    motifs.find(({ chemin }) => chemin === pathname) ?? motifs.find(({ pattern }) => pattern.test(pathname));
  if (!trouve) throw new Error(`${pathname} is not a page of the site`);
  const question = trouve.chemin === chemins.question ? pathname.split("/")[3]?.split("~")[0] : undefined;
  return { chemin: trouve.chemin, question };
}

/** Plays a scenario from its first page to its last, before a film or not. */
export async function jouer(
  scenario: Scenario,
  { plateau, texte, pellicule }: { plateau: Plateau; texte: Texte; pellicule?: Pellicule },
): Promise<Passage> {
  const { page, contexte, incidents } = await scenario.ouvrir(plateau);
  const acteur = new Acteur(page, pellicule);
  const arbres: string[] = [];
  const [pages, questions] = [new Set<string>(), new Set<string>()];
  const relever = async (): Promise<void> => {
    arbres.push(await arbre(page));
    const { chemin, question } = pageDe(page.url());
    pages.add(chemin);
    if (question) questions.add(question);
  };
  for (const { cle, jouer: joue } of scenario.scenes) {
    await relever();
    pellicule?.commencer(cle);
    await joue(acteur, page);
  }
  await relever();
  await contexte.close();
  const dit = scenario.scenes.map(({ cle }) => texte[cle]);
  return {
    ...{ pages: [...pages].sort(), questions: [...questions].sort(), arbres, incidents },
    vu: empreinte(dit, arbres),
  };
}

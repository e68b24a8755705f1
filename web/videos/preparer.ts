import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { francais, langues } from "../../shared/langues.ts";
import { lireTextes } from "../langues/textes.ts";
import { empreinteDesMots } from "./empreinte-des-mots.ts";
import { type IdDeVideo, videos } from "./fiche.ts";
import { direDe, lireLaFiche, lireLesPhrases } from "./fichiers.ts";
import type { Prete } from "./prete.ts";
import { sousTitres } from "./sous-titres.ts";

const PRETES = join(import.meta.dirname, "pretes");

const traduites = (langue: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(lireTextes(langue, "pages")).map(([cle, { dit }]) => [cle, dit]));

type Preparee = { id: IdDeVideo; prete: Prete; scenes: readonly string[] };

/**
 * What the pages need of each film: its length, its captions in every language, and whether the pages that it shows
 * still say the same. Written again at each build.
 */
export async function preparerLesVideos(): Promise<void> {
  const francaises = lireLesPhrases();
  const parLangue = langues.map(({ code }) => ({
    code,
    phrases: code === francais.code ? francaises : traduites(code),
  }));
  await mkdir(PRETES, { recursive: true });
  // what is read meanwhile stays there: modules are written over, captions alone may be of a film that is gone
  for (const fichier of await readdir(PRETES))
    if (fichier.endsWith(".vtt")) await rm(join(PRETES, fichier), { force: true });

  async function preparer(id: IdDeVideo): Promise<Preparee[]> {
    const fiche = lireLaFiche(id);
    if (!fiche) return [];
    const dites = direDe(id, francaises);
    const { secondes, octets } = fiche;
    const estAJour = (await empreinteDesMots(fiche, dites)) === fiche.mots;
    // an old film is not shown: its guide says what is still said
    const scenes = fiche.scenes.map(({ cle }) => cle).filter((cle) => dites[cle] !== undefined);
    for (const { code, phrases } of estAJour ? parLangue : [])
      await writeFile(join(PRETES, `${id}.${code}.vtt`), sousTitres(fiche, direDe(id, phrases)));
    return [{ id, prete: { secondes: Math.round(secondes), octets, estAJour }, scenes }];
  }

  const preparees = (await Promise.all(videos.map(preparer))).flat();
  await writeFile(
    join(PRETES, "pretes.ts"),
    module("pretes", "Prete", Object.fromEntries(preparees.map(({ id, prete }) => [id, prete]))),
  );
  await writeFile(
    join(PRETES, "scenes.ts"),
    module("scenes", "Scenes", Object.fromEntries(preparees.map(({ id, scenes }) => [id, scenes]))),
  );
}

const module = (nom: string, type: "Prete" | "Scenes", valeurs: unknown): string =>
  [
    'import type { IdDeVideo } from "../fiche.ts";',
    `import type { ${type} } from "../prete.ts";`,
    `export const ${nom}: Readonly<Partial<Record<IdDeVideo, ${type}>>> = ${JSON.stringify(valeurs)};`,
    "",
  ].join("\n");

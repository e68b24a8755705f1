import { generer } from "./generer.ts";
import { lireOptions } from "./options.ts";

const debut = Date.now();
try {
  const options = lireOptions(process.argv.slice(2));
  const lignes = await generer(options, (fait) => console.log(fait));
  console.log(`${lignes} faits simulés dans ${options.sortie}, en ${Math.round((Date.now() - debut) / 1000)} s`);
} catch (erreur) {
  console.error(`Rien n’est généré : ${erreur instanceof Error ? erreur.message : erreur}`);
  process.exitCode = 1;
}

import { generer } from "./generer.ts";
import { lireOptions } from "./options.ts";

const options = lireOptions(process.argv.slice(2));
const debut = Date.now();
const lignes = await generer(options, (fait) => console.log(fait));
console.log(`${lignes} faits simulés dans ${options.sortie}, en ${Math.round((Date.now() - debut) / 1000)} s`);

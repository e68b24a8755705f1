import { demandeDeLAide, LigneIncomprise } from "../../../shared/ligne-de-commande.ts";
import { enClair } from "../../../shared/refus-du-systeme.ts";
import { generer } from "./generer.ts";
import { lireOptions, USAGE } from "./options.ts";

const [debut, args] = [Date.now(), process.argv.slice(2)];

async function executer(): Promise<string> {
  const options = lireOptions(args);
  const lignes = await generer(options, (fait) => console.log(fait));
  return `${lignes} faits simulés dans ${options.sortie}, en ${Math.round((Date.now() - debut) / 1000)} s`;
}

try {
  console.log(demandeDeLAide(args) ? USAGE.trimEnd() : await executer());
} catch (erreur) {
  console.error(
    erreur instanceof LigneIncomprise ? erreur.message.trimEnd() : `Rien n’est généré : ${enClair(erreur)}`,
  );
  process.exitCode = 1;
}

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { demandeDeLAide, fautesDeLigne, LigneIncomprise } from "../../../shared/ligne-de-commande.ts";
import { enClair } from "../../../shared/refus-du-systeme.ts";
import { lieuDe } from "../../socle/lieu.ts";
import { reconstruire } from "./reconstruire.ts";

const LAC = ".sne/statistiques/lac";

const USAGE = `Usage : npm run statistiques:reconstruire -- --exports DOSSIER [options]
  --exports DOSSIER   exports des tables demandes et registre vers S3, ramenés ici
  --lac DOSSIER       dossier du lac (${LAC})
  --help              ce texte
`;

const dire = (texte: string): void => {
  process.stdout.write(`${texte}\n`);
};

const options = { exports: { type: "string" }, lac: { type: "string", default: LAC } } as const;

/** What is asked; throws with all that is not understood. */
function lireLigne(args: string[]): { exports: string; lac: string } {
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const fautes = fautesDeLigne(tokens, options);
  if (fautes.length > 0) throw new LigneIncomprise(fautes, USAGE);
  const { exports, lac } = parseArgs({ args, options }).values;
  if (exports === undefined)
    throw new LigneIncomprise(["il manque --exports, le dossier des exports des tables demandes et registre"], USAGE);
  return { exports: resolve(exports), lac: resolve(lac) };
}

async function executer(args: string[]): Promise<void> {
  if (demandeDeLAide(args)) {
    process.stdout.write(USAGE);
    return;
  }
  const { exports, lac } = lireLigne(args);
  const lignes = await reconstruire({ exports, lac, lieuDe, dire });
  dire(`${lignes} faits dans ${lac}`);
}

try {
  await executer(process.argv.slice(2));
} catch (erreur) {
  process.stderr.write(
    erreur instanceof LigneIncomprise ? erreur.message : `Le lac n’est pas refait : ${enClair(erreur)}\n`,
  );
  process.exitCode = 1;
}

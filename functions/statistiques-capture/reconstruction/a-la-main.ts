import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { lieuDe } from "../../socle/lieu.ts";
import { reconstruire } from "./reconstruire.ts";

const USAGE = `Usage : npm run statistiques:reconstruire -- --exports DOSSIER [--lac DOSSIER]
  --exports  exports des tables demandes et registre vers S3, ramenés ici
  --lac      dossier du lac (.sne/statistiques/lac)
`;

const dire = (texte: string): void => {
  process.stdout.write(`${texte}\n`);
};

async function executer(args: readonly string[]): Promise<number> {
  const options = { exports: { type: "string" }, lac: { type: "string", default: ".sne/statistiques/lac" } } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (values.exports === undefined) {
    process.stderr.write(USAGE);
    return 1;
  }
  const lac = resolve(values.lac);
  const lignes = await reconstruire({ exports: resolve(values.exports), lac, lieuDe, dire });
  dire(`${lignes} faits dans ${lac}`);
  return 0;
}

process.exitCode = await executer(process.argv.slice(2));

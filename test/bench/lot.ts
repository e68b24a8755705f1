import { execFile } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import * as z from "zod";
import { bundle } from "../../infra/bundles.ts";
import { fonctions } from "../../infra/fonctions.ts";
import { gabarits, ressources } from "../../infra/gabarits.ts";
import { contrat } from "../../shared/api/contrat.ts";
import { ecrire, type Figure, mediane, type Partie, quantile } from "./figure.ts";

const TOURS = 9;
const VIDE = "vide";

const fonctionDuGabarit = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.json()).default({}) }).default({ Variables: {} }),
});

/** Every variable that a function may ask for when it is loaded, as the templates give them. */
const environnement = Object.fromEntries(
  ressources(gabarits().values())
    .filter(({ Type }) => Type === "AWS::Lambda::Function")
    .flatMap(({ Properties }) => Object.keys(fonctionDuGabarit.parse(Properties).Environment.Variables))
    .concat("AWS_REGION")
    .map((nom) => [nom, nom.endsWith("_URL") ? "https://mesure.example" : "mesure"]),
);

const lancer = promisify(execFile);

/** Milliseconds to load a bundle in a Node that has loaded nothing yet. */
async function charger(fichier: string): Promise<number> {
  const script = `const debut = performance.now();
    await import(${JSON.stringify(pathToFileURL(fichier).href)});
    process.stdout.write(String(performance.now() - debut));`;
  const options = { env: { ...process.env, ...environnement } };
  const { stdout } = await lancer(process.execPath, ["--input-type=module", "-e", script], options);
  return Number(stdout);
}

const entree = (dossier: string, nom: string): string => join(dossier, nom, "index.mjs");

/** Loads each in turn, again and again, so that what slows the machine slows them all. */
async function chargements(dossier: string, noms: readonly string[]): Promise<Map<string, number[]>> {
  const temps = new Map<string, number[]>(noms.map((nom) => [nom, []]));
  for (let tour = 0; tour < TOURS; tour += 1)
    for (const nom of noms) temps.get(nom)?.push(await charger(entree(dossier, nom)));
  return temps;
}

function unVide(dossier: string): void {
  mkdirSync(join(dossier, VIDE));
  writeFileSync(entree(dossier, VIDE), "export const handler = async () => ({});\n");
}

/** Its code, and its mails in the other languages; as the issue counts: a thousand bytes. */
const kilooctets = (dossier: string, nom: string): number =>
  globSync("*.mjs", { cwd: join(dossier, nom) }).reduce(
    (somme, fichier) => somme + statSync(join(dossier, nom, fichier)).size / 1000,
    0,
  );

async function mesurerLots(dossier: string): Promise<Figure[]> {
  bundle(dossier);
  unVide(dossier);
  const noms = Object.keys(fonctions);
  const temps = await chargements(dossier, [VIDE, ...noms]);
  const duVide = mediane(temps.get(VIDE) ?? []);
  const http = new Set<string>(Object.values(contrat).map(({ fonction }) => fonction));
  const lots = noms.flatMap((nom): Figure[] => {
    const siens = temps.get(nom) ?? [];
    const detail = `n ${siens.length}, médiane ${ecrire(mediane(siens))} ms, p90 ${ecrire(quantile(siens, 0.9))} ms, moins ${ecrire(duVide)} ms pour une fonction vide`;
    return [
      { nom: `lot.${nom}_ko`, valeur: kilooctets(dossier, nom), unite: "ko" },
      { nom: `lot.${nom}_import_ms`, valeur: mediane(siens) - duVide, unite: "ms", detail },
    ];
  });
  const plusGrand = Math.max(...[...http].map((nom) => kilooctets(dossier, nom)));
  return [{ nom: "lot.max_ko", valeur: plusGrand, unite: "ko", cible: 1500 }, ...lots];
}

/** What each function weighs, and how long it takes to load: part of what a person waits for on a cold start. */
export const lot: Partie = {
  nom: "lot",
  async mesurer() {
    const dossier = mkdtempSync(join(tmpdir(), "sne-lots-"));
    try {
      return await mesurerLots(dossier);
    } finally {
      rmSync(dossier, { recursive: true });
    }
  },
};

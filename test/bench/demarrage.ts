import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Figure, Partie } from "./figure.ts";

const racine = resolve(import.meta.dirname, "../..");

/** What an installation has not: history, results of past builds, data. */
const ABSENTS = new Set([".git", ".cache", ".sne", "node_modules", "dist", "cdk.out", "paraglide"]);

/** The project as it is just after its installation: nothing is built. */
function installer(dossier: string): string {
  const projet = join(dossier, "projet");
  cpSync(racine, projet, { recursive: true, filter: (chemin) => chemin === racine || !ABSENTS.has(basename(chemin)) });
  symlinkSync(join(racine, "node_modules"), join(projet, "node_modules"), "junction");
  return projet;
}

/** Waits for the line that says where the system is; what it said is told if it stops before. */
async function attendreLeDepart(enfant: ChildProcess): Promise<void> {
  const dites: string[] = [];
  const { stdout, stderr } = enfant;
  stderr?.setEncoding("utf8").on("data", (texte: string) => dites.push(texte));
  if (stdout)
    for await (const ligne of createInterface({ input: stdout })) {
      if (ligne.startsWith("SNE prêt")) return;
      dites.push(ligne);
    }
  throw new Error(`the system stopped before it was ready:\n${dites.join("\n")}`);
}

/** Starts with empty data, as `npm start` does; gives the seconds until it is ready, and stops it. */
async function demarrer(projet: string, donnees: string): Promise<number> {
  const commande = [join("infra", "local", "start.ts"), "--port", "0", "--data", donnees];
  const debut = performance.now();
  const enfant = spawn(process.execPath, commande, { cwd: projet, stdio: ["ignore", "pipe", "pipe"] });
  try {
    await attendreLeDepart(enfant);
    return (performance.now() - debut) / 1000;
  } finally {
    if (enfant.exitCode === null) {
      enfant.kill("SIGTERM");
      enfant.stdout?.resume();
      await once(enfant, "exit");
    }
  }
}

async function mesurerDeuxDeparts(dossier: string): Promise<Figure[]> {
  const projet = installer(dossier);
  const premier = await demarrer(projet, join(dossier, "premier"));
  const suivant = await demarrer(projet, join(dossier, "suivant"));
  return [
    {
      nom: "demarrage.s",
      valeur: premier,
      unite: "s",
      cible: 30,
      detail: "première fois après l’installation : pages et piles à construire, 300 demandes à déposer",
    },
    { nom: "demarrage.suivant_s", valeur: suivant, unite: "s", detail: "les fois suivantes, données vides" },
  ];
}

/** From the command to the ready line, with the demandes of the demonstration. */
export const demarrage: Partie = {
  nom: "demarrage",
  async mesurer() {
    const dossier = mkdtempSync(join(tmpdir(), "sne-depart-"));
    try {
      return await mesurerDeuxDeparts(dossier);
    } finally {
      rmSync(dossier, { recursive: true });
    }
  },
};

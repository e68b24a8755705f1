import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { bundle } from "./bundles.ts";
import { fonctions } from "./fonctions.ts";

const dossiers = [0, 1].map(() => mkdtempSync(join(tmpdir(), "bundles-")));
for (const dossier of dossiers) bundle(dossier);
afterAll(() => {
  for (const dossier of dossiers) rmSync(dossier, { recursive: true });
});

const empreinte = (dossier: string): string => {
  // compiled packages are laid as they are
  const fichiers = globSync("*/*.*", { cwd: dossier }).sort();
  return fichiers
    .reduce((hash, fichier) => hash.update(readFileSync(join(dossier, fichier))), createHash("sha256"))
    .digest("hex");
};

describe("les paquets des fonctions", () => {
  it("ont les mêmes octets pour les mêmes sources", () => {
    const [premier, second] = dossiers.map(empreinte);
    expect(premier).toBe(second);
  });

  it.each(Object.entries(fonctions))("%s a son code et les données qu’elle lit", (nom, { donnees }) => {
    const la = (fichier: string) => existsSync(join(dossiers[0] ?? "", nom, fichier));
    expect(la("index.mjs")).toBe(true);
    expect(la("communes.json")).toBe(donnees.some((donnee) => donnee.endsWith("communes.json")));
  });

  it("ont avec eux les fils qu’ils lancent : celui des classeurs, sans lignes, n’en écrit aucun", async () => {
    const vide = { tableau: [], code: [], libelle: [], modalites: [], libelles: [] };
    const lignes = { ...vide, mesure: [], mutation: [], statut: [], valeur: [] };
    const fil = new Worker(join(dossiers[0] ?? "", "statistiques-publication", "travailleur.mjs"), {
      workerData: { dossier: "", tableaux: [], contexte: {} },
    });
    fil.postMessage({ territoire: { niveau: "DEP", code: "01", libelle: "Ain" }, lignes });
    const [noms] = await once(fil, "message");
    expect(noms).toEqual([]);
    await fil.terminate();
  });
});

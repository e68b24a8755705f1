import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { francais, langues } from "../../shared/langues.ts";
import { donneesDe } from "./graphe.ts";
import { aSesMessages } from "./manques.ts";
import { estTraduit, modulesDesFonctions } from "./portee.ts";
import { lireTousLesTextes } from "./textes.ts";
import { traduireModule } from "./traduire.ts";

const RACINE = join(import.meta.dirname, "../..");

/** Writes what words mails and sentences of pages in each language in a folder of its own, with the data that it reads, for the functions to be bundled from there. */
function ecrireLesRedactions(dossier: string): void {
  for (const langue of langues.filter((une) => une !== francais)) {
    const textes = lireTousLesTextes(langue);
    const modules = modulesDesFonctions({ mails: aSesMessages(langue) });
    for (const [nom, source] of modules) {
      const chemin = join(dossier, langue.code, nom);
      mkdirSync(dirname(chemin), { recursive: true });
      writeFileSync(chemin, estTraduit(nom) ? traduireModule(nom, source, langue, textes) : source);
    }
    for (const nom of donneesDe(modules)) cpSync(join(RACINE, nom), join(dossier, langue.code, nom));
  }
}

const [dossier] = process.argv.slice(2);
if (dossier === undefined) throw new Error("say where to write");
ecrireLesRedactions(dossier);

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { francais, langues } from "../../shared/langues.ts";
import { aSesMessages } from "./manques.ts";
import { estTraduit, modulesDesFonctions } from "./portee.ts";
import { lireTousLesTextes } from "./textes.ts";
import { traduireModule } from "./traduire.ts";

/** Writes what words mails and sentences of pages in each language in a folder of its own, for the functions to be bundled from there. */
function ecrireLesRedactions(dossier: string): void {
  for (const langue of langues.filter((une) => une !== francais)) {
    const textes = lireTousLesTextes(langue);
    for (const [nom, source] of modulesDesFonctions({ mails: aSesMessages(langue) })) {
      const chemin = join(dossier, langue.code, nom);
      mkdirSync(dirname(chemin), { recursive: true });
      writeFileSync(chemin, estTraduit(nom) ? traduireModule(nom, source, langue, textes) : source);
    }
  }
}

const [dossier] = process.argv.slice(2);
if (dossier === undefined) throw new Error("say where to write");
ecrireLesRedactions(dossier);

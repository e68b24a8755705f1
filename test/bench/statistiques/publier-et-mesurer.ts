import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chargerCommunes } from "../../../functions/socle/referentiel.ts";
import type { Phase } from "../../../functions/statistiques-publication/chronometre.ts";
import { dossierDEditions } from "../../../functions/statistiques-publication/dossier.ts";
import { ouvrirDuckdb } from "../../../functions/statistiques-publication/duckdb.ts";
import { fichiersDuLac, ouvrirFaits } from "../../../functions/statistiques-publication/lac.ts";
import { publier } from "../../../functions/statistiques-publication/publier.ts";
import { CONTACT_D_ESSAI } from "../../../shared/statistiques/contact.ts";
import { lireEdition } from "../../../shared/statistiques/edition.ts";
import { colonnesDeFait } from "../../../shared/statistiques/fait.ts";
import type { Mesure } from "./mesure.ts";

const [lac = "", sortie = "", nom = ""] = process.argv.slice(2);
const edition = lireEdition(nom);
if (!edition) throw new Error(`${nom} is no edition`);

/** Every value of every fact read once, and nothing else. */
async function lireTout(jusqua: string): Promise<{ lus: number; faits: number; millisecondes: number }> {
  const base = await ouvrirDuckdb({ dossier: join(tmpdir(), "sne-lecture"), memoireMo: 1500, coeurs: 2 });
  try {
    const fichiers = fichiersDuLac(lac, jusqua);
    const faits = await ouvrirFaits(base, fichiers);
    const debut = performance.now();
    await base.lire(
      `select ${colonnesDeFait.map(({ nom: colonne }) => `bit_xor(hash(${colonne}))`).join(", ")} from faits`,
    );
    return { lus: fichiers.length, faits, millisecondes: performance.now() - debut };
  } finally {
    base.fermer();
  }
}

/** Peak of this process: on Linux, `maxRSS` may be what its parent held when it was born. */
function memoireLaPlusHaute(): number {
  const dite =
    existsSync("/proc/self/status") && /^VmHWM:\s*(\d+) kB/mu.exec(readFileSync("/proc/self/status", "utf8"));
  return (dite ? Number(dite[1]) : process.resourceUsage().maxRSS) / 1024;
}

const phases: Record<Phase, number> = { donnees: 0, protection: 0, audit: 0, communes: 0, branche: 0, fichiers: 0 };
const resultat = await publier({
  edition,
  lac,
  depot: dossierDEditions(sortie),
  communes: chargerCommunes(),
  atelier: join(sortie, "atelier"),
  maintenant: new Date(),
  contact: CONTACT_D_ESSAI,
  code: "mesure",
  mesurer: (phase, millisecondes) => {
    phases[phase] = phase === "branche" ? Math.max(phases.branche, millisecondes) : phases[phase] + millisecondes;
  },
});
if (resultat.etat !== "publiee") throw new Error(`the edition is ${resultat.etat}`);
const memoireMo = memoireLaPlusHaute();
const { lus, faits, millisecondes } = await lireTout(edition.extraction.slice(0, 7));
const mesure: Mesure = {
  phases,
  lectureNue: millisecondes,
  memoireMo,
  lus,
  fichiers: resultat.fichiers.length,
  octets: resultat.fichiers.reduce((somme, { octets }) => somme + octets, 0),
  cellules: resultat.secret.cellules,
  masquees: resultat.secret.masquees,
  nonDiffusees: resultat.secret.nonDiffusees,
  faits,
};
process.stdout.write(JSON.stringify(mesure));

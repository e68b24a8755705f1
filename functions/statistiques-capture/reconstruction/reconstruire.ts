import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import type { Evenement } from "../../../shared/demande/evenements.ts";
import { type Fait, fait } from "../../../shared/statistiques/fait.ts";
import { faitsDeLaVie, type LieuDe } from "../../../shared/statistiques/faits-de-la-vie.ts";
import { fichiersDExport } from "../../socle/export-de-table.ts";
import { ecrireFaits } from "../../socle/faits-en-parquet.ts";
import { evenement } from "../../socle/stores/formes.ts";
import { cleDuJour } from "../../socle/stores/lac.ts";
import { cahier, lireCahier } from "./cahier.ts";
import { mettreEnPlace } from "./mettre-en-place.ts";
import { trier } from "./trier.ts";

export type AReconstruire = {
  /** Folder of the exports of `demandes` and `registre`. */
  exports: string;
  /** Folder of the lake; what local systems sent there stays. */
  lac: string;
  lieuDe: LieuDe;
  dire(etape: string): void;
};

function raconter(groupe: readonly unknown[], lieuDe: LieuDe): Fait[] {
  const lus = groupe.map((un): Evenement => z.parse(evenement, un));
  const parDemande = Map.groupBy(lus, ({ numeroUnique }) => numeroUnique);
  return [...parDemande.values()].flatMap((vie) =>
    faitsDeLaVie(
      vie.toSorted((a, b) => a.version - b.version),
      lieuDe,
    ),
  );
}

/** A file for each day; gives the number of rows. */
function ecrireLesJours(jours: string, neufs: string): number {
  let lignes = 0;
  for (const jour of readdirSync(jours).toSorted()) {
    const siens = lireCahier(jours, jour).map((ligne) => z.parse(fait, ligne));
    const fichier = join(neufs, cleDuJour("sne", jour));
    mkdirSync(dirname(fichier), { recursive: true });
    writeFileSync(fichier, ecrireFaits(siens));
    lignes += siens.length;
  }
  return lignes;
}

function verifierLesExports(exports: string): void {
  if (!existsSync(exports)) throw new Error(`le dossier des exports ${exports} n’existe pas.`);
  if (fichiersDExport(exports).length === 0)
    throw new Error(`aucun fichier d’export (.json ou .json.gz) dans ${exports}.`);
}

/** Writes the lake again from what the tables hold; gives the number of rows. What stops it leaves the lake as it was. */
export async function reconstruire({ exports, lac, lieuDe, dire }: AReconstruire): Promise<number> {
  verifierLesExports(exports);
  const neuf = !existsSync(lac);
  const atelier = join(lac, ".reconstruction");
  const [groupes, jours, neufs] = [join(atelier, "groupes"), join(atelier, "jours"), join(atelier, "neufs")];
  rmSync(atelier, { recursive: true, force: true });
  for (const dossier of [groupes, jours]) mkdirSync(dossier, { recursive: true });
  try {
    await trier(exports, groupes, jours);
    dire("événements triés");
    const faits = cahier(jours);
    for (const nom of readdirSync(groupes).toSorted())
      for (const un of raconter(lireCahier(groupes, nom), lieuDe)) faits.ecrire(un.connu_le, un);
    faits.verser();
    dire("demandes racontées");
    const lignes = ecrireLesJours(jours, neufs);
    await mettreEnPlace(neufs, lac);
    return lignes;
  } finally {
    rmSync(atelier, { recursive: true, force: true });
    if (neuf && readdirSync(lac).length === 0) rmdirSync(lac);
  }
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";
import { generer } from "../../infra/statistiques/generer/generer.ts";
import { parDefaut } from "../../infra/statistiques/generer/options.ts";
import { ecrire, type Figure, type Partie } from "./figure.ts";
import { mesurerLApi } from "./statistiques/api.ts";
import { type Mesure, mesure } from "./statistiques/mesure.ts";

const PAYS = 2_900_000;
/** Live demandes that are measured, a tenth of the country by default: `SNE_BENCH_DEMANDES=2900000` for the whole of it. */
const DEMANDES = Number(process.env.SNE_BENCH_DEMANDES ?? PAYS / 10);
const EDITION = "2023-01";
const FIN = "2023-02-28";
const PUBLIER = join(import.meta.dirname, "statistiques/publier-et-mesurer.ts");

// Lambda on arm64 and S3 in Paris, list prices: https://aws.amazon.com/lambda/pricing/, https://aws.amazon.com/s3/pricing/
const DOLLARS_PAR_GO_SECONDE = 0.0000133334;
const DOLLARS_PAR_ECRITURE = 0.0053 / 1000;
const DOLLARS_PAR_LECTURE = 0.00042 / 1000;
const GO_DE_LA_LAMBDA = 10;

/** Targets are those of the whole country: a part of it is not held to them, and says so. */
const entier = DEMANDES >= PAYS;
const secondes = (nom: string, millisecondes: number, cible: number, detail?: string): Figure => ({
  nom: `statistiques.${nom}`,
  valeur: millisecondes / 1000,
  unite: "s",
  ...(entier && { cible }),
  detail: [detail, !entier && `${cible} s au plus pour le pays entier`].filter(Boolean).join(" ; "),
});

/** A publication of one edition, in a process of its own: its memory is its own, bounded as `npm run publier` bounds it. */
function publierAPart(lac: string, sortie: string): Mesure {
  const args = ["--max-old-space-size=768", PUBLIER, lac, sortie, EDITION];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  return z.parse(mesure, JSON.parse(stdout));
}

/** What one publication asks of the cloud: the lake, what is published before it, every file and its manifest. */
const cout = (secondesDeCalcul: number, { lus, fichiers }: Mesure): number =>
  secondesDeCalcul * GO_DE_LA_LAMBDA * DOLLARS_PAR_GO_SECONDE +
  (fichiers + 4) * DOLLARS_PAR_ECRITURE +
  lus * DOLLARS_PAR_LECTURE;

function figures(mesuree: Mesure, machine: string): Figure[] {
  const { phases, lectureNue, memoireMo, lus, fichiers, octets, cellules, masquees, nonDiffusees, faits } = mesuree;
  const duree = (phases.donnees + phases.protection + phases.fichiers) / 1000;
  return [
    secondes("donnees_s", phases.donnees, 60, `${faits} faits, ${DEMANDES} demandes en cours ; ${machine}`),
    secondes("protection_s", phases.protection - phases.communes, 60, "de la France aux départements"),
    secondes(
      "audit_max_s",
      Math.max(phases.audit, phases.branche),
      900,
      `départements : ${ecrire(phases.branche / 1000)} s le plus long, ${Math.round(phases.communes / 1000)} s en tout`,
    ),
    secondes("classeurs_s", phases.fichiers, 180, `${fichiers} fichiers, ${Math.round(octets / 1e6)} Mo`),
    { nom: "statistiques.memoire_mo", valeur: Math.round(memoireMo), unite: "Mo", cible: 2_000 },
    {
      nom: "statistiques.ratio_duckdb",
      valeur: phases.donnees / lectureNue,
      unite: "ratio",
      // what does not grow with facts makes most of a small country
      ...(entier && { cible: 10 }),
      detail: `toutes les valeurs de tous les faits, lues une fois : ${ecrire(lectureNue / 1000)} s${entier ? "" : " ; 10 au plus pour le pays entier"}`,
    },
    {
      nom: "statistiques.cout_usd",
      valeur: cout(duree, mesuree),
      unite: "USD",
      detail: `${GO_DE_LA_LAMBDA} Go pendant ${Math.round(duree)} s, ${fichiers + 4} écritures, ${lus} lectures`,
    },
    {
      nom: "statistiques.part_masquee",
      valeur: masquees / Math.max(1, cellules),
      unite: "ratio",
      detail: `${masquees} cellules sur ${cellules}, et ${nonDiffusees} non diffusées`,
    },
  ];
}

/** One annual edition of an invented country, from its facts to its workbooks. */
export const statistiques: Partie = {
  nom: "statistiques",
  async mesurer(graine) {
    const dossier = mkdtempSync(join(tmpdir(), "sne-bench-"));
    const lac = join(dossier, "lac");
    try {
      const machine = `${availableParallelism()} cœurs, charge ${ecrire(loadavg()[0] ?? 0)} au départ`;
      const debut = performance.now();
      await generer({ ...parDefaut, demandes: DEMANDES, graine, fin: FIN, sortie: lac }, () => undefined);
      const generation = secondes("generation_s", performance.now() - debut, 120);
      return [
        generation,
        ...figures(publierAPart(lac, join(dossier, "editions")), machine),
        ...(await mesurerLApi(join(dossier, `editions/editions/${EDITION}/1.0.0`), join(dossier, "moteurs"))),
      ];
    } finally {
      rmSync(dossier, { recursive: true });
    }
  },
};

import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import type { Workshop } from "../build/run-node.ts";
import { onClock } from "../on-clock.ts";
import { seconds } from "../progress.ts";
import type { SavedClock } from "../saved-clock.ts";
import type { ClientConfig } from "../system.ts";
import { type AFaire, editionsAFaire } from "./a-faire.ts";
import { deposerEdition } from "./deposer-editions.ts";
import { dossierDesEditions, estFaite, fabriquer, type Suivi } from "./fabriquer.ts";

type Options = {
  /** How many editions are made. */
  editions: number;
  dataDir: string;
  workshop: Workshop;
  clock: SavedClock;
  config: ClientConfig;
  /** Bucket of what is published. */
  bucket: string;
  dire(line: string): void;
};

/** Between two lines on the same edition: it takes minutes, behind all the rest. */
const SILENCE_MS = 30_000;

/** Says now and then how far an edition is. */
function suivre(edition: string, dire: Options["dire"]): Suivi {
  let dit = performance.now();
  return (etape) => {
    if (performance.now() - dit < SILENCE_MS) return;
    dit = performance.now();
    dire(`Statistiques : édition ${edition} en préparation, ${etape}`);
  };
}

/**
 * Publishes editions of invented facts, one after the other, behind all the rest; each is kept, so that the next run
 * goes on from there.
 */
export async function publierEditions(options: Options): Promise<void> {
  const { editions, dataDir, workshop, clock, config, bucket: Bucket, dire } = options;
  const dossier = join(dataDir, "statistiques");
  const seau = { s3: onClock(new S3Client({ ...config, forcePathStyle: true }), clock.shift), Bucket };
  const aFaire = editionsAFaire(clock.today(), editions);
  const restantes = aFaire.filter((une) => !estFaite(une, dossier));
  if (restantes.length > 0)
    dire(`Statistiques : éditions de données simulées à préparer, derrière tout le reste : ${restantes.length}`);
  const debut = performance.now();
  const publierUne = async (une: AFaire, rang: number): Promise<void> => {
    const depuis = performance.now();
    if (!estFaite(une, dossier)) await fabriquer(une, dossier, workshop, suivre(une.edition, dire));
    await deposerEdition(dossierDesEditions(dossier), une.edition, seau);
    if (restantes.includes(une))
      dire(
        `Statistiques : édition ${une.edition} publiée, données simulées (${rang + 1} sur ${aFaire.length}, en ${seconds(depuis)})`,
      );
  };
  for (const [rang, une] of aFaire.entries())
    await publierUne(une, rang).catch((error: unknown) => {
      if (workshop.stopping?.aborted) throw error;
      // the others may do; the next start tries this one again
      dire(`Statistiques : édition ${une.edition} non publiée. ${error instanceof Error ? error.message : error}`);
    });
  if (restantes.length > 0 && aFaire.every((une) => estFaite(une, dossier)))
    dire(`Statistiques : toutes les éditions sont là, ${seconds(debut)} après que le reste était prêt`);
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../../shared/is-alive.ts";

/** Another system runs on that folder. */
export class DataTaken extends Error {}

/** Process that holds the folder, when it still runs; a lock left by one that died is nobody's. */
function holder(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a folder of data for one system at a time: two on the same engines' files would undo each other. */
export function lockData(dataDir: string): () => void {
  const path = join(dataDir, "verrou");
  const other = holder(path);
  if (other !== undefined)
    throw new DataTaken(
      `Le dossier ${dataDir} sert déjà à un SNE qui tourne (processus ${other}) : arrêtez-le, ou choisissez --data.`,
    );
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, String(process.pid));
  return () => rmSync(path, { force: true });
}

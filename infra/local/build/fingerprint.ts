import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Tests change nothing of what is built, nor do its results. */
const beside = /\.test\.tsx?$|^(?:node_modules|dist|paraglide)$/u;

const filesOf = (path: string): string[] => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  const names = readdirSync(path).filter((name) => !beside.test(name));
  return names.flatMap((name) => filesOf(join(path, name)));
};

/** Digest of these files and folders, names and bytes; `except` are left out. */
export function fingerprint(paths: readonly string[], except: readonly string[] = []): string {
  const digest = createHash("sha256");
  for (const path of paths.flatMap(filesOf).sort())
    if (!except.some((folder) => path.startsWith(folder))) digest.update(path).update("\0").update(readFileSync(path));
  return digest.digest("hex").slice(0, 32);
}

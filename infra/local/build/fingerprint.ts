import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

/** Tests and what explains change nothing of what is built, nor do its results and what tools leave behind them. */
const beside = /\.test\.tsx?$|^\.|^(?:README\.md|node_modules|dist|paraglide)$/u;

const filesOf = (path: string): string[] => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  const names = readdirSync(path).filter((name) => !beside.test(name));
  return names.flatMap((name) => filesOf(join(path, name)));
};

/** Digest of these files and folders of `root`, names and bytes; `except` are left out. */
export function fingerprint(root: string, paths: readonly string[], except: readonly string[] = []): string {
  const digest = createHash("sha256");
  const left = except.map((folder) => join(root, folder) + sep);
  const files = paths
    .flatMap((path) => filesOf(resolve(root, path)))
    .filter((path) => !left.some((each) => path.startsWith(each)));
  for (const path of files.sort()) digest.update(relative(root, path)).update("\0").update(readFileSync(path));
  return digest.digest("hex").slice(0, 32);
}

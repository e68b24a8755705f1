import { watch as watchFolder } from "node:fs";
import { join, sep } from "node:path";

const folders = ["shared", "functions", "infra", "web"];

/** What the build itself writes, what is not built, and what runs here: that one needs another start. */
const left = /^(?:web[/\\](?:dist|paraglide)|infra[/\\]local)(?:[/\\]|$)|\.test\.tsx?$/u;

/** Milliseconds of silence after which a burst of changes is over. */
const silence = 300;

/** Calls `rebuild` after each burst of changes of the sources, one at a time, until `stopping`. */
export function watch(root: string, stopping: AbortSignal, rebuild: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  const changed = (folder: string, name: string | null): void => {
    if (name === null || left.test(folder + sep + name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(rebuild);
    }, silence);
  };
  for (const folder of folders)
    watchFolder(join(root, folder), { recursive: true, signal: stopping }, (_, name) => changed(folder, name));
  stopping.addEventListener("abort", () => clearTimeout(timer));
}

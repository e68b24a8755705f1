import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** How far each shard has been read, kept in a file between runs. */
export type Checkpoints = { get(shard: string): string | undefined; set(shard: string, sequenceNumber: string): void };

export function keepCheckpoints(path: string): Checkpoints {
  const kept = z.record(z.string(), z.string()).parse(existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {});
  return {
    get: (shard) => kept[shard],
    set(shard, sequenceNumber) {
      kept[shard] = sequenceNumber;
      writeFileSync(`${path}.new`, JSON.stringify(kept));
      renameSync(`${path}.new`, path);
    },
  };
}

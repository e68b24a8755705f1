import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { State } from "../state.ts";

const version = z.object({
  bucket: z.string(),
  key: z.string(),
  versionId: z.string(),
  /** Where the bytes are on the engine; a delete marker has none. */
  blob: z.string().nullable(),
  etag: z.string(),
  size: z.number(),
  date: z.number(),
});

export type ObjectVersion = z.infer<typeof version>;

const tags = z.record(z.string(), z.string());
const tagged = z.object({ etiquettes: z.string() });
type Tags = Readonly<z.infer<typeof tags>>;

/** The engine keeps one object per key: each version is one object of its own there, and this knows which. */
export class ObjectVersions {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
    state.define(`
      CREATE TABLE IF NOT EXISTS objets (
        rang INTEGER PRIMARY KEY, bucket TEXT NOT NULL, key TEXT NOT NULL, versionId TEXT NOT NULL,
        blob TEXT, etag TEXT NOT NULL, size INTEGER NOT NULL, date INTEGER NOT NULL,
        UNIQUE (bucket, key, versionId));
      CREATE INDEX IF NOT EXISTS objetsParCle ON objets (bucket, key, rang);
      CREATE TABLE IF NOT EXISTS etiquettes (
        bucket TEXT NOT NULL, key TEXT NOT NULL, versionId TEXT NOT NULL, etiquettes TEXT NOT NULL,
        PRIMARY KEY (bucket, key, versionId))`);
  }

  /** In a bucket without versions there is one, "null": the blob that it replaces is given back, to be deleted. */
  add(added: ObjectVersion): string | undefined {
    const replaced = this.find(added.bucket, added.key, added.versionId);
    if (replaced) this.remove(replaced);
    const { bucket, key, versionId, blob, etag, size, date } = added;
    const sql = "INSERT INTO objets (bucket, key, versionId, blob, etag, size, date) VALUES (?, ?, ?, ?, ?, ?, ?)";
    this.#state.run(sql, bucket, key, versionId, blob, etag, size, date);
    return replaced?.blob ?? undefined;
  }

  remove({ bucket, key, versionId }: ObjectVersion): void {
    for (const table of ["objets", "etiquettes"])
      this.#state.run(`DELETE FROM ${table} WHERE bucket = ? AND key = ? AND versionId = ?`, bucket, key, versionId);
  }

  /** Replaces the tags of a version. */
  tag({ bucket, key, versionId }: ObjectVersion, tags: Tags): void {
    const sql = "INSERT OR REPLACE INTO etiquettes (bucket, key, versionId, etiquettes) VALUES (?, ?, ?, ?)";
    this.#state.run(sql, bucket, key, versionId, JSON.stringify(tags));
  }

  tagsOf({ bucket, key, versionId }: ObjectVersion): Tags {
    const sql = "SELECT etiquettes FROM etiquettes WHERE bucket = ? AND key = ? AND versionId = ?";
    const [found] = this.#state.rows(tagged, sql, bucket, key, versionId);
    return found ? tags.parse(JSON.parse(found.etiquettes)) : {};
  }

  /** The newest version without `versionId`. */
  find(bucket: string, key: string, versionId?: string): ObjectVersion | undefined {
    const sql =
      "SELECT * FROM objets WHERE bucket = ? AND key = ? AND (? IS NULL OR versionId = ?) ORDER BY rang DESC LIMIT 1";
    return this.#state.rows(version, sql, bucket, key, versionId ?? null, versionId ?? null)[0];
  }

  /** By key, then from the newest. */
  list(bucket: string, prefix: string): ObjectVersion[] {
    const sql = "SELECT * FROM objets WHERE bucket = ? AND substr(key, 1, length(?)) = ? ORDER BY key, rang DESC";
    return this.#state.rows(version, sql, bucket, prefix, prefix);
  }
}

export const newVersionId = (): string => randomBytes(24).toString("base64url");

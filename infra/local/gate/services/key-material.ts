import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { Refusal } from "../refusal.ts";
import type { State } from "../state.ts";

/** Bound to the ciphertext: the same pairs, in any order, open it. */
export type EncryptionContext = Readonly<Record<string, string>>;

const row = z.object({ material: z.instanceof(Uint8Array) });
const cipher = "aes-256-gcm";
const ivLength = 12;
const tagLength = 16;
// a UUID as text
const idLength = 36;

/** The secret bytes of the keys, drawn at first use and kept; nothing of them ever leaves but results. */
export class KeyMaterial {
  readonly #state: State;
  readonly #kept = new Map<string, Buffer>();

  constructor(state: State) {
    this.#state = state;
    state.define("CREATE TABLE IF NOT EXISTS cles (id TEXT PRIMARY KEY, material BLOB NOT NULL)");
  }

  /** id of the key, initialisation vector, tag, then the encrypted bytes. */
  encrypt(id: string, plaintext: Buffer, context: EncryptionContext): Buffer {
    const name = Buffer.from(id.padEnd(idLength));
    const iv = randomBytes(ivLength);
    const encryption = createCipheriv(cipher, this.#of(id), iv).setAAD(bound(name, context));
    const encrypted = Buffer.concat([encryption.update(plaintext), encryption.final()]);
    return Buffer.concat([name, iv, encryption.getAuthTag(), encrypted]);
  }

  decrypt(blob: Buffer, context: EncryptionContext): Buffer {
    const iv = blob.subarray(idLength, idLength + ivLength);
    const tag = blob.subarray(idLength + ivLength, idLength + ivLength + tagLength);
    try {
      const decryption = createDecipheriv(cipher, this.#of(keyIdOf(blob)), iv, { authTagLength: tagLength })
        .setAAD(bound(blob.subarray(0, idLength), context))
        .setAuthTag(tag);
      return Buffer.concat([decryption.update(blob.subarray(idLength + ivLength + tagLength)), decryption.final()]);
    } catch {
      throw new Refusal(400, "InvalidCiphertextException", "");
    }
  }

  mac(id: string, message: Buffer): Buffer {
    return createHmac("sha256", this.#of(id)).update(message).digest();
  }

  macHolds(id: string, message: Buffer, mac: Buffer): boolean {
    const due = this.mac(id, message);
    return due.length === mac.length && timingSafeEqual(due, mac);
  }

  #of(id: string): Buffer {
    const known = this.#kept.get(id) ?? this.#read(id) ?? this.#draw(id);
    this.#kept.set(id, known);
    return known;
  }

  #read(id: string): Buffer | undefined {
    const [found] = this.#state.rows(row, "SELECT material FROM cles WHERE id = ?", id);
    return found && Buffer.from(found.material);
  }

  #draw(id: string): Buffer {
    const material = randomBytes(32);
    this.#state.run("INSERT INTO cles (id, material) VALUES (?, ?)", id, material);
    return material;
  }
}

/** The key that a ciphertext says it was made with. */
export const keyIdOf = (blob: Buffer): string => blob.subarray(0, idLength).toString("latin1").trim();

/** What opens with the ciphertext or not at all: the name of its key, and its context. */
const bound = (name: Buffer, context: EncryptionContext): Buffer =>
  Buffer.concat([name, Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))))]);

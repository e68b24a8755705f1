import { brotliDecompressSync } from "node:zlib";

/** What fontkit asks of the package `brotli`, half a megabyte of it, Node does by itself. */
const decompresser = (octets: Uint8Array): Uint8Array => brotliDecompressSync(octets);

export { decompresser as default };

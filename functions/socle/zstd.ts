import { zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** What hyparquet asks for pages of Parquet: it knows no ZSTD by itself, and Node does. */
export const decompresseurs = { ZSTD: (octets: Uint8Array) => new Uint8Array(zstdDecompressSync(octets)) };
export const compresseurs = { ZSTD: (octets: Uint8Array) => new Uint8Array(zstdCompressSync(octets)) };

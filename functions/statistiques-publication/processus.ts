import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { isAlive } from "../../shared/is-alive.ts";

/** A process, and where its number means something. */
export type Processus = { machine: string; numero: number };

const ouRien = (lire: () => string): string => {
  try {
    return lire().trim();
  } catch {
    return "";
  }
};

/** Containers share a name, and a machine that starts again its numbers: where the system tells them apart, so does this. */
const machine = (): string =>
  [
    hostname(),
    ouRien(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8")),
    ouRien(() => readlinkSync("/proc/self/ns/pid")),
  ].join(" ");

export const ceProcessus = (): Processus => ({ machine: machine(), numero: process.pid });

/** Known of those of this machine alone. */
export const estMort = ({ machine: sienne, numero }: Processus): boolean => sienne === machine() && !isAlive(numero);

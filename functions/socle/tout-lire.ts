import type { Mandat } from "../../shared/mandat/mandat.ts";
import { Problem } from "../../shared/problems.ts";

/** Who certifies answers has read them: a helper who may not open those that are sealed leaves it to the person. */
export function exigerDeToutLire({ sensible }: { sensible?: unknown }, mandat: Mandat | undefined): void {
  if (mandat && sensible && !mandat.droits.includes("sensibles")) throw new Problem("reserve-au-titulaire");
}

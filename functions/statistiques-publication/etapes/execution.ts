import type { Edition } from "../../../shared/statistiques/edition.ts";
import { versionSuivante } from "../versions.ts";

/**
 * What makes an edition that was never published: its name and what it is given. The name says the edition, its version
 * and the day: two calls of one day start one execution, and the next day begins again what failed, for the name of an
 * execution that is over is taken for ninety days.
 */
export function uneExecution({ nom }: Edition, jour: string): [string, { edition: string; version: string }] {
  const version = versionSuivante(undefined);
  return [`${nom}_${version.replaceAll(".", "-")}_${jour}`, { edition: nom, version }];
}

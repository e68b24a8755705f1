import type { Edition } from "../../../shared/statistiques/edition.ts";
import { derniereVersion, type Publiee, versionSuivante } from "../versions.ts";

/** Empty where nothing is corrected: what a state machine reads of its input is always there. */
type Entree = { edition: string; version: string; raison: string };

/**
 * What makes the next version of an edition: its name and what it is given. The name says the edition, its version and
 * the day: two calls of one day start one execution, and the next day begins again what failed, for the name of an
 * execution that is over is taken for ninety days.
 */
export function uneExecution(
  { nom }: Edition,
  jour: string,
  correction?: { raison: string; derniere: Publiee },
): [string, Entree] {
  const version = versionSuivante(correction?.derniere);
  const entree = { edition: nom, version, raison: correction?.raison ?? "" };
  return [`${nom}_${version.replaceAll(".", "-")}_${jour}`, entree];
}

/** What a version corrects; nothing of a first one. A correction without a reason, or a reason for nothing, is refused. */
export function corrigeePar(publiees: readonly Publiee[], { edition, version, raison }: Entree): string | undefined {
  const autres = publiees.filter((une) => une.edition === edition && une.version !== version);
  const derniere = derniereVersion(autres, edition);
  if (versionSuivante(derniere) !== version)
    throw new Error(`${version} does not follow what is published of ${edition}`);
  if ((derniere === undefined) !== (raison.trim() === ""))
    throw new Error(`a correction, and it alone, says why: ${edition}`);
  return derniere?.version;
}

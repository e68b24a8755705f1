import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runNode, type Workshop } from "../build/run-node.ts";
import type { AFaire, Lac } from "./a-faire.ts";

const GENERER = join("infra", "statistiques", "generer", "index.ts");
const PUBLIER = join("functions", "statistiques-publication", "a-la-main.ts");

/** What every file and every page says of these figures. */
export const MENTION = "Données simulées";

/** Told of what is done, as it is done. */
export type Suivi = (etape: string) => void;

/** Invents the facts of a lake, once; what was interrupted is begun again. */
async function generer({ nom, options }: Lac, dossier: string, workshop: Workshop, follow: Suivi): Promise<string> {
  const lac = join(dossier, nom);
  if (existsSync(lac)) return lac;
  const partiel = `${lac}.partiel`;
  rmSync(partiel, { recursive: true, force: true });
  await runNode(workshop, GENERER, { args: [...options, "--sortie", partiel], behind: true, follow });
  renameSync(partiel, lac);
  return lac;
}

export const dossierDesEditions = (dossier: string): string => join(dossier, "publiees");

export const estFaite = ({ edition }: AFaire, dossier: string): boolean =>
  existsSync(join(dossierDesEditions(dossier), "editions", edition, "1.0.0", "manifest.json"));

/** Publishes an edition in a folder, in a process that lets everything else go first. */
export async function fabriquer(
  { edition, lac }: AFaire,
  dossier: string,
  workshop: Workshop,
  follow: Suivi,
): Promise<void> {
  const faits = await generer(lac, dossier, workshop, follow);
  const sortie = dossierDesEditions(dossier);
  // one system at a time has this folder: what is held there was left by a run that was stopped
  rmSync(join(sortie, "reservations"), { recursive: true, force: true });
  const args = ["--edition", edition, "--lac", faits, "--sortie", sortie, "--mention", MENTION];
  await runNode(workshop, PUBLIER, { args, behind: true, follow });
}

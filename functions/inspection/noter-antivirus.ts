import type { Antivirus, Piece } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { type Examen, lieuDe } from "./nouvelle.ts";

/** Results that say something of the file; the others (a failure, rights that lack) leave it for the sweep. */
const ISSUES: Readonly<Record<string, Antivirus["issue"]>> = {
  NO_THREATS_FOUND: "sain",
  THREATS_FOUND: "virus",
  UNSUPPORTED: "non-examine",
};

/** The verdict of GuardDuty, that may come before we know that the file is there. */
export async function noterAntivirus(
  { detail: { s3ObjectDetails, scanResultDetails } }: Examen,
  { pieces }: { pieces: Pick<PiecesStore, "noterAntivirus"> },
): Promise<Piece | undefined> {
  const ou = lieuDe(s3ObjectDetails.objectKey);
  const issue = ISSUES[scanResultDetails.scanResultStatus];
  return ou && issue && pieces.noterAntivirus(ou, { issue, versionId: s3ObjectDetails.versionId });
}

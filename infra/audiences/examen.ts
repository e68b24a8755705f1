import { noms, parService, surObjets, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** What agents do with pieces: they read one inspected version, by an address of a minute. */
export function pourLExamen({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "guichets", "demandes", "pieces", "journal"),
      SEAU_PIECES: donnees.pieces.bucketName,
    },
    droits: [
      surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
      surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
      surTable(tables.pieces, ["GetItem"], ["DOSSIER#*"]),
      surTable(tables.journal, ["PutItem"], ["DEMANDE#*"]),
      surObjets(donnees.pieces, "s3:GetObjectVersion"),
      parService(cles.donnees, "dynamodb", "ecrire"),
      parService(cles.donnees, "s3", "lire"),
    ],
    objetsDe: donnees.pieces,
  };
}

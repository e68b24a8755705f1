import { noms, parService, surObjets, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** What agents do with pieces: they read one inspected version, by an address of a minute, and say whether it does. */
export function pourLExamen({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "guichets", "demandes", "brouillons", "pieces", "journal"),
      SEAU_PIECES: donnees.pieces.bucketName,
    },
    droits: [
      surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
      surTable(tables.demandes, ["GetItem", "Query", "PutItem"], ["DEMANDE#*"]),
      surTable(tables.pieces, ["GetItem", "UpdateItem"], ["DOSSIER#*"]),
      surTable(tables.journal, ["PutItem"], ["DEMANDE#*"]),
      surObjets(donnees.pieces, "s3:GetObjectVersion"),
      parService(cles.donnees, "dynamodb", "ecrire"),
      parService(cles.donnees, "s3", "lire"),
    ],
    objetsDe: donnees.pieces,
  };
}

import { noms, parService, surEnveloppe, surObjets, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** What agents do with pieces: they give those that they scan, read one inspected version, by an address of a minute, and say whether it does. */
export function pourLExamen({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "guichets", "demandes", "brouillons", "pieces", "journal"),
      SEAU_PIECES: donnees.pieces.bucketName,
      CLE_SENSIBLE: cles.sensible.keyArn,
    },
    droits: [
      surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
      surTable(tables.demandes, ["GetItem", "Query", "PutItem"], ["DEMANDE#*"]),
      surTable(tables.pieces, ["GetItem", "Query", "PutItem", "UpdateItem"], ["DOSSIER#*"]),
      surTable(tables.journal, ["PutItem"], ["DEMANDE#*"]),
      // by presigned addresses, as the person does
      surObjets(donnees.pieces, "s3:PutObject", "s3:GetObjectVersion"),
      parService(cles.donnees, "dynamodb", "ecrire"),
      parService(cles.donnees, "s3", "ecrire"),
      surEnveloppe(cles.sensible, "lire"),
    ],
    objetsDe: donnees.pieces,
  };
}

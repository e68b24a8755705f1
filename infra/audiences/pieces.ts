import { noms, parService, surEnveloppe, surObjets, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** Pièces justificatives go straight from the browser to the bucket. */
export function pourLesPieces({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "brouillons", "demandes", "journal", "pieces"),
      SEAU_PIECES: donnees.pieces.bucketName,
      CLE_SENSIBLE: cles.sensible.keyArn,
    },
    droits: [
      surTable(tables.brouillons, ["GetItem"], ["COMPTE#*"]),
      surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
      surTable(tables.journal, ["PutItem"]),
      surTable(tables.pieces, ["GetItem", "Query", "PutItem", "UpdateItem"], ["DOSSIER#*"]),
      // by presigned addresses: one object that is not there yet, one version that was inspected
      surObjets(donnees.pieces, "s3:PutObject", "s3:GetObjectVersion"),
      parService(cles.donnees, "dynamodb", "ecrire"),
      parService(cles.donnees, "s3", "ecrire"),
      surEnveloppe(cles.sensible, "lire"),
    ],
    objetsDe: donnees.pieces,
  };
}

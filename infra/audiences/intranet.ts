import { noms, parService, surDossier, surListe, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** An agent’s first page, messages and letters, figures of the night. */
export function pourLIntranet({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles, lac } = donnees;
  return {
    environment: { ...origine, ...noms(tables, "guichets", "demandes", "journal"), SEAU_LAC: lac.bucketName },
    droits: [
      surTable(tables.guichets, ["GetItem", "UpdateItem"], ["AGENT#*"]),
      surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
      surTable(tables.demandes, ["Query"], ["MESSAGES#*", "ATTENTE#*"]),
      surTable(tables.demandes, ["PutItem"], ["MESSAGES#*"]),
      surTable(tables.demandes, ["DeleteItem"], ["ATTENTE#*"]),
      surTable(tables.journal, ["PutItem"]),
      surTable(tables.demandes, ["GetItem", "Query", "UpdateItem"], ["ENVOIS#*"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surDossier(lac, "nuit", "s3:GetObject"),
      surListe(lac),
      parService(cles.donnees, "s3", "lire"),
    ],
    objetsDe: lac,
    dossiers: ["nuit"],
  };
}

import { noms, parService, surDossier, surListe, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** Exact figures for guichets: what the night counted, and nothing of what it counted from, nor of what is published. */
export function pourLesChiffres({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles, lac } = donnees;
  return {
    environment: { ...origine, ...noms(tables, "guichets"), SEAU_LAC: lac.bucketName },
    droits: [
      surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
      surDossier(lac, "nuit", "s3:GetObject"),
      surListe(lac),
      parService(cles.donnees, "dynamodb", "lire"),
      parService(cles.donnees, "s3", "lire"),
    ],
    objetsDe: lac,
    dossiers: ["nuit"],
  };
}

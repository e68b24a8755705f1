import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { noms, parService, surEmpreinte, surObjets, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** What the API of the published statistics knows and may do: read what anyone may, and count its calls. */
export function pourLesStatistiques({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles, publication } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "comptes"),
      SEAU_PUBLICATION: publication.bucketName,
      CLE_EMPREINTE: cles.empreinte.keyArn,
    },
    droits: [
      surTable(tables.comptes, ["UpdateItem"], ["LIMITE#*"]),
      surObjets(publication, "s3:GetObject"),
      new PolicyStatement({ actions: ["s3:ListBucket"], resources: [publication.bucketArn] }),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surEmpreinte(cles.empreinte),
    ],
    objetsDe: publication,
  };
}

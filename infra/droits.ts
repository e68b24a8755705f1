import { Stack } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { IQueue } from "aws-cdk-lib/aws-sqs";

/** Names of these tables, as the functions find them: `TABLE_DEMANDES`… */
export const noms = <N extends string>(tables: Record<N, Table>, ...lesquelles: N[]): Record<string, string> =>
  Object.fromEntries(lesquelles.map((nom) => [`TABLE_${nom.toUpperCase()}`, tables[nom].tableName]));

type ActionDeTable = "GetItem" | "Query" | "Scan" | "PutItem" | "UpdateItem" | "DeleteItem" | "ConditionCheckItem";

/** These actions on a table; with `partitions`, only on the items whose key begins so (`SESSION#*`). */
export function surTable(
  { tableArn }: Table,
  actions: readonly ActionDeTable[],
  partitions?: string[],
): PolicyStatement {
  return new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [tableArn],
    // ForAllValues is true of a request without keys: Null asks that there be some
    ...(partitions && {
      conditions: {
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": partitions },
        Null: { "dynamodb:LeadingKeys": "false" },
      },
    }),
  });
}

export const surIndex = ({ tableArn }: Table, index: string): PolicyStatement =>
  new PolicyStatement({ actions: ["dynamodb:Query"], resources: [`${tableArn}/index/${index}`] });

const actionsDeCle = { lire: ["kms:Decrypt"], ecrire: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"] };

/** The use of a key that a service makes on behalf of the role, and no other use. */
export const parService = (
  cle: IKey,
  service: "dynamodb" | "sqs" | "s3",
  usage: keyof typeof actionsDeCle,
): PolicyStatement =>
  new PolicyStatement({
    actions: actionsDeCle[usage],
    resources: [cle.keyArn],
    conditions: { StringEquals: { "kms:ViaService": `${service}.${Stack.of(cle).region}.amazonaws.com` } },
  });

export const surEmpreinte = ({ keyArn }: IKey): PolicyStatement =>
  new PolicyStatement({ actions: ["kms:GenerateMac"], resources: [keyArn] });

const actionsDEnveloppe = { lire: ["kms:Decrypt"], ecrire: ["kms:GenerateDataKey", "kms:Decrypt"] };

/** Envelopes, each bound to its dossier: one that is moved to another dossier no longer opens. */
export const surEnveloppe = ({ keyArn }: IKey, usage: keyof typeof actionsDEnveloppe): PolicyStatement =>
  new PolicyStatement({
    actions: actionsDEnveloppe[usage],
    resources: [keyArn],
    conditions: { Null: { "kms:EncryptionContext:dossier": "false" } },
  });

/** These actions on the objects of a bucket. */
export const surObjets = ({ bucketArn }: Bucket, ...actions: `s3:${string}`[]): PolicyStatement =>
  new PolicyStatement({ actions, resources: [`${bucketArn}/*`] });

/** These actions on the objects of one folder of a bucket. */
export const surDossier = ({ bucketArn }: Bucket, dossier: string, ...actions: `s3:${string}`[]): PolicyStatement =>
  new PolicyStatement({ actions, resources: [`${bucketArn}/${dossier}/*`] });

/** Names of the objects of a bucket: who may not list is not told that one is absent. */
export const surListe = ({ bucketArn }: Bucket): PolicyStatement =>
  new PolicyStatement({ actions: ["s3:ListBucket"], resources: [bucketArn] });

export const surFile = ({ queueArn }: IQueue, ...actions: `sqs:${string}`[]): PolicyStatement =>
  new PolicyStatement({ actions, resources: [queueArn] });

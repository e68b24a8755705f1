import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";

export type Operation = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** One write, and what it means that its condition is broken. */
export type Ecriture<Issue extends string> = { siRefusee: Issue; operation: Operation };

export const JAMAIS_ECRIT = "attribute_not_exists(pk)";

const CONDITION_PERDUE = "ConditionalCheckFailed";
const DE_PASSAGE = ["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"];

/** The first broken condition, in the order of the writes; failing that, a reason that passes by itself. */
function issueDe<Issue extends string>(erreur: unknown, envoyees: readonly Ecriture<Issue>[]): Issue | "a-rejouer" {
  if (!(erreur instanceof TransactionCanceledException)) throw erreur;
  const raisons = (erreur.CancellationReasons ?? []).map(({ Code = "None" }) => Code);
  const perdue = raisons.indexOf(CONDITION_PERDUE);
  if (perdue >= 0) return envoyees[perdue]?.siRefusee ?? "a-rejouer";
  if (raisons.some((raison) => DE_PASSAGE.includes(raison))) return "a-rejouer";
  throw erreur;
}

/** All of these writes, or none; `a-rejouer`: another transaction was touching the same items. */
export function ecrireTout<Issue extends string>(
  db: DynamoDBDocumentClient,
  ecritures: readonly Ecriture<Issue>[],
): Promise<"ecrit" | "a-rejouer" | Issue> {
  const TransactItems = ecritures.map(({ operation }) => operation);
  return db.send(new TransactWriteCommand({ TransactItems })).then(
    () => "ecrit" as const,
    (erreur) => issueDe(erreur, ecritures),
  );
}

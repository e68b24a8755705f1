import { Refusal } from "../refusal.ts";

const ongoing = { Code: "TransactionConflict", Message: "Transaction is ongoing for the item" };
const simple = ["PutItem", "UpdateItem", "DeleteItem"];

/** What two writers of one item at once get: the transaction is cancelled, and its first item says why. */
export function conflict(operation: string, items: number): Refusal {
  if (simple.includes(operation)) return new Refusal(400, "TransactionConflictException", ongoing.Message);
  const reasons = [ongoing, ...Array.from({ length: items - 1 }, () => ({ Code: "None" }))];
  const codes = reasons.map(({ Code }) => Code).join(", ");
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return new Refusal(400, "TransactionCanceledException", message, { CancellationReasons: reasons });
}

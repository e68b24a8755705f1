import type { Statement } from "../../infra/local/gate/policy-document.ts";

/** One permission of a role, that a stack would lose with one word less. */
export type Droit = {
  action: string;
  resource: string;
  /** The service by which a key is used. */
  service: string | undefined;
  /** One of the prefixes of keys, when there are several. */
  partition: string | undefined;
};

const PARTITIONS = "dynamodb:LeadingKeys";

const partitionsDe = ({ Condition }: Statement): string[] => Condition?.["ForAllValues:StringLike"]?.[PARTITIONS] ?? [];
const serviceDe = ({ Condition }: Statement): string | undefined => Condition?.StringEquals?.["kms:ViaService"]?.[0];

const produit = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] =>
  as.flatMap((a) => bs.map((b): [A, B] => [a, b]));

/** Every permission that these statements give, one by one. */
export const droitsDe = (accords: readonly Statement[]): Droit[] =>
  accords.flatMap((accord) => {
    const partitions = partitionsDe(accord);
    const sans = partitions.length > 1 ? partitions : [undefined];
    return produit(produit(accord.Action, accord.Resource ?? []), sans).map(([[action, resource], partition]) => ({
      action,
      resource,
      service: serviceDe(accord),
      partition,
    }));
  });

export const nommer = ({ action, resource, service, partition }: Droit): string =>
  [action, resource.split(":").slice(5).join(":"), service, partition].filter(Boolean).join(" ");

const autresQue = (valeurs: readonly string[], une: string | undefined): string[] =>
  valeurs.filter((valeur) => valeur !== une);

function amputer(accord: Statement, { action, resource, service, partition }: Droit): Statement[] {
  const { Action, Resource = [], Condition = {} } = accord;
  if (!Action.includes(action) || !Resource.includes(resource) || serviceDe(accord) !== service) return [accord];
  const restantes = { "ForAllValues:StringLike": { [PARTITIONS]: autresQue(partitionsDe(accord), partition) } };
  const reste: Statement[] = [
    { ...accord, Action: autresQue(Action, action) },
    { ...accord, Action: [action], Resource: autresQue(Resource, resource) },
    ...(partition === undefined
      ? []
      : [{ ...accord, Action: [action], Resource: [resource], Condition: { ...Condition, ...restantes } }]),
  ];
  return reste.filter((garde) => garde.Action.length > 0 && garde.Resource?.length !== 0);
}

/** The same statements without this permission. */
export const sans = (accords: readonly Statement[], droit: Droit): Statement[] =>
  accords.flatMap((accord) => amputer(accord, droit));

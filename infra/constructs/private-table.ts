import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, BillingMode, type StreamViewType, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";

type Props = {
  cle: IKey;
  removalPolicy: RemovalPolicy;
  /** Name of the attribute (epoch seconds) past which DynamoDB erases the item. */
  expiration?: "expireLe";
  stream?: StreamViewType;
};

/** A table under our own key, restorable to any second of the last 35 days, that no mistake deletes. */
export class PrivateTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { cle, removalPolicy, expiration, stream }: Props) {
    super(scope, id);
    this.table = new Table(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: cle,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: removalPolicy === RemovalPolicy.RETAIN,
      removalPolicy,
      ...(expiration && { timeToLiveAttribute: expiration }),
      ...(stream && { stream }),
    });
  }
}

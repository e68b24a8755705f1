import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  type CorsRule,
  type LifecycleRule,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

type Props = {
  removalPolicy: RemovalPolicy;
  /** Without a key, S3 encrypts with its own. */
  cle?: IKey;
  cors?: CorsRule[];
  /** Each object put there is told to the default bus of EventBridge. */
  annonce?: true;
  lifecycleRules?: LifecycleRule[];
  /** Where its accesses are logged, or why they are not. */
  accessLogs: { to: Bucket; prefix: string } | { enabled: false; optOutReason: string };
};

const inacheves: LifecycleRule = { abortIncompleteMultipartUploadAfter: Duration.days(1) };

/** CDK answers "perhaps undefined" here, which its own interface refuses under exactOptionalPropertyTypes. */
class NeverWebsite extends Bucket {
  override get isWebsite(): boolean {
    return false;
  }
}

/** A bucket that is private, versioned, encrypted, reached by TLS only, and whose accesses are logged. */
export class PrivateBucket extends Construct {
  readonly bucket: NeverWebsite;

  constructor(
    scope: Construct,
    id: string,
    { cle, accessLogs, removalPolicy, lifecycleRules = [], annonce, ...props }: Props,
  ) {
    super(scope, id);
    this.bucket = new NeverWebsite(this, "Bucket", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      lifecycleRules: [inacheves, ...lifecycleRules],
      ...(cle
        ? { encryption: BucketEncryption.KMS, encryptionKey: cle, bucketKeyEnabled: true }
        : { encryption: BucketEncryption.S3_MANAGED }),
      ...this.logging(accessLogs),
      removalPolicy,
      // a bucket of a throw-away copy would otherwise outlive its stack, which cannot delete what is not empty
      autoDeleteObjects: removalPolicy === RemovalPolicy.DESTROY,
      ...props,
    });
    if (annonce) this.announce();
    this.acknowledge(accessLogs);
  }

  // written in the resource itself: CDK's own option deploys a function that does the same
  private announce() {
    const { defaultChild } = this.bucket.node;
    if (!CfnBucket.isCfnBucket(defaultChild)) throw new Error("a bucket holds its resource");
    defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }

  // by name: CDK would otherwise write in the policy of the log bucket, whose stack would need this one
  private logging(accessLogs: Props["accessLogs"]) {
    if (!("to" in accessLogs)) return {};
    const serverAccessLogsBucket = Bucket.fromBucketName(this, "AccessLogs", accessLogs.to.bucketName);
    return { serverAccessLogsBucket, serverAccessLogsPrefix: accessLogs.prefix };
  }

  private acknowledge(accessLogs: Props["accessLogs"]) {
    Validations.of(this.bucket).acknowledge(
      "to" in accessLogs
        ? {
            id: "@aws-cdk/aws-s3:accessLogsPolicyNotAdded",
            reason: "The policy of the log bucket already lets every bucket of the account write its logs.",
          }
        : { id: "AwsSolutions-S1", reason: accessLogs.optOutReason },
    );
  }
}

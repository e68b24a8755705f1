import { Duration, Stack, Validations } from "aws-cdk-lib";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";

type Props = { dossier: string; bucket: IBucket };

/** Names in `assets/` hold a hash of their content: kept for ever by browsers, and by us for the pages still open. */
const fichiersNommesParLeurContenu = "assets/*";

/** The pages, copied into their bucket at each deployment. */
export class PublishedSite extends Construct {
  constructor(scope: Construct, id: string, { dossier, bucket }: Props) {
    super(scope, id);
    const commun = { sources: [Source.asset(dossier)], destinationBucket: bucket, memoryLimit: 512 };
    const assets = new BucketDeployment(this, "Assets", {
      ...commun,
      exclude: ["*"],
      include: [fichiersNommesParLeurContenu],
      prune: false,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const pages = new BucketDeployment(this, "Pages", {
      ...commun,
      exclude: [fichiersNommesParLeurContenu],
      cacheControl: [CacheControl.noCache()],
    });
    // a page must not name a file that is not there yet
    pages.node.addDependency(assets);
    acknowledgeProvider(Stack.of(this), bucket);
  }
}

/** What CDK writes for the function that copies the files, which runs at deployment only. */
const findings = (stack: Stack, bucket: IBucket): string[] => {
  const {
    "Fn::GetAtt": [web],
  } = stack.resolve(bucket.bucketArn);
  return [
    "L1",
    "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
    ...["GetBucket*", "GetObject*", "List*", "Abort*", "DeleteObject*"].map((action) => `IAM5[Action::s3:${action}]`),
    `IAM5[Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*]`,
    `IAM5[Resource::<${web}.Arn>/*]`,
  ];
};

function acknowledgeProvider(stack: Stack, bucket: IBucket): void {
  const reason = "Written by CDK: it reads the asset and writes the bucket of the site, both of them public pages.";
  const provider = stack.node.children.filter(({ node }) => node.id.startsWith("Custom::CDKBucketDeployment"));
  for (const construct of provider)
    Validations.of(construct).acknowledge(
      ...findings(stack, bucket).map((id) => ({ id: `AwsSolutions-${id}`, reason })),
    );
}

import type { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";

/** What one function knows, and all that its role may do. */
export type Acces = {
  environment: Record<string, string>;
  droits: PolicyStatement[];
  /** Bucket whose objects it reads or writes; in these folders alone when some are named. */
  objetsDe?: Bucket;
  dossiers?: readonly string[];
};

import type { Assembly } from "../template/assembly.ts";
import {
  distribution as distributionType,
  viewerFunction as functionType,
  responseHeadersPolicy,
} from "../template/resources/cloudfront.ts";
import { bucket, bucketDeployment } from "../template/resources/s3.ts";
import { distribution } from "./distribution.ts";
import { message, type Origin } from "./exchange.ts";
import { responseHeaders } from "./response-headers.ts";
import { viewerFunction } from "./viewer-function.ts";
import { type Deployment, webBucket } from "./web-bucket.ts";

function deploymentsTo(name: string, assembly: Assembly): Deployment[] {
  return assembly
    .all(bucketDeployment)
    .filter(({ properties }) => properties.DestinationBucketName === name)
    .flatMap(({ properties }) =>
      properties.SourceObjectKeys.map((key) => ({
        directory: assembly.asset(key),
        prefix: properties.DestinationBucketKeyPrefix ?? "",
        metadata: properties.SystemMetadata,
        include: properties.Include,
        exclude: properties.Exclude,
      })),
    );
}

const buckets = (assembly: Assembly): [string, Origin][] =>
  assembly
    .all(bucket)
    .map(({ name, region }) => [`${name}.s3.${region}.amazonaws.com`, webBucket(deploymentsTo(name, assembly))]);

/** The pages and the API behind one address; the API alone as long as no stack has a distribution. */
export function openSite(assembly: Assembly, apis: ReadonlyMap<string, Origin>): Origin {
  const [found] = assembly.all(distributionType);
  if (!found) return [...apis.values()][0] ?? (async () => message(404, "Not Found"));
  return distribution({
    config: found.properties.DistributionConfig,
    origins: new Map([...apis, ...buckets(assembly)]),
    functions: new Map(
      assembly.all(functionType).map(({ ref, properties }) => [ref, viewerFunction(properties.FunctionCode)]),
    ),
    headers: new Map(
      assembly
        .all(responseHeadersPolicy)
        .map(({ ref, properties }) => [ref, responseHeaders(properties.ResponseHeadersPolicyConfig)]),
    ),
  });
}

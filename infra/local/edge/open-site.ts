import type { Assembly } from "../template/assembly.ts";
import {
  distribution as distributionType,
  viewerFunction as functionType,
  responseHeadersPolicy,
} from "../template/resources/cloudfront.ts";
import { bucket, bucketDeployment } from "../template/resources/s3.ts";
import { distribution } from "./distribution.ts";
import type { Answer, Origin } from "./exchange.ts";
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

/** A bucket that a page may speak to is behind the gate: its address in AWS would be refused by the browser. */
function hereInstead(assembly: Assembly, gate: string): (policy: string) => string {
  const addresses = assembly.all(bucket).map(({ name, region }) => `https://${name}.s3.${region}.amazonaws.com`);
  return (policy) => addresses.reduce((text, address) => text.replaceAll(address, gate), policy);
}

function headersPolicies(assembly: Assembly, gate: string): [string, (answer: Answer) => Answer][] {
  const here = hereInstead(assembly, gate);
  return assembly.all(responseHeadersPolicy).map(({ ref, properties }) => {
    const config = structuredClone(properties.ResponseHeadersPolicyConfig);
    const csp = config.SecurityHeadersConfig.ContentSecurityPolicy;
    if (csp) csp.ContentSecurityPolicy = here(csp.ContentSecurityPolicy);
    return [ref, responseHeaders(config)];
  });
}

/** The pages and the API behind one address. */
export function openSite(assembly: Assembly, apis: ReadonlyMap<string, Origin>, gate: string): Origin {
  const [found] = assembly.all(distributionType);
  if (!found) throw new Error("aucune pile ne définit de distribution");
  return distribution({
    config: found.properties.DistributionConfig,
    origins: new Map([...apis, ...buckets(assembly)]),
    functions: new Map(
      assembly.all(functionType).map(({ ref, properties }) => [ref, viewerFunction(properties.FunctionCode)]),
    ),
    headers: new Map(headersPolicies(assembly, gate)),
  });
}

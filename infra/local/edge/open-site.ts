import { S3Client } from "@aws-sdk/client-s3";
import { drawCredentials } from "../credentials.ts";
import type { Gate } from "../gate/gate.ts";
import { onClock } from "../on-clock.ts";
import type { Assembly } from "../template/assembly.ts";
import {
  cachePolicy,
  distribution as distributionType,
  viewerFunction as functionType,
  responseHeadersPolicy,
} from "../template/resources/cloudfront.ts";
import { bucket, bucketDeployment } from "../template/resources/s3.ts";
import { distribution } from "./distribution.ts";
import type { Answer, Origin } from "./exchange.ts";
import { liveBucket } from "./live-bucket.ts";
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

type Surroundings = { gate: Pick<Gate, "url" | "addPrincipal">; shift: SharedArrayBuffer };

/** CloudFront reads for itself: a bucket lets it in by its own policy. */
function readerOf(assembly: Assembly, { gate, shift }: Surroundings): S3Client {
  const [{ accountId, region, name } = { accountId: "", region: "", name: "" }] = assembly.all(distributionType);
  const source = `arn:aws:cloudfront::${accountId}:distribution/${name}`;
  const service = { name: "cloudfront.amazonaws.com", source };
  const credentials = drawCredentials(source);
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  gate.addPrincipal(accessKeyId, { secretAccessKey, sessionToken, roleArn: service.name, statements: [], service });
  return onClock(new S3Client({ endpoint: gate.url, region, credentials, forcePathStyle: true }), shift);
}

/** What a deployment laid there; else what functions write there as they go. */
function buckets(assembly: Assembly, surroundings: Surroundings): [string, Origin][] {
  const s3 = readerOf(assembly, surroundings);
  return assembly.all(bucket).map(({ name, region }) => {
    const deployments = deploymentsTo(name, assembly);
    const origin = deployments.length > 0 ? webBucket(deployments) : liveBucket(name, s3);
    return [`${name}.s3.${region}.amazonaws.com`, origin];
  });
}

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
export function openSite(assembly: Assembly, apis: ReadonlyMap<string, Origin>, surroundings: Surroundings): Origin {
  const [found] = assembly.all(distributionType);
  if (!found) throw new Error("aucune pile ne définit de distribution");
  return distribution({
    config: found.properties.DistributionConfig,
    origins: new Map([...apis, ...buckets(assembly, surroundings)]),
    functions: new Map(
      assembly.all(functionType).map(({ ref, properties }) => [ref, viewerFunction(properties.FunctionCode)]),
    ),
    caches: new Map(assembly.all(cachePolicy).map(({ ref, properties }) => [ref, properties.CachePolicyConfig])),
    headers: new Map(headersPolicies(assembly, surroundings.gate.url)),
  });
}

import { Duration, Stack } from "aws-cdk-lib";
import { ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/** Anyone's page may read these files, in parts too: a browser, a notebook, an engine that asks for ranges. */
const customHeaders = Object.entries({
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "accept-ranges, content-length, content-range, etag, link, retry-after",
  "cross-origin-resource-policy": "cross-origin",
}).map(([header, value]) => ({ header, value, override: true }));

/** Headers of the open data. */
export const openHeaders = (scope: Construct, id: string): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: `${Stack.of(scope).stackName}-donnees-ouvertes`,
    securityHeadersBehavior: {
      // opened in a browser, an answer is a text, and no page
      contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'", override: true },
      contentTypeOptions: { override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
    },
    customHeadersBehavior: { customHeaders },
  });

import { Stack } from "aws-cdk-lib";
import {
  Function as EdgeFunction,
  type FunctionAssociation,
  FunctionCode,
  FunctionEventType,
} from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/**
 * What a browser asks before a page of another site reads by parts, or only what changed: it may. Neither the bucket
 * nor the gateway is asked.
 */
export const PREFLIGHT = `function handler(event) {
  if (event.request.method !== "OPTIONS") return event.request;
  return {
    statusCode: 204,
    statusDescription: "No Content",
    headers: {
      "access-control-allow-origin": { value: "*" },
      "access-control-allow-methods": { value: "GET, HEAD, OPTIONS" },
      "access-control-allow-headers": { value: "*" },
      "access-control-max-age": { value: "86400" },
    },
  };
}`;

/** The edge answers by itself whether open data may be read from elsewhere. */
export const openPreflight = (scope: Construct, id: string): FunctionAssociation => ({
  eventType: FunctionEventType.VIEWER_REQUEST,
  function: new EdgeFunction(scope, id, {
    functionName: `${Stack.of(scope).stackName}-ouvertes`,
    code: FunctionCode.fromInline(PREFLIGHT),
  }),
});

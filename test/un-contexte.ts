import type { Context } from "aws-lambda";

const rien = (): void => undefined;

/** What Lambda tells a function of its own run. */
export const unContexte = (): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: "essai",
  functionVersion: "$LATEST",
  invokedFunctionArn: "arn:aws:lambda:eu-west-3:123456789012:function:essai",
  memoryLimitInMB: "512",
  awsRequestId: "requete-1",
  logGroupName: "essai",
  logStreamName: "essai",
  getRemainingTimeInMillis: () => 10_000,
  done: rien,
  fail: rien,
  succeed: rien,
});

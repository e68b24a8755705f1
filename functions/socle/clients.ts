import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { PinpointSMSVoiceV2Client } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { S3Client } from "@aws-sdk/client-s3";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SFNClient } from "@aws-sdk/client-sfn";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

// a function answers in 10 s at most: a call that hangs is cut early enough to be tried again
const reglages = {
  retryMode: "standard",
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 4_000, throwOnRequestTimeout: true },
};

/* @__NO_SIDE_EFFECTS__ */
function uneFois<C>(ouvrir: () => C): () => C {
  let ouvert: C | undefined;
  return () => {
    ouvert ??= ouvrir();
    return ouvert;
  };
}

// a bundle keeps only the clients that its function opens
export const dynamo = uneFois(() =>
  DynamoDBDocumentClient.from(new DynamoDBClient(reglages), { marshallOptions: { removeUndefinedValues: true } }),
);
export const kms = uneFois(() => new KMSClient(reglages));
export const ses = uneFois(() => new SESv2Client(reglages));
export const smsVoice = uneFois(() => new PinpointSMSVoiceV2Client(reglages));
export const s3 = uneFois(() => new S3Client(reglages));
export const sfn = uneFois(() => new SFNClient(reglages));
export const sqs = uneFois(() => new SQSClient(reglages));
export const cognito = uneFois(() => new CognitoIdentityProviderClient(reglages));

import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";

/** For the `catch` of a conditional write: this, when its condition was broken; any other error goes on. */
export const siConditionPerdue =
  <T>(valeur: T) =>
  (erreur: unknown): T => {
    if (erreur instanceof ConditionalCheckFailedException) return valeur;
    throw erreur;
  };

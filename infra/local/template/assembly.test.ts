import { describe, expect, it } from "vitest";
import { openAssembly, refuseUnknown } from "./assembly.ts";
import type { JsonObject } from "./json.ts";
import { lambda } from "./resources/lambda.ts";
import { queue } from "./resources/sqs.ts";
import { type Stack, template } from "./template.ts";

const stack = (name: string, content: JsonObject): Stack => ({
  name,
  region: "eu-west-3",
  template: template.parse(content),
  assets: new Map(),
});

const open = (...stacks: Stack[]) =>
  openAssembly({
    stacks,
    accountId: "000000000000",
    secret: (arn) => `value of ${arn.split(":").at(-1)?.slice(0, -7)}`,
    streamArn: (name) => `stream of ${name}`,
  });

const aFunction = (variables: JsonObject): JsonObject => ({
  Type: "AWS::Lambda::Function",
  Properties: {
    Code: { S3Bucket: "b", S3Key: "k" },
    Handler: "index.handler",
    Runtime: "nodejs24.x",
    Role: "role",
    Environment: { Variables: variables },
  },
});

/** What a function reads in its environment, for a value written in the template. */
function inEnvironment(value: JsonObject, resources: JsonObject = {}): string | undefined {
  const content = { Resources: { ...resources, F: aFunction({ VALUE: value }) } };
  return open(stack("SneApi", content)).all(lambda)[0]?.properties.Environment.Variables.VALUE;
}

describe("les fonctions des modèles", () => {
  const secret: JsonObject = {
    Secret: { Type: "AWS::SecretsManager::Secret", Properties: { GenerateSecretString: {} } },
  };
  const file: JsonObject = { File: { Type: "AWS::SQS::Queue", Properties: {} } };
  const table: JsonObject = { Table: { Type: "AWS::DynamoDB::Table", Properties: {} } };

  it.each<[string, JsonObject, string, JsonObject]>([
    [
      "Ref d’une file donne son adresse",
      { Ref: "File" },
      "https://sqs.eu-west-3.amazonaws.com/000000000000/SneApi-File",
      file,
    ],
    ["GetAtt donne l’ARN", { "Fn::GetAtt": ["File", "Arn"] }, "arn:aws:sqs:eu-west-3:000000000000:SneApi-File", file],
    [
      "le flux d’une table est celui du moteur",
      { "Fn::GetAtt": ["Table", "StreamArn"] },
      "stream of SneApi-Table",
      table,
    ],
    [
      "Sub remplace noms et attributs",
      { "Fn::Sub": `x-\${AWS::Region}-\${File.QueueName}-\${!reste}` },
      `x-eu-west-3-SneApi-File-\${reste}`,
      file,
    ],
    ["Sub prend ses propres variables", { "Fn::Sub": [`\${a}`, { a: { Ref: "AWS::Partition" } }] }, "aws", {}],
    [
      "Join, Select et Split",
      { "Fn::Join": ["/", ["a", { "Fn::Select": [1, { "Fn::Split": [":", "x:y"] }] }]] },
      "a/y",
      {},
    ],
    [
      "une référence dynamique est lue, même coupée en deux",
      { "Fn::Join": ["", ["{{resolve:secretsmanager:", { Ref: "Secret" }, ":SecretString:::}}"]] },
      "value of SneApi-Secret",
      secret,
    ],
  ])("%s", (_, value, expected, resources) => {
    expect(inEnvironment(value, resources)).toBe(expected);
  });

  it("AWS::NoValue retire la propriété", () => {
    expect(inEnvironment({ Ref: "AWS::NoValue" })).toBeUndefined();
  });

  it("If suit la condition", () => {
    const content = {
      Parameters: { Lieu: { Default: "ici" } },
      Conditions: { Ici: { "Fn::Equals": [{ Ref: "Lieu" }, "ici"] } },
      Resources: { F: aFunction({ A: { "Fn::If": ["Ici", "oui", "non"] } }) },
    };
    expect(open(stack("SneApi", content)).all(lambda)[0]?.properties.Environment.Variables).toEqual({ A: "oui" });
  });

  it("ImportValue trouve ce qu’une autre pile exporte", () => {
    const flux = stack("SneFlux", {
      Resources: { File: { Type: "AWS::SQS::Queue" } },
      Outputs: { O: { Value: { "Fn::GetAtt": ["File", "Arn"] }, Export: { Name: "SneFlux:File" } } },
    });
    const api = stack("SneApi", { Resources: { F: aFunction({ A: { "Fn::ImportValue": "SneFlux:File" } }) } });
    expect(open(flux, api).all(lambda)[0]?.properties.Environment.Variables).toEqual({
      A: "arn:aws:sqs:eu-west-3:000000000000:SneFlux-File",
    });
  });
});

describe("ce qui n’est pas connu arrête le démarrage", () => {
  const refusal = (resources: JsonObject) => () => {
    const stacks = [stack("SneDonnees", { Resources: resources })];
    refuseUnknown(stacks, open(...stacks));
  };

  it.each<[string, JsonObject, string]>([
    [
      "un type",
      { Cache: { Type: "AWS::DAX::Cluster" } },
      "SneDonnees/Cache : le type AWS::DAX::Cluster n’est pas connu ici",
    ],
    [
      "une propriété",
      { File: { Type: "AWS::SQS::Queue", Properties: { FifoQueue: true } } },
      "SneDonnees/File (AWS::SQS::Queue) : la propriété « FifoQueue » n’est pas connue ici",
    ],
    [
      "une propriété au fond d’une autre",
      {
        File: {
          Type: "AWS::SQS::Queue",
          Properties: { RedrivePolicy: { deadLetterTargetArn: "a", maxReceiveCount: 3, x: 1 } },
        },
      },
      "SneDonnees/File (AWS::SQS::Queue) : la propriété « RedrivePolicy.x » n’est pas connue ici",
    ],
    [
      "une fonction de modèle",
      { File: { Type: "AWS::SQS::Queue", Properties: { DelaySeconds: { "Fn::Length": [] } } } },
      "SneDonnees/File (AWS::SQS::Queue) : la fonction Fn::Length n’est pas connue ici",
    ],
    [
      "un attribut",
      {
        F: { Type: "AWS::SQS::Queue", Properties: { QueueName: { "Fn::GetAtt": ["F2", "Color"] } } },
        F2: { Type: "AWS::SQS::Queue" },
      },
      "SneDonnees/F (AWS::SQS::Queue) : SneDonnees/F2 (AWS::SQS::Queue) : l’attribut « Color » n’est pas connu ici",
    ],
  ])("%s", (_, resources, message) => {
    expect(refusal(resources)).toThrow(message);
  });

  it("une alarme est laissée de côté", () => {
    expect(refusal({ Alarme: { Type: "AWS::CloudWatch::Alarm", Properties: { Threshold: 1 } } })).not.toThrow();
  });

  it("une ressource dont la condition est fausse n’existe pas", () => {
    const stacks = [
      stack("SneDonnees", {
        Conditions: { Non: { "Fn::Equals": ["a", "b"] } },
        Resources: { File: { Type: "AWS::SQS::Queue", Condition: "Non" } },
      }),
    ];
    expect(open(...stacks).all(queue)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { authorize, type Caller, type Demand, permitted } from "./policy.ts";
import type { Statement } from "./policy-document.ts";

const roleArn = "arn:aws:iam::123456789012:role/Portail";
const compte = "arn:aws:iam::123456789012:root";
const table = "arn:aws:dynamodb:eu-west-3:123456789012:table/demandes";

const appelant = (...statements: Statement[]): Caller => ({ roleArn, sessionArn: roleArn, statements });
const statement = (Effect: "Allow" | "Deny", Action: string, autres: Partial<Statement> = {}): Statement => ({
  Effect,
  Action: [Action],
  ...autres,
});
const lire: Demand = { action: "dynamodb:GetItem", resource: table };

describe("les droits d’un rôle", () => {
  it.each([
    ["dynamodb:GetItem", table, true],
    ["dynamodb:getitem", table, true],
    ["dynamodb:Get*", table, true],
    ["*", "*", true],
    ["dynamodb:PutItem", table, false],
    ["dynamodb:GetItem", `${table}/index/*`, false],
    ["dynamodb:GetItem", `${table}2`, false],
  ])("%s sur %s : %s", (action, ressource, attendu) => {
    expect(permitted(appelant(statement("Allow", action, { Resource: [ressource] })), lire)).toBe(attendu);
  });

  it("une interdiction l’emporte", () => {
    const role = appelant(statement("Allow", "*", { Resource: ["*"] }), statement("Deny", "*", { Resource: [table] }));
    expect(() => authorize(role, lire)).toThrow("with an explicit deny in an identity-based policy");
  });

  it("TLS est tenu pour acquis, et l’appelant est connu des conditions", () => {
    const sous = (Condition: Statement["Condition"]) =>
      permitted(appelant(statement("Allow", "*", { Resource: ["*"], Condition })), lire);
    expect(sous({ Bool: { "aws:SecureTransport": ["true"] } })).toBe(true);
    expect(sous({ ArnEquals: { "aws:PrincipalArn": [roleArn] } })).toBe(true);
    expect(sous({ StringEquals: { "aws:PrincipalAccount": ["999999999999"] } })).toBe(false);
  });
});

describe("la politique de la ressource", () => {
  const objet = { action: "s3:GetObject", resource: "arn:aws:s3:::pieces/a" };
  const par = (Principal: NonNullable<Statement["Principal"]>, Effect: "Allow" | "Deny" = "Allow"): Demand => ({
    ...objet,
    resourcePolicy: [statement(Effect, "s3:GetObject", { Principal, Resource: ["arn:aws:s3:::pieces/*"] })],
  });

  it("donne à qui elle nomme ce que son rôle ne donne pas", () => {
    expect(permitted(appelant(), par({ AWS: [roleArn] }))).toBe(true);
    expect(permitted(appelant(), par({ AWS: ["arn:aws:iam::123456789012:role/Autre"] }))).toBe(false);
    expect(permitted(appelant(), par({ Service: ["cloudfront.amazonaws.com"] }))).toBe(false);
  });

  it("laisse entrer un service qui agit pour la ressource nommée", () => {
    const regle = (nom: string) => `arn:aws:events:eu-west-3:123456789012:rule/${nom}`;
    const bus = (source: string): Caller => ({
      ...appelant(),
      service: { name: "events.amazonaws.com", source },
    });
    const condition = { ArnEquals: { "aws:SourceArn": [regle("Objets")] } };
    const demande: Demand = {
      ...objet,
      resourcePolicy: [
        statement("Allow", "s3:GetObject", { Principal: { Service: ["events.amazonaws.com"] }, Condition: condition }),
      ],
    };
    expect(permitted(bus(regle("Objets")), demande)).toBe(true);
    expect(permitted(bus(regle("Autre")), demande)).toBe(false);
    expect(permitted(appelant(), demande)).toBe(false);
  });

  it("refuse à tous ce qu’elle interdit à tous", () => {
    const role = appelant(statement("Allow", "*", { Resource: ["*"] }));
    expect(() => authorize(role, par("*", "Deny"))).toThrow("with an explicit deny in a resource-based policy");
  });

  it("ne laisse entrer un inconnu que si elle s’ouvre à tous", () => {
    expect(permitted(undefined, objet)).toBe(false);
    expect(permitted(undefined, par({ AWS: [compte] }))).toBe(false);
    expect(permitted(undefined, par("*"))).toBe(true);
  });
});

describe("la politique d’une clé", () => {
  const dechiffrer = (resourcePolicy: Statement[]): Demand => ({
    action: "kms:Decrypt",
    resource: "arn:aws:kms:eu-west-3:123456789012:key/1",
    resourcePolicy,
  });
  const role = appelant(statement("Allow", "kms:Decrypt", { Resource: ["*"] }));
  const parIam = statement("Allow", "kms:*", { Principal: { AWS: [compte] }, Resource: ["*"] });

  it("sans elle, aucun rôle ne passe", () => {
    expect(() => authorize(role, dechiffrer([]))).toThrow("no resource-based policy allows the kms:Decrypt action");
  });

  it("elle peut s’en remettre aux droits du rôle", () => {
    expect(permitted(role, dechiffrer([parIam]))).toBe(true);
    expect(() => authorize(appelant(), dechiffrer([parIam]))).toThrow("no identity-based policy allows");
  });

  it("elle peut nommer le rôle, qui n’a alors besoin de rien d’autre", () => {
    const nomme = statement("Allow", "kms:Decrypt", { Principal: { AWS: [roleArn] }, Resource: ["*"] });
    expect(permitted(appelant(), dechiffrer([nomme]))).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import * as z from "zod";
import { gabarits, type Ressource } from "./gabarits.ts";

const unOuPlusieurs = z.union([z.json(), z.array(z.json())]).transform((lu) => (Array.isArray(lu) ? lu : [lu]));
const accord = z.object({
  Effect: z.literal("Allow"),
  Action: unOuPlusieurs.pipe(z.array(z.string())),
  Resource: unOuPlusieurs,
  Condition: z.json().optional(),
});
const politique = z.object({ PolicyDocument: z.object({ Statement: z.array(accord) }) });
type Accord = z.infer<typeof accord>;

const stacks = gabarits();
const toutes = Object.assign(
  {},
  stacks.get("SneApi")?.Resources,
  stacks.get("SneFlux")?.Resources,
  stacks.get("SnePieces")?.Resources,
  stacks.get("SneCourrier")?.Resources,
  stacks.get("SneStatistiques")?.Resources,
);
const entrees = Object.entries<Ressource>(toutes);

const dUneFonction = ({ AssumeRolePolicyDocument }: Ressource["Properties"]): boolean =>
  JSON.stringify(AssumeRolePolicyDocument).includes("lambda.amazonaws.com");

/** Rights of each of our functions, by function. */
const droits = new Map(
  entrees
    .filter(([, { Type, Properties }]) => Type === "AWS::IAM::Role" && dUneFonction(Properties))
    .map(([id, { Properties }]) => [
      id.replace(/Role.*/u, ""),
      z
        .array(politique)
        .parse(Properties.Policies)
        .flatMap((lue) => lue.PolicyDocument.Statement),
    ]),
);

const sur = (fonction: string, ressource: RegExp): Accord[] =>
  (droits.get(fonction) ?? []).filter(({ Resource }) => ressource.test(JSON.stringify(Resource)));

const actionsSur = (fonction: string, ressource: RegExp): string[] =>
  sur(fonction, ressource)
    .flatMap(({ Action }) => Action)
    .map((action) => action.replace("dynamodb:", ""))
    .sort();

describe.each([...droits])("le rôle de %s", (fonction, accords) => {
  it("ne nomme ni action ni ressource par une étoile", () => {
    for (const { Action, Resource } of accords) {
      expect(JSON.stringify(Action)).not.toContain("*");
      // the objects of a bucket have no other name
      expect(JSON.stringify(Resource).replaceAll(/"\/(?:[a-z]+\/)?\*"/gu, "")).not.toContain("*");
    }
  });

  it("n’écrit que dans son propre journal", () => {
    expect(sur(fonction, /Logs/u)).toEqual([
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: [{ "Fn::GetAtt": [expect.stringMatching(new RegExp(`^${fonction}Logs`, "u")), "Arn"] }],
      },
    ]);
  });

  it("ne se sert de la clé des données que par DynamoDB, S3 ou SQS", () => {
    for (const { Condition } of sur(fonction, /CleDonnees/u))
      expect(Condition).toEqual({
        StringEquals: { "kms:ViaService": expect.stringMatching(/^(?:dynamodb|s3|sqs)\.eu-west-3\.amazonaws\.com$/u) },
      });
  });
});

describe("les fonctions", () => {
  it("ont chacune leur rôle, sans politique toute faite", () => {
    const fonctions = entrees.filter(([, { Type }]) => Type === "AWS::Lambda::Function");
    expect(fonctions.map(([id]) => id.replace(/Function.*/u, "")).sort()).toEqual([...droits.keys()].sort());
    for (const [id, { Properties }] of fonctions)
      expect(Properties.Role).toEqual({
        "Fn::GetAtt": [expect.stringMatching(new RegExp(`^${id.replace(/Function.*/u, "")}Role`, "u")), "Arn"],
      });
    for (const [, { Properties }] of entrees) expect(Properties).not.toHaveProperty("ManagedPolicyArns");
  });
});

describe("ce que chaque fonction peut faire aux demandes", () => {
  it.each([
    ["public", ["GetItem"]],
    ["session", ["GetItem"]],
    ["portail", ["DeleteItem", "GetItem", "GetItem", "PutItem", "Query", "UpdateItem"]],
    ["espace", ["GetItem", "PutItem", "Query", "Query", "UpdateItem"]],
    ["aidant", ["GetItem", "PutItem", "Query"]],
    ["instruction", ["DeleteItem", "GetItem", "PutItem", "Query", "Query"]],
    ["attestation", ["GetItem"]],
    ["intranet", ["DeleteItem", "GetItem", "GetItem", "PutItem", "Query", "Query", "UpdateItem"]],
    ["guichet", ["GetItem", "GetItem", "PutItem", "Query", "Query"]],
    ["examen", ["GetItem", "PutItem", "Query"]],
    ["comptoir", ["DeleteItem", "GetItem", "GetItem", "PutItem", "Query", "Query", "UpdateItem"]],
    ["identite", []],
    ["notifications", ["PutItem", "Query", "UpdateItem"]],
    ["doublons", ["GetItem"]],
    ["rejeu", ["Scan"]],
    ["courrier", ["DeleteItem", "GetItem", "GetItem", "PutItem", "Query", "UpdateItem"]],
    ["acheminement", ["GetItem", "Query", "UpdateItem"]],
  ])("%s : %j", (fonction, actions) => {
    expect(actionsSur(fonction, /DemandesTable\w+Arn/u)).toEqual(actions);
  });

  it("la page publique ne voit que les attestations", () => {
    expect(sur("public", /DemandesTable/u)).toMatchObject([
      {
        Condition: {
          "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["ATTESTATION#*"] },
          Null: { "dynamodb:LeadingKeys": "false" },
        },
      },
    ]);
  });

  it("la session ne voit d’elles que les codes remis sur papier", () => {
    expect(sur("session", /DemandesTable/u)).toMatchObject([
      {
        Condition: {
          "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["RATTACHEMENT#*"] },
          Null: { "dynamodb:LeadingKeys": "false" },
        },
      },
    ]);
  });

  it("le portail écrit une demande d’un bloc, et ne retouche que le compteur des numéros et les codes de séparation", () => {
    const retouches = sur("portail", /DemandesTable/u).filter(({ Action }) => Action.includes("dynamodb:UpdateItem"));
    expect(retouches).toMatchObject([
      { Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["COMPTEUR#*", "SEPARATION#*"] } } },
    ]);
  });

  it("le portail n’efface que des verrous et un code qui a servi, jamais une demande", () => {
    const effacements = sur("portail", /DemandesTable/u).filter(({ Action }) => Action.includes("dynamodb:DeleteItem"));
    const partitions = ["COMPTE#*", "IDENTITE#*", "RATTACHEMENT#*"];
    expect(effacements).toMatchObject([
      { Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": partitions } } },
    ]);
  });

  it("l’espace n’écrit que des messages", () => {
    const ecritures = sur("espace", /DemandesTable/u).filter(({ Action }) => Action.includes("dynamodb:PutItem"));
    expect(ecritures).toMatchObject([
      { Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["MESSAGES#*"] } } },
    ]);
  });
});

describe("ce que l’on écrit aux personnes", () => {
  const ecritures = (fonction: string) =>
    sur(fonction, /DemandesTable/u).filter(({ Action }) => !Action.includes("dynamodb:Query"));

  it("les notifications écrivent les marques d’envoi et les lettres, jamais une demande", () => {
    expect(ecritures("notifications")).toMatchObject([
      { Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["ENVOIS#*"] } } },
      { Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["ENVOIS#*", "LETTRES#*"] } } },
    ]);
  });
});

describe("qui suit les envois n’approche pas des demandes", () => {
  it.each([
    ["acheminement", ["ENVOIS#*"]],
    ["courrier", ["ENVOIS#*", "LETTRES#*"]],
  ])("%s : %j", (fonction, partitions) => {
    const touchees = sur(fonction, /DemandesTable/u).map(({ Condition }) => Condition);
    expect(touchees).toEqual(
      partitions.map((partition) => ({
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [partition] },
        Null: { "dynamodb:LeadingKeys": "false" },
      })),
    );
  });

  it("chacun n’a que son dossier du seau des courriers", () => {
    const dossiers = (fonction: string) => JSON.stringify(sur(fonction, /Courriers/u));
    expect(dossiers("courrier")).toContain("/lots/*");
    expect(dossiers("courrier")).not.toContain("/preuves/*");
    expect(dossiers("acheminement")).toContain("/preuves/*");
    expect(dossiers("acheminement")).not.toContain("/lots/*");
  });
});

describe("ce qui est à part", () => {
  const quiUtilise = (ressource: RegExp): string[] =>
    [...droits.keys()].filter((fonction) => sur(fonction, ressource).length > 0).sort();

  it("le portail et le comptoir scellent les réponses sensibles, l’instruction ce qu’elle en prouve ; six autres les ouvrent", () => {
    const scellent = ["comptoir", "instruction", "portail"];
    const ouvrent = ["attribution", "dossier", "doublons", "espace", "examen", "pieces"];
    expect(quiUtilise(/CleSensible/u)).toEqual([...scellent, ...ouvrent].sort());
    for (const fonction of scellent)
      expect(actionsSur(fonction, /CleSensible/u)).toEqual(["kms:Decrypt", "kms:GenerateDataKey"]);
    for (const fonction of ouvrent) expect(actionsSur(fonction, /CleSensible/u)).toEqual(["kms:Decrypt"]);
    for (const fonction of [...scellent, ...ouvrent])
      expect(sur(fonction, /CleSensible/u)).toMatchObject([
        { Condition: { Null: { "kms:EncryptionContext:dossier": "false" } } },
      ]);
  });

  it("seuls la session, l’entrée des organismes, l’invitation d’un aidant, le comptoir, les doublons, la recherche et ce qui compte les réseaux calculent des empreintes", () => {
    const celles = ["acces", "aidant", "comptoir", "doublons", "indexation", "recherche", "session", "statistiques"];
    expect(quiUtilise(/CleEmpreinte/u)).toEqual(celles);
    for (const fonction of celles) expect(actionsSur(fonction, /CleEmpreinte/u)).toEqual(["kms:GenerateMac"]);
  });

  it("l’index des ressemblances n’est connu que de la recherche des doublons, et du comptoir qui y juge des paires", () => {
    expect(quiUtilise(/DoublonsTable/u)).toEqual(["comptoir", "doublons"]);
    const actions = actionsSur("doublons", /DoublonsTable/u);
    expect(actions).toEqual(["DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem"]);
  });

  it("une pièce s’envoie et se lit par deux fonctions, celle de la personne et celle des agents, qui n’effacent rien et ne lisent que des versions désignées", () => {
    expect(quiUtilise(/PiecesBucket/u)).toEqual(["examen", "inspection", "pieces", "rattrapage"]);
    expect(actionsSur("examen", /PiecesBucket/u)).toEqual(["s3:GetObjectVersion", "s3:PutObject"]);
    expect(actionsSur("pieces", /PiecesBucket/u)).toEqual(["s3:GetObjectVersion", "s3:PutObject"]);
    expect(actionsSur("inspection", /PiecesBucket/u)).toEqual([
      "s3:DeleteObjectVersion",
      "s3:GetObjectVersion",
      "s3:ListBucketVersions",
      "s3:PutObject",
    ]);
  });

  it("le rattrapage des pièces n’en lit aucune", () => {
    // the dispatcher reads its stream alone
    expect(quiUtilise(/PiecesJustificativesTable/u)).toEqual([
      "aiguillage",
      "dossier",
      "espace",
      "examen",
      "indexation",
      "inspection",
      "instruction",
      "pieces",
      "rattrapage",
    ]);
    expect(actionsSur("instruction", /PiecesJustificativesTable/u)).toEqual(["Query"]);
    expect(actionsSur("rattrapage", /PiecesBucket/u)).toEqual(["s3:DeleteObjectVersion", "s3:ListBucketVersions"]);
  });

  it("le lac des statistiques se remplit, se range et se compte, et rien n’en est lu au guichet que les chiffres de la nuit", () => {
    expect(quiUtilise(/LacBucket/u)).toEqual([
      "chiffres",
      "statistiquesCapture",
      "statistiquesCompactage",
      "statistiquesPublication",
      "statistiquesPublicationBranche",
      "statistiquesPublicationCompte",
      "statistiquesPublicationEcriture",
    ]);
    expect(actionsSur("statistiquesCapture", /LacBucket/u)).toEqual(["s3:PutObject"]);
    expect(sur("chiffres", /LacBucket.*\//u)).toMatchObject([{ Action: ["s3:GetObject"] }]);
    expect(JSON.stringify(sur("chiffres", /LacBucket.*\//u))).toContain("/nuit/*");
    // whoever publishes has no access to the demandes, and changes no fact
    expect(sur("statistiquesPublication", /Table/u)).toEqual([]);
    expect(sur("statistiquesPublication", /LacBucket.*\/faits\//u)).toMatchObject([{ Action: ["s3:GetObject"] }]);
  });

  it("les étapes de l’édition d’une année n’ont chacune que ce qu’il leur faut", () => {
    const [branche, compte, ecriture] = ["Branche", "Compte", "Ecriture"].map((nom) => `statistiquesPublication${nom}`);
    const enEcriture = ["s3:DeleteObject", "s3:PutObject"];
    const ecritDans = (fonction = "", dossier: RegExp) =>
      actionsSur(fonction, dossier).filter((action) => enEcriture.includes(action));
    // a branch sees neither the facts nor what is published
    expect(sur(branche ?? "", /\/faits\/|PublicationBucket/u)).toEqual([]);
    expect(ecritDans(branche, /\/travaux\//u)).toEqual(["s3:PutObject"]);
    // what counts publishes nothing, what writes decides nothing, and neither changes a fact
    expect(ecritDans(compte, /PublicationBucket|\/faits\//u)).toEqual([]);
    expect(ecritDans(compte, /\/travaux\//u)).toEqual(["s3:PutObject"]);
    expect(ecritDans(ecriture, /\/travaux\/|\/faits\//u)).toEqual(["s3:DeleteObject"]);
  });

  it("l’autorisation ne lit que les sessions", () => {
    expect(sur("identite", /ComptesTable/u)).toMatchObject([
      { Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["SESSION#*"] } } },
    ]);
  });

  it("le journal des lectures s’écrit partout où l’on lit, et ne se relit que dans l’espace", () => {
    const lecteurs = [...droits.keys()].filter((fonction) => sur(fonction, /JournalTable/u).length > 0);
    expect(lecteurs).toEqual([
      "portail",
      "espace",
      "attestation",
      "intranet",
      "pieces",
      "recherche",
      "examen",
      "dossier",
      "comptoir",
      "instruction",
    ]);
    for (const fonction of lecteurs.filter((nom) => nom !== "espace"))
      expect(actionsSur(fonction, /JournalTable/u)).toEqual(["PutItem"]);
    expect(actionsSur("espace", /JournalTable/u)).toEqual(["PutItem", "Query"]);
  });

  it("les courriels partent de notre seule adresse", () => {
    for (const fonction of ["session", "notifications"])
      expect(sur(fonction, /Courriel/u)).toMatchObject([
        {
          Action: ["ses:SendEmail"],
          Condition: { StringEquals: { "ses:FromAddress": "ne-pas-repondre@demande-logement-social.example" } },
        },
      ]);
  });
});

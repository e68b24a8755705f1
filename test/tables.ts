const enTexte = (AttributeName: string) => ({ AttributeName, AttributeType: "S" as const });

const cles = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: "HASH" as const },
  { AttributeName: range, KeyType: "RANGE" as const },
];

/** A table as our stacks make them. */
export const uneTable = (TableName: string) => ({
  TableName,
  BillingMode: "PAY_PER_REQUEST" as const,
  KeySchema: cles("pk", "sk"),
  AttributeDefinitions: ["pk", "sk"].map(enTexte),
});

/** The index of likenesses, and the pairs of a territory by their score. */
export const tableDesDoublons = {
  ...uneTable("doublons"),
  AttributeDefinitions: ["pk", "sk", "territoire", "rang"].map(enTexte),
  GlobalSecondaryIndexes: [
    {
      IndexName: "parTerritoire",
      KeySchema: cles("territoire", "rang"),
      Projection: { ProjectionType: "ALL" as const },
    },
  ],
};

/** Demandes, and the index of what the clockwork must look at. */
export const tableDesDemandes = {
  ...uneTable("demandes"),
  AttributeDefinitions: ["pk", "sk", "lotEcheance", "echeance"].map(enTexte),
  GlobalSecondaryIndexes: [
    {
      IndexName: "parEcheance",
      KeySchema: cles("lotEcheance", "echeance"),
      Projection: { ProjectionType: "INCLUDE" as const, NonKeyAttributes: ["numeroUnique"] },
    },
  ],
};

/** Accounts, and the sessions of each. */
export const tableDesComptes = {
  ...uneTable("comptes"),
  AttributeDefinitions: ["pk", "sk", "compteId", "ouverteLe", "lotRevue", "revoirLe"].map(enTexte),
  GlobalSecondaryIndexes: [
    {
      IndexName: "parCompte",
      KeySchema: cles("compteId", "ouverteLe"),
      Projection: { ProjectionType: "ALL" as const },
    },
    {
      IndexName: "parRevue",
      KeySchema: cles("lotRevue", "revoirLe"),
      Projection: { ProjectionType: "KEYS_ONLY" as const },
    },
  ],
};

/** Drafts, and those to remind of. */
export const tableDesBrouillons = {
  ...uneTable("brouillons"),
  AttributeDefinitions: ["pk", "sk", "lotRappel", "rappelLe"].map(enTexte),
  GlobalSecondaryIndexes: [
    {
      IndexName: "parRappel",
      KeySchema: cles("lotRappel", "rappelLe"),
      Projection: { ProjectionType: "INCLUDE" as const, NonKeyAttributes: ["compte", "brouillonId"] },
    },
  ],
};

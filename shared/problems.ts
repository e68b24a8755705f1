import { acces } from "./problems/acces.ts";
import { aidants } from "./problems/aidants.ts";
import { attribution } from "./problems/attribution.ts";
import { depot } from "./problems/depot.ts";
import { franceconnect } from "./problems/franceconnect.ts";
import { guichet } from "./problems/guichet.ts";
import { pieces } from "./problems/pieces.ts";
import type { Refus } from "./problems/refus.ts";
import { socle } from "./problems/socle.ts";
import { statistiques } from "./problems/statistiques.ts";
import { vie } from "./problems/vie.ts";

/** A field at fault: JSON pointer into the request, stable code, French sentence. */
export type Faute = { pointeur: string; code: string; message: string };

/** Every refusal of the system (RFC 9457). The code is the contract; the sentence may improve. */
export const problems = {
  ...socle,
  ...acces,
  ...aidants,
  ...depot,
  ...franceconnect,
  ...vie,
  ...pieces,
  ...guichet,
  ...attribution,
  ...statistiques,
} as const satisfies Record<string, Refus>;

export type ProblemCode = keyof typeof problems;

type Complement = { champs?: readonly Faute[]; extensions?: Record<string, unknown>; reessayerDansSecondes?: number };

/** A refusal on its way to the person; the HTTP stack writes it as problem+json. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly champs: readonly Faute[];
  readonly extensions: Record<string, unknown>;
  readonly reessayerDansSecondes: number | undefined;

  constructor(code: ProblemCode, { champs = [], extensions = {}, reessayerDansSecondes }: Complement = {}) {
    super(code);
    this.name = "Problem";
    this.code = code;
    this.champs = champs;
    this.extensions = extensions;
    this.reessayerDansSecondes = reessayerDansSecondes;
  }
}

/** The body of an `application/problem+json` answer. */
export type CorpsDeProbleme = {
  type: string;
  status: number;
  title: string;
  detail: string;
  code: ProblemCode;
  champs?: readonly Faute[];
  [extension: string]: unknown;
};

/** RFC 9457 body of a problem; `type` is a stable URN since no page per problem is promised. */
export function corpsDeProbleme({ code, champs, extensions }: Problem): CorpsDeProbleme {
  const { status, title, detail } = problems[code];
  return {
    type: `urn:sne:probleme:${code}`,
    status,
    title,
    detail,
    code,
    ...(champs.length > 0 && { champs }),
    ...extensions,
  };
}

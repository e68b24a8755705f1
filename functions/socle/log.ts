import type { CanalDEnvoi } from "../../shared/envois/preuve.ts";
/** All that functions may write in their logs: a closed list, so that no person ends up in one by accident. */
export type MessageDeLog =
  | "erreur-interne"
  | "service-indisponible"
  | "evenement-illisible"
  | "message-envoye"
  | "message-abandonne"
  | "message-sans-adresse"
  | "preuves-lues"
  | "preuves-refusees"
  | "lot-imprime"
  | "evenements-rejoues"
  | "pieces-non-reunies"
  | "pieces-relancees"
  | "faits-illisibles"
  | "fichier-local-refuse"
  | "comptes-fermes"
  | "certifications-annoncees";

/** Names, codes, counts and identifiers of requests; never an answer, an address, a number or a cookie. */
type Details = {
  requeteId?: string;
  route?: string;
  erreur?: string;
  code?: string;
  canal?: CanalDEnvoi;
  /** Permission that the role lacks. */
  action?: string;
  nombre?: number;
  pile?: readonly string[];
};

const ORDINAIRES: readonly MessageDeLog[] = [
  "message-envoye",
  "pieces-relancees",
  "comptes-fermes",
  "certifications-annoncees",
  "preuves-lues",
  "lot-imprime",
  "evenements-rejoues",
];

const niveau = (message: MessageDeLog) => (ORDINAIRES.includes(message) ? "INFO" : "ERROR");

/** One JSON line, as Lambda's own log format. */
export function log(message: MessageDeLog, details: Details): void {
  process.stdout.write(`${JSON.stringify({ level: niveau(message), message, ...details })}\n`);
}

// an error's own sentence may quote what a person wrote: only its name and where it happened are kept
const pileDe = ({ stack = "", message }: Error): string[] =>
  stack
    .replace(message, "")
    .split("\n")
    .filter((ligne) => /^ {4}at .+:\d+:\d+\)?$/u.test(ligne))
    .slice(0, 8)
    .map((ligne) => ligne.trim());

const actionRefusee = ({ message }: Error): string | undefined =>
  /not authorized to perform: ([\w-]+:\w+)/u.exec(message)?.[1];

/** What may be written of an unexpected error. */
export function detailsDErreur(erreur: unknown): Details {
  if (!(erreur instanceof Error)) return { erreur: typeof erreur };
  const code = "code" in erreur && typeof erreur.code === "string" ? { code: erreur.code } : {};
  const action = actionRefusee(erreur);
  return { erreur: erreur.name, ...code, ...(action && { action }), pile: pileDe(erreur) };
}

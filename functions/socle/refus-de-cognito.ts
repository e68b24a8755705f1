import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";

/** Unknown, wrong, blocked, out of date: the person is told the same, so that nobody learns who has an account. */
const REFUS = [
  "NotAuthorizedException",
  "UserNotFoundException",
  "UserNotConfirmedException",
  "PasswordResetRequiredException",
  "CodeMismatchException",
  "ExpiredCodeException",
  "EnableSoftwareTokenMFAException",
  "SoftwareTokenMFANotFoundException",
];

const motDePasse = (code: Parameters<typeof uneFaute>[1]) =>
  new Problem("champs-invalides", { champs: [uneFaute("/motDePasse", code)] });

const problemes = new Map<string, () => Problem>([
  ...REFUS.map((nom) => [nom, () => new Problem("identifiants-incorrects")] as const),
  ["InvalidPasswordException", () => motDePasse("mot-de-passe-faible")],
  ["PasswordHistoryPolicyViolationException", () => motDePasse("mot-de-passe-deja-utilise")],
  ["TooManyRequestsException", () => new Problem("trop-d-essais", { reessayerDansSecondes: 5 })],
]);

/** Cognito's refusals as ours; anything else rises. */
export function fautesDeCognito(erreur: unknown): never {
  const probleme = erreur instanceof Error ? problemes.get(erreur.name) : undefined;
  throw probleme?.() ?? erreur;
}

/** The same while a challenge is answered, where a session that somebody forged is an invalid parameter. */
export function pendantUnDefi(erreur: unknown): never {
  if (erreur instanceof Error && erreur.name === "InvalidParameterException")
    throw new Problem("identifiants-incorrects");
  fautesDeCognito(erreur);
}

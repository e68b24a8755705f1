import { createHash, randomBytes } from "node:crypto";

/** Letters and digits that are not taken for one another, read aloud or on paper. */
export const SIGNES_LISIBLES = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const SIGNES = 12;

// 32 signs divide 256: each byte gives one of them, all equally
const lisible = (octets: Uint8Array, signes = SIGNES): string =>
  Array.from(octets.subarray(0, signes), (octet) => SIGNES_LISIBLES[octet % SIGNES_LISIBLES.length]).join("");

/** What is copied from a paper into an address: it names something, and opens nothing without a code. */
export const motLisible = (octets: Uint8Array): string => lisible(octets, 10);

/** Code printed on an attestation, that proves it with the number. */
export const nouveauCodeAttestation = (): string => lisible(randomBytes(SIGNES));

/** Code that follows a request for access: the only key of a body that has no account yet. */
export const nouveauCodeDeSuivi = (): string => lisible(randomBytes(SIGNES));

/** Code that someone who leaves a demande is handed: the same for the same operation, guessed by nobody without `secret`. */
export const codeDeSeparation = (secret: string, operationId: string): string =>
  lisible(createHash("sha256").update(`separation:${secret}:${operationId}`).digest());

/** Code of the invitation of a helper: the same for the same invitation. */
export const codeDInvitation = (secret: string, mandatId: string): string =>
  lisible(createHash("sha256").update(`invitation:${secret}:${mandatId}`).digest());

/** Code with which a colleague joins an organisation: the same for the same operation. */
export const codeDeRalliement = (secret: string, operationId: string): string =>
  lisible(createHash("sha256").update(`ralliement:${secret}:${operationId}`).digest());

/** Code that a counter hands over on paper, with which the person opens their space; the same for the same operation. */
export const codeDeRattachement = (secret: string, operationId: string): string =>
  lisible(createHash("sha256").update(`rattachement:${secret}:${operationId}`).digest());

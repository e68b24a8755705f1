import { randomInt } from "node:crypto";

/** Letters and digits that are not taken for one another, read aloud or on paper. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Code printed on an attestation, that proves it with the number. */
export const nouveauCodeAttestation = (): string =>
  Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

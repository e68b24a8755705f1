/** `ABCD EFGH JKLM`: groups that a person can read aloud. */
export const enGroupes = (code: string): string => code.replace(/(.{4})(?=.)/gu, "$1 ");

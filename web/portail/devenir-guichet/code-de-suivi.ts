/** In three groups that one can read aloud. */
export const enGroupes = (code: string): string => code.match(/.{1,4}/gu)?.join(" ") ?? code;

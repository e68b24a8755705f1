import { createHash, randomBytes } from "node:crypto";

/** The prefix makes browsers refuse it without Secure, with a Domain, or outside of the whole site. */
const NOM = "__Host-sne";
const PORTEE = "Path=/; HttpOnly; Secure; SameSite=Strict";
const JETON = /^[\w-]{43}$/u;

/** What the table keeps of a token. */
const sessionIdDe = (jeton: string): string => createHash("sha256").update(jeton).digest("hex");

/** A session's name, and the cookie that opens it for so long. */
export function nouveauCookie(secondes: number): { sessionId: string; cookie: string } {
  const jeton = randomBytes(32).toString("base64url");
  return { sessionId: sessionIdDe(jeton), cookie: `${NOM}=${jeton}; Max-Age=${secondes}; ${PORTEE}` };
}

/** Makes the browser forget. */
export const cookieEfface = `${NOM}=; Max-Age=0; ${PORTEE}`;

/** Session named by the cookies of a request (`name=value` each); undefined when none can be one. */
export function lireCookie(cookies: readonly string[] = []): string | undefined {
  const jeton = cookies.find((cookie) => cookie.startsWith(`${NOM}=`))?.slice(NOM.length + 1);
  return jeton !== undefined && JETON.test(jeton) ? sessionIdDe(jeton) : undefined;
}

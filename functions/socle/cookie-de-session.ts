import { cookieAJeton } from "./cookie-a-jeton.ts";

const leCookie = cookieAJeton("__Host-sne", "Strict");

/** A session's name, and the cookie that opens it for so long. */
export function nouveauCookie(secondes: number): { sessionId: string; cookie: string } {
  const { empreinte, cookie } = leCookie.tirer(secondes);
  return { sessionId: empreinte, cookie };
}

/** Makes the browser forget. */
export const cookieEfface = leCookie.efface;

/** Session named by the cookies of a request (`name=value` each); undefined when none can be one. */
export const lireCookie = (cookies: readonly string[] = []): string | undefined => leCookie.lire(cookies);

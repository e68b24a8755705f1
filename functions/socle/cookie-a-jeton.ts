import { createHash, randomBytes } from "node:crypto";

const JETON = /^[\w-]{43}$/u;

/** What the tables keep of a token. */
const empreinteDe = (jeton: string): string => createHash("sha256").update(jeton).digest("hex");

/**
 * A cookie that holds 256 random bits, known to us by their hash. The prefix `__Host-` makes browsers refuse it without
 * Secure, with a Domain, or outside of the whole site.
 */
export function cookieAJeton(nom: `__Host-${string}`, sameSite: "Strict" | "Lax") {
  const portee = `Path=/; HttpOnly; Secure; SameSite=${sameSite}`;
  return {
    /** A new one, and its hash. */
    tirer(secondes: number): { empreinte: string; cookie: string } {
      const jeton = randomBytes(32).toString("base64url");
      return { empreinte: empreinteDe(jeton), cookie: `${nom}=${jeton}; Max-Age=${secondes}; ${portee}` };
    },

    /** Makes the browser forget. */
    efface: `${nom}=; Max-Age=0; ${portee}`,

    /** Hash of the one among the cookies of a request (`name=value` each); undefined when none can be one. */
    lire(cookies: readonly string[]): string | undefined {
      const jeton = cookies.find((cookie) => cookie.startsWith(`${nom}=`))?.slice(nom.length + 1);
      return jeton !== undefined && JETON.test(jeton) ? empreinteDe(jeton) : undefined;
    },
  };
}

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cookieEfface, lireCookie, nouveauCookie } from "./cookie-de-session.ts";

const paire = (cookie: string): string => cookie.split(";")[0] ?? "";

describe("le cookie de session", () => {
  it("est relu, au milieu des autres, comme la session qu’il ouvre", () => {
    const { sessionId, cookie } = nouveauCookie(60);
    expect(lireCookie(["theme=sombre", paire(cookie), "autre=1"])).toBe(sessionId);
  });

  it("est connu par son empreinte seule", () => {
    const { sessionId, cookie } = nouveauCookie(60);
    const jeton = paire(cookie).slice("__Host-sne=".length);
    expect(sessionId).toBe(createHash("sha256").update(jeton).digest("hex"));
  });

  it("porte 256 bits au hasard, jamais les mêmes", () => {
    const jetons = Array.from({ length: 100 }, () => paire(nouveauCookie(60).cookie));
    expect(new Set(jetons).size).toBe(100);
    for (const jeton of jetons) expect(Buffer.from(jeton.slice("__Host-sne=".length), "base64url")).toHaveLength(32);
  });

  it("effacé, n’ouvre plus rien", () => {
    expect(cookieEfface).toContain("Max-Age=0");
    expect(lireCookie([paire(cookieEfface)])).toBeUndefined();
  });

  it("n’est lu dans rien d’autre", () => {
    expect(lireCookie()).toBeUndefined();
    fc.assert(fc.property(fc.array(fc.string()), (cookies) => lireCookie(cookies) === undefined));
  });
});

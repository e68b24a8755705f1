import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { empreinteDuCode, estLeMeme, tirerCode } from "./code.ts";

const empreinte = async (domaine: string, valeur: string): Promise<string> =>
  createHash("sha256").update(`${domaine}:${valeur}`).digest("hex");

describe("le code de connexion", () => {
  it("a 6 chiffres, zéros compris", () => {
    const codes = Array.from({ length: 1000 }, tirerCode);
    for (const code of codes) expect(code).toMatch(/^\d{6}$/u);
    expect(codes.some((code) => code.startsWith("0"))).toBe(true);
  });

  it("n’est gardé qu’en empreinte, qui diffère d’une personne à l’autre", async () => {
    const deLune = await empreinteDuCode(empreinte, "contact-1", "123456");
    const deLautre = await empreinteDuCode(empreinte, "contact-2", "123456");
    expect(deLune).not.toContain("123456");
    expect(deLune).not.toBe(deLautre);
  });

  const texte = fc.string({ unit: "binary", maxLength: 3 });

  it("est reconnu si et seulement si l’empreinte est la même", () => {
    fc.assert(
      fc.property(texte, texte, (une, autre) => {
        expect(estLeMeme(une, autre)).toBe(une === autre);
        expect(estLeMeme(une, une)).toBe(true);
      }),
    );
  });
});

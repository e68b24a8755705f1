import { describe, expect, it } from "vitest";
import { francais } from "../../shared/langues.ts";
import { cleDe } from "./portee.ts";
import { isolerLesParametres, traduireModule } from "./traduire.ts";

const anglais = { ...francais, code: "en", prefixe: "/en", formats: "en-GB" };
const arabe = { ...anglais, code: "ar", prefixe: "/ar", sens: "rtl" as const, formats: "ar-u-nu-latn" };

const dans = (langue: typeof anglais | typeof arabe, source: string, dits: Record<string, string>): string =>
  traduireModule(
    "essai.ts",
    source,
    langue,
    new Map(Object.entries(dits).map(([fr, dit]) => [cleDe(fr), { fr, dit }])),
  );

describe("un module dans une langue", () => {
  it("dit chaque phrase où le français était", () => {
    const source = 'export const q = { nom: "age", libelle: "Votre âge", source: "CCH, R. 1" };';
    expect(dans(anglais, source, { "Votre âge": "Your `age`" })).toBe(
      'export const q = { nom: "age", libelle: `Your \\`age\\``, source: "CCH, R. 1" };',
    );
  });

  it("garde les paramètres, dans l’ordre de la langue", () => {
    const source = "const p = (a, b) => `De ${a} à ${b.fin}.`;";
    expect(dans(anglais, source, { "De {1} à {2}.": "Until {2}, from {1}." })).toBe(
      "const p = (a, b) => `Until ${b.fin}, from ${a}.`;",
    );
  });

  it("traduit aussi les phrases qui sont dans les paramètres d’une autre", () => {
    const source = 'const p = (a) => `Le logement${a ? ` avec ascenseur` : ""}.`;';
    expect(dans(anglais, source, { "Le logement{1}.": "The home{1}.", " avec ascenseur": " with a lift" })).toBe(
      'const p = (a) => `The home${a ? ` with a lift` : ""}.`;',
    );
  });

  it("isole ce que le programme ajoute, là où l’on lit de droite à gauche", () => {
    const source = "const p = (n) => `Votre numéro : ${n}`;";
    expect(dans(arabe, source, { "Votre numéro : {1}": "رقمك: {1}" })).toBe(
      "const p = (n) => `رقمك: \u2068${n}\u2069`;",
    );
  });

  it("garde le sens d’une phrase faite de ce que d’autres disent", () => {
    expect(isolerLesParametres(arabe, "{qui} ({role})")).toBe("\u200f\u2068{qui}\u2069 (\u2068{role}\u2069)");
    expect(isolerLesParametres(arabe, "من {qui}")).toBe("من \u2068{qui}\u2069");
    expect(isolerLesParametres(anglais, "{qui} ({role})")).toBe("{qui} ({role})");
  });

  it("ponctue comme la langue ce qui n’a pas de lettre", () => {
    const source = "const p = (a, b, c) => `${a} : ${b}, ${c}.`;";
    expect(dans(anglais, source, {})).toBe("const p = (a, b, c) => `${a}: ${b}, ${c}.`;");
    expect(dans(arabe, source, {})).toBe("const p = (a, b, c) => `${a}: ${b}، ${c}.`;");
    expect(dans(francais, source, {})).toBe(source);
  });

  it("écrit les dates comme la langue", () => {
    expect(dans(anglais, 'new Intl.DateTimeFormat("fr-FR", {});', {})).toBe('new Intl.DateTimeFormat("en-GB", {});');
  });
});

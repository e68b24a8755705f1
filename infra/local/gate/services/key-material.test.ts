import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { State } from "../state.ts";
import { KeyMaterial, keyIdOf } from "./key-material.ts";

const dossier = mkdtempSync(join(tmpdir(), "cles-"));
const state = new State(dossier);
const cles = new KeyMaterial(state);
afterAll(() => {
  state.close();
  rmSync(dossier, { recursive: true });
});

const octets = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
const contexte = fc.dictionary(fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), { maxKeys: 3 });

describe("le matériel des clés", () => {
  it("ouvre ce qu’il a fermé, et sait par quelle clé", () => {
    fc.assert(
      fc.property(octets, contexte, (clair, contexteDuMessage) => {
        const ferme = cles.encrypt("a", clair, contexteDuMessage);
        expect(keyIdOf(ferme)).toBe("a");
        expect(cles.decrypt(ferme, contexteDuMessage)).toEqual(clair);
      }),
    );
  });

  it("n’ouvre rien sous un autre contexte", () => {
    fc.assert(
      fc.property(octets, contexte, contexte, (clair, juste, autre) => {
        fc.pre(JSON.stringify(Object.entries(juste).sort()) !== JSON.stringify(Object.entries(autre).sort()));
        expect(() => cles.decrypt(cles.encrypt("a", clair, juste), autre)).toThrow();
      }),
    );
  });

  it("n’ouvre rien dont un octet a changé", () => {
    const ferme = cles.encrypt("a", Buffer.from("bonjour"), {});
    fc.assert(
      fc.property(fc.integer({ min: 0, max: ferme.length - 1 }), fc.integer({ min: 1, max: 255 }), (rang, masque) => {
        expect(() => cles.decrypt(Buffer.from(ferme.with(rang, (ferme[rang] ?? 0) ^ masque)), {})).toThrow();
      }),
    );
  });

  it("ne ferme jamais deux fois de la même façon", () => {
    const fermer = () => cles.encrypt("a", Buffer.from("bonjour"), {}).toString("hex");
    expect(fermer()).not.toBe(fermer());
  });
});

import { describe, expect, it } from "vitest";
import { francais, traductions } from "../../shared/langues.ts";
import { fautesDe } from "./juger.ts";
import { manquesDe } from "./manques.ts";
import { phrasesDe } from "./phrases.ts";
import { aTraduire, FICHIERS } from "./portee.ts";
import { lireTextes } from "./textes.ts";

const anglais = { ...francais, code: "en", prefixe: "/en" };
const arabe = { ...francais, code: "ar", prefixe: "/ar" };

describe("une langue offerte", () => {
  it.each(traductions.filter(({ prete }) => prete).map((langue) => [langue.code, langue] as const))(
    "%s dit tout ce que le français dit aujourd’hui",
    (_code, langue) => {
      const manques = manquesDe(langue).map(({ fichier, cle, pourquoi, fr }) => [fichier, cle, pourquoi, fr]);
      expect(manques).toEqual([]);
    },
  );

  it("a une adresse à elle", () => {
    const prefixes = traductions.map(({ prefixe }) => prefixe);
    expect(new Set(prefixes).size).toBe(traductions.length);
    for (const prefixe of prefixes) expect(prefixe).toMatch(/^\/[a-z]+$/u);
  });
});

describe("ce qui est écrit d’une langue en préparation", () => {
  const voulus = new Map(Object.values(aTraduire()).flatMap((liste) => liste.map((voulu) => [voulu.cle, voulu])));
  it.each(traductions.map((langue) => [langue.code, langue] as const))("garde les paramètres (%s)", (_code, langue) => {
    const fautes = FICHIERS.flatMap((fichier) =>
      Object.entries(lireTextes(langue.code, fichier)).flatMap(([cle, { fr, dit }]) =>
        fautesDe(langue, { cle, fr, parametres: {} }, dit).map((faute) => [fichier, cle, faute]),
      ),
    );
    expect(fautes).toEqual([]);
    expect(voulus.size).toBeGreaterThan(0);
  });
});

describe("une phrase à traduire", () => {
  const lues = (source: string) => phrasesDe("essai.ts", source).map(({ texte }) => texte);

  it("se lit dans le texte d’un module, ses paramètres numérotés", () => {
    expect(lues("const dire = (j) => `Valable jusqu’au ${jour(j)}, puis ${fin}.`;")).toEqual([
      "Valable jusqu’au {1}, puis {2}.",
    ]);
    expect(lues('export const oui = { libelle: "Oui", aide: "selon l’âge" };')).toEqual(["Oui", "selon l’âge"]);
  });

  it("n’est ni un code, ni une source, ni l’adresse d’un module, ni une faute du programme", () => {
    expect(lues('const code = "a-completer"; const sigle = "HLM"; const forme = "date-passee";')).toEqual([]);
    expect(lues('import { a } from "./Un module.ts"; export const q = { source: "cerfa 14069, page 1" };')).toEqual([]);
    expect(lues('throw new Error("no such file"); type T = "Deux mots";')).toEqual([]);
    expect(lues('const SOURCE = "CCH, R. 441-2-2"; const m = { sms: "Votre demande" };')).toEqual([]);
  });
});

describe("une traduction", () => {
  const une = (fr: string | Record<string, string>) => ({ cle: "cle", fr, parametres: {} });

  it("garde les paramètres du français", () => {
    expect(fautesDe(anglais, une("Étape {rang} sur {total}"), "Step {rang} of {total}")).toEqual([]);
    expect(fautesDe(anglais, une("Étape {rang} sur {total}"), "Step {rang}")).toEqual(["doit garder {rang} {total}"]);
    expect(fautesDe(anglais, une("Étape"), "Step {rang}")).toEqual(["doit garder aucun paramètre"]);
    expect(fautesDe(anglais, une("Étape"), " ")).toEqual(["est vide"]);
  });

  it("dit chaque pluriel de sa langue", () => {
    const fr = { "pluriel=one": "Une réponse", "pluriel=other": "{nombre} réponses" };
    const en = { "pluriel=one": "One answer", "pluriel=other": "{nombre} answers" };
    expect(fautesDe(anglais, une(fr), en)).toEqual([]);
    expect(fautesDe(anglais, une(fr), "answers")).toEqual(["doit avoir les mêmes cas que le français"]);
    expect(fautesDe(arabe, une(fr), en)).toEqual(["ne dit pas pluriel=zero, pluriel=two, pluriel=few, pluriel=many"]);
  });
});

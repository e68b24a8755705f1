import { describe, expect, it } from "vitest";
import { mesurer } from "../lisibilite/mesurer.ts";
import type { Formulaire } from "./champ.ts";
import { formulaireCourant } from "./formulaires.ts";
import { pourquoi } from "./pourquoi.ts";
import { formulaire2026x1 } from "./v2026-1/formulaire.ts";

const pages = [formulaire2026x1, formulaireCourant].flatMap(({ taches }: Formulaire) =>
  taches.flatMap((tache) => tache.pages.map(({ id }) => id)),
);

describe("chaque page du formulaire", () => {
  it("dit pourquoi elle est demandée", () => {
    expect(pages.filter((id) => pourquoi[id] === undefined)).toEqual([]);
  });

  it("et rien n’est expliqué qui ne soit demandé", () => {
    expect(Object.keys(pourquoi).filter((id) => !pages.includes(id))).toEqual([]);
  });

  it.each(Object.entries(pourquoi))("%s : en peu de mots, faciles", (_, texte) => {
    const { motsParPhrase, phrases } = mesurer(texte);
    expect(phrases).toBeLessThanOrEqual(2);
    expect(motsParPhrase).toBeLessThanOrEqual(20);
  });
});

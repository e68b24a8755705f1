import { describe, expect, it } from "vitest";
import { traductions } from "../../../shared/langues.ts";
import { chemins } from "../../chemins.ts";
import { portailEnFrancais } from "../../routes/portail-en-francais.ts";
import { portailPersonnel } from "../../routes/portail-personnel.ts";
import { portailPublic } from "../../routes/portail-public.ts";
import { adresseDe, cheminDe, estEnFrancais } from "./adresses.ts";

const anglais = traductions.find(({ code }) => code === "en");

describe("une adresse", () => {
  it("garde sa langue, et la perd pour une page qui n’existe qu’en français", () => {
    expect(adresseDe(chemins.commencer, anglais)).toBe("/en/faire-ma-demande");
    expect(adresseDe(chemins.accueil, anglais)).toBe("/en/");
    expect(adresseDe(chemins.guichets, anglais)).toBe("/en/guichets");
    expect(adresseDe(chemins.guichet, anglais)).toBe("/guichet");
    expect(adresseDe(chemins.commencer)).toBe("/faire-ma-demande");
  });

  it("dit son chemin sans sa langue", () => {
    expect(cheminDe("/en/espace", anglais)).toBe("/espace");
    expect(cheminDe("/en", anglais)).toBe("/");
    expect(cheminDe("/entree", anglais)).toBe("/entree");
  });

  it("est en français seulement pour les pages qui le sont", () => {
    expect(portailEnFrancais.filter(({ path }) => !estEnFrancais(path))).toEqual([]);
    const traduites = [...portailPublic, ...portailPersonnel].map(({ path }) => path);
    expect(traduites.filter(estEnFrancais)).toEqual([]);
  });
});

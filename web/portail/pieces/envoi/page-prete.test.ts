import { describe, expect, it } from "vitest";
import { TAILLE_MAX } from "../../../../shared/pieces/envoi.ts";
import { fauteDe, preparerLaPage, typeDe } from "./page-prete.ts";

describe("un fichier choisi", () => {
  it.each([
    ["un PDF", "application/pdf", 1, undefined],
    ["vide", "application/pdf", 0, "fichier-vide"],
    ["de 20 Mo", "image/jpeg", TAILLE_MAX, undefined],
    ["de plus de 20 Mo", "image/jpeg", TAILLE_MAX + 1, "fichier-trop-lourd"],
    ["d’un traitement de texte", "application/msword", 1, "type-de-fichier-refuse"],
    ["sans type", "", 1, "type-de-fichier-refuse"],
  ])("%s", (_nom, type, taille, faute) => {
    expect(fauteDe(type, taille)).toBe(faute);
  });

  it.each([
    ["IMG_0001.HEIC", "", "image/heic"],
    ["photo.heif", "image/heif", "image/heic"],
    ["photo.jpg", "image/jpeg", "image/jpeg"],
    ["texte.docx", "", ""],
  ])("%s de type « %s » est envoyé comme « %s »", (name, type, attendu) => {
    expect(typeDe({ name, type })).toBe(attendu);
  });

  it("est envoyé tel quel quand c’est un PDF, avec son empreinte", async () => {
    const fichier = new File(["abc"], "avis.pdf", { type: "application/pdf" });
    expect(await preparerLaPage(fichier)).toMatchObject({
      octets: fichier,
      // SHA-256 of "abc", FIPS 180-4
      annonce: { taille: 3, sha256: "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=" },
    });
  });

  it("qui ne peut pas être envoyé est nommé, avec sa raison", async () => {
    expect(await preparerLaPage(new File([], "avis.pdf", { type: "application/pdf" }))).toMatchObject({
      nom: "avis.pdf",
      faute: "fichier-vide",
    });
  });
});

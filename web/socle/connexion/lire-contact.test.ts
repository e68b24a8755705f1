import { expect, it } from "vitest";
import { lireContact } from "./lire-contact.ts";

it.each([
  [" Amina@Exemple.fr ", { courriel: "amina@exemple.fr" }],
  ["06 12 34 56 78", { mobile: "+33612345678" }],
  ["", "joignable-nulle-part"],
  ["amina@", "courriel-invalide"],
  ["01 23 45 67 89", "mobile-invalide"],
])("« %s »", (saisie, attendu) => {
  expect(lireContact(saisie)).toEqual(attendu);
});

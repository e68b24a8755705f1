import fc from "fast-check";
import { expect, it } from "vitest";
import { premieresReponsesDe, sansCodemandeur } from "./separation.ts";

const foyer = {
  nomNaissance: "Benali",
  communes: ["69123"],
  telephone: "0612345678",
  codemandeurs: [
    { id: "codemandeur-1", civilite: "monsieur", nomNaissance: "Diallo", prenoms: "Moussa", statutProfessionnel: "D2" },
    { id: "codemandeur-2", civilite: "madame", nomNaissance: "Sow", prenoms: "Awa" },
  ],
};

it("celui qui part emporte son identité, et rien du foyer qu’il quitte", () => {
  expect(premieresReponsesDe(foyer, "codemandeur-1")).toEqual({
    pourQui: "moi",
    civilite: "monsieur",
    nomNaissance: "Diallo",
    prenoms: "Moussa",
  });
});

it("la demande garde tous les autres, et rien d’autre n’y change", () => {
  fc.assert(
    fc.property(fc.constantFrom("codemandeur-1", "codemandeur-2"), (id) => {
      const restes = sansCodemandeur(foyer, id);
      expect(restes).toEqual({ ...foyer, codemandeurs: foyer.codemandeurs.filter((personne) => personne.id !== id) });
    }),
  );
});

it("personne ne part d’un foyer où il n’est pas", () => {
  expect(sansCodemandeur(foyer, "codemandeur-9")).toBeUndefined();
});

import { describe, expect, it } from "vitest";
import { desReponses } from "../../test/des-reponses.ts";
import { DEMANDEUR } from "../formulaire/personnes.ts";
import { nirsDe, personnesDe } from "./personne.ts";
import { CANDIDATS_AU_PLUS, choisirCandidats, niveauDe, rapprocher } from "./rapprochement.ts";

const moussa = {
  id: "codemandeur-1",
  civilite: "1",
  nomNaissance: "Traoré",
  prenoms: "Moussa",
  dateNaissance: "1984-05-06",
  lien: "B2",
};

describe("les personnes d’une demande", () => {
  it("sont le demandeur et les codemandeurs, à la même adresse", () => {
    const personnes = personnesDe({ ...desReponses(), codemandeurs: [moussa] });
    expect(personnes.map(({ id, prenoms, adresseCommune }) => [id, prenoms, adresseCommune])).toEqual([
      [DEMANDEUR, "Amina", "69123"],
      ["codemandeur-1", "Moussa", "69123"],
    ]);
    expect(personnes[1]).not.toHaveProperty("telephone");
  });

  it("ne sont ni les colocataires ni les personnes à charge", () => {
    const autres = { colocataires: [{ ...moussa, id: "c" }], personnesACharge: [{ ...moussa, id: "p" }] };
    expect(personnesDe({ ...desReponses(), ...autres })).toHaveLength(1);
  });

  it("ont chacune leur numéro de sécurité sociale, quand il est donné", () => {
    const scelles = {
      nationalite: "1",
      nir: "2850369123456",
      codemandeurs: [{ id: "codemandeur-1", nationalite: "3" }],
    };
    expect(nirsDe(scelles)).toEqual(new Map([[DEMANDEUR, "2850369123456"]]));
  });
});

describe("rapprocher deux demandes", () => {
  it("reconnaît le demandeur de l’une parmi les codemandeurs de l’autre", () => {
    const couple = personnesDe({ ...desReponses(), codemandeurs: [moussa] });
    const seul = personnesDe({ ...desReponses({ telephone: "0700000000" }), ...moussa });
    expect(rapprocher(couple, seul)).toMatchObject([{ personnes: ["codemandeur-1", DEMANDEUR], score: 30 }]);
  });

  it("d’un couple qui recommence, reconnaît les deux, le plus sûr d’abord", () => {
    const couple = personnesDe({ ...desReponses(), codemandeurs: [moussa] });
    expect(rapprocher(couple, couple).map(({ personnes: [une] }) => une)).toEqual([DEMANDEUR, "codemandeur-1"]);
  });

  it("ne dit rien de deux ménages sans lien", () => {
    expect(rapprocher(personnesDe(desReponses()), personnesDe({ ...desReponses(), ...moussa }))).toEqual([]);
  });
});

describe("les candidats", () => {
  it("qui partagent plusieurs repères viennent d’abord, puis ceux d’un repère rare", () => {
    expect(choisirCandidats([["b", "c"], ["c"], ["d", "e", "f"]])).toEqual(["c", "b", "d", "e", "f"]);
  });

  it("sont dix au plus", () => {
    const foule = Array.from({ length: 40 }, (_, rang) => `n${rang}`);
    expect(choisirCandidats([foule, foule, ["n39"]])).toHaveLength(CANDIDATS_AU_PLUS);
    expect(choisirCandidats([foule, foule, ["n39"]])[0]).toBe("n39");
  });
});

it("un score se dit en mots", () => {
  expect([18, 22, 28].map(niveauDe)).toEqual(["possible", "probable", "presque-certain"]);
});

import { expect, it } from "vitest";
import { unCodemandeur } from "../../../test/des-reponses.ts";
import { direUnCote } from "./dire-un-desaccord.ts";

const awa = { id: "awa", prenoms: "Awa" };

it("d’une liste, chaque côté dit ses personnes et ce qui les distingue", () => {
  const conflit = {
    nom: "codemandeurs",
    avant: [unCodemandeur],
    ici: [{ ...unCodemandeur, dateNaissance: "1983-11-03" }, awa],
    ailleurs: [unCodemandeur],
  };
  expect(direUnCote(conflit, "ici")).toEqual(["Moussa (Date de naissance : 3 novembre 1983)", "Awa"]);
  expect(direUnCote(conflit, "ailleurs")).toEqual(["Moussa (Date de naissance : 2 novembre 1983)"]);
});

it("une liste vidée se dit", () => {
  const conflit = { nom: "codemandeurs", avant: [awa], ici: [], ailleurs: [{ ...awa, lien: "B4" }] };
  expect(direUnCote(conflit, "ici")).toEqual(["Personne"]);
});

it("une réponse simple se dit comme au récapitulatif", () => {
  const conflit = { nom: "loyerActuel", avant: 1, ici: 540.5, ailleurs: undefined };
  expect(direUnCote(conflit, "ici")).toEqual([expect.stringMatching(/^540,50/u)]);
  expect(direUnCote(conflit, "ailleurs")).toEqual(["Sans réponse"]);
});

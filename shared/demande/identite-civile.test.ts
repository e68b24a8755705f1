import { expect, it } from "vitest";
import { unCodemandeur } from "../../test/des-reponses.ts";
import { identitesChangees } from "./identite-civile.ts";

const deposees = { nomNaissance: "Benali", prenoms: "Amina", codemandeurs: [unCodemandeur] };

const fautes = (apres: Parameters<typeof identitesChangees>[1]) =>
  identitesChangees(deposees, apres).map(({ pointeur, code }) => [pointeur, code]);

it("l’état civil de qui a déposé se change à un guichet, celui d’un nouveau venu s’écrit", () => {
  expect(fautes({ ...deposees, prenoms: "Aminata" })).toEqual([["/reponses/prenoms", "identite-au-guichet"]]);
  const renomme = { ...unCodemandeur, nomNaissance: "Autre" };
  expect(fautes({ ...deposees, codemandeurs: [renomme] })).toEqual([
    ["/reponses/codemandeurs/0/nomNaissance", "identite-au-guichet"],
  ]);
  const nouveau = { ...unCodemandeur, id: "codemandeur-9" };
  expect(fautes({ ...deposees, codemandeurs: [unCodemandeur, nouveau] })).toEqual([]);
});

it("un codemandeur déposé part par une séparation, même remplacé par lui-même sous un autre identifiant", () => {
  const attendu = [["/reponses/codemandeurs", "codemandeur-a-separer"]];
  expect(fautes({ ...deposees, codemandeurs: [] })).toEqual(attendu);
  expect(fautes({ ...deposees, codemandeurs: [{ ...unCodemandeur, id: "codemandeur-9" }] })).toEqual(attendu);
});

import { expect, it } from "vitest";
import { desReponses, sansReponse, unCodemandeur } from "../../test/des-reponses.ts";
import { etatDeTache, manques } from "./completude.ts";
import { champsDeChaque, champsDuFormulaire, type Reponses } from "./formulaires.ts";
import { etapesDe, reponsesRetenues } from "./parcours.ts";

const jour = { aujourdhui: "2026-11-24" };
const pages = (reponses: Reponses) => etapesDe(reponses, jour).map(({ cle }) => cle);
const codesManquants = (reponses: Reponses) =>
  manques(reponses, jour).map(({ pointeur, code, page }) => [pointeur, code, page]);

it("un mineur est interrogé sur son émancipation, un majeur non", () => {
  expect(pages(desReponses({ dateNaissance: "2010-05-02" }))).toContain("emancipation");
  expect(pages(desReponses())).not.toContain("emancipation");
});

it("seul un locataire du parc social nomme son bailleur", () => {
  expect(pages(desReponses({ logementActuel: "HLM" }))).toContain("bailleur");
  expect(pages(desReponses({ logementActuel: "SD" }))).not.toContain("loyer");
});

it("chaque codemandeur a ses pages : identité, travail, ressources", () => {
  const avec = desReponses({ codemandeurs: [unCodemandeur, { ...unCodemandeur, id: "codemandeur-2" }] });
  expect(pages(avec).filter((cle) => cle.endsWith("~codemandeur-2"))).toEqual([
    "codemandeur-identite~codemandeur-2",
    "codemandeur-travail~codemandeur-2",
    "codemandeur-ressources~codemandeur-2",
  ]);
});

it("la réponse d’une page qui ne concerne plus le foyer n’est pas retenue", () => {
  const reponses = desReponses({ logementActuel: "SD", bailleurActuel: "Office ancien" });
  for (const nom of ["bailleurActuel", "loyerActuel", "typeActuel"])
    expect(reponsesRetenues(reponses, jour)).not.toHaveProperty(nom);
});

it("la réponse d’une personne qui ne la concerne plus n’est pas retenue, son identité oui", () => {
  const moussa = { ...unCodemandeur, statutProfessionnel: "D9", employeurSiret: "35600000000048" };
  expect(reponsesRetenues(desReponses({ codemandeurs: [moussa] }), jour).codemandeurs).toEqual([unCodemandeur]);
});

it("rien ne manque à un foyer qui a tout dit, tâche par tâche", () => {
  expect(manques(desReponses(), jour)).toEqual([]);
  expect(manques(desReponses({ codemandeurs: [unCodemandeur], personnesALoger: 4 }), jour)).toEqual([]);
  expect(etatDeTache("vous", desReponses(), jour)).toBe("termine");
  expect(etatDeTache("vous", { pourQui: "moi" }, jour)).toBe("a-completer");
  expect(etatDeTache("vous", {}, jour)).toBe("a-faire");
});

it("« personne » est une réponse : la tâche est commencée, et une liste qui doit nommer quelqu’un l’attend encore", () => {
  expect(etatDeTache("foyer", { colocataires: [] }, jour)).toBe("a-completer");
  expect(etatDeTache("foyer", desReponses({ codemandeurs: [], colocataires: [] }), jour)).toBe("termine");
  expect(codesManquants(desReponses({ logementAdapte: true, personnesHandicapees: [] }))).toEqual([
    ["/reponses/personnesHandicapees", "liste-incomplete", "personnes-handicapees"],
  ]);
});

it("ce qui manque à une personne mène à sa page", () => {
  const { lien: _lien, ...sansLien } = unCodemandeur;
  expect(codesManquants(desReponses({ codemandeurs: [sansLien], personnesALoger: 4 }))).toEqual([
    ["/reponses/codemandeurs/0/lien", "reponse-manquante", "codemandeur-identite~codemandeur-1"],
  ]);
});

it("un locataire du parc social sans bailleur ne dépose pas : le manque mène à sa page", () => {
  expect(codesManquants(desReponses({ logementActuel: "HLM" }))).toEqual([
    ["/reponses/bailleurActuel", "reponse-manquante", "bailleur"],
  ]);
  expect(manques(desReponses({ logementActuel: "HLM", bailleurActuel: "Grand Lyon Habitat" }), jour)).toEqual([]);
});

it("sans téléphone ni adresse électronique, le manque mène à la page des coordonnées", () => {
  expect(codesManquants(sansReponse("telephone"))).toEqual([
    ["/reponses/telephone", "joignable-nulle-part", "coordonnees"],
  ]);
  expect(manques({ ...sansReponse("telephone"), courriel: "amina@exemple.fr" }, jour)).toEqual([]);
});

it("une personne déjà dans le foyer, un enfant né avant le demandeur : le dépôt attend", () => {
  const jumelle = { ...unCodemandeur, nomNaissance: "BENALI", prenoms: "amina", dateNaissance: "1985-03-27" };
  expect(codesManquants(desReponses({ codemandeurs: [jumelle] }))).toContainEqual([
    "/reponses/codemandeurs/0/dateNaissance",
    "personne-en-double",
    "codemandeur-identite~codemandeur-1",
  ]);
  const ainee = {
    id: "e",
    prenoms: "Rose",
    nomNaissance: "Benali",
    dateNaissance: "1980-01-01",
    sexe: "F",
    lien: "E",
    presence: "P",
  };
  expect(codesManquants(desReponses({ personnesACharge: [ainee] }))).toContainEqual([
    "/reponses/personnesACharge/0/dateNaissance",
    "ne-avant-son-parent",
    "personne-a-charge~e",
  ]);
});

it("chaque champ a un nom unique dans sa portée, et une source", () => {
  for (const champs of [
    champsDuFormulaire(),
    ...["codemandeurs", "colocataires", "personnesACharge", "personnesHandicapees"].map((liste) =>
      champsDeChaque(liste),
    ),
  ]) {
    const noms = champs.map(({ nom }) => nom);
    expect(new Set(noms).size).toBe(noms.length);
    expect(champs.every(({ source }) => source.length > 0)).toBe(true);
  }
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { desReponses, sansReponse } from "../../test/des-reponses.ts";
import { etatDeTache, manques } from "./completude.ts";
import { champsDuFormulaire, type Reponses } from "./formulaires.ts";
import { champsDuParcours, etapeSuivante, etapesDe, reponsesRetenues } from "./parcours.ts";

const jour = { aujourdhui: "2026-11-24" };
const pages = (reponses: Reponses) => etapesDe(reponses, jour).map(({ page }) => page.id);

it("un mineur est interrogé sur son émancipation, un majeur non", () => {
  expect(pages(desReponses({ dateNaissance: "2010-05-02" }))).toContain("emancipation");
  expect(pages(desReponses())).not.toContain("emancipation");
});

it("seul un locataire du parc social nomme son bailleur", () => {
  expect(pages(desReponses({ logementActuel: "HLM" }))).toContain("bailleur");
  expect(pages(desReponses({ logementActuel: "SD" }))).not.toContain("loyer");
});

it("la réponse d’une page qui ne concerne plus le foyer n’est pas retenue", () => {
  const reponses = desReponses({ logementActuel: "CP", bailleurActuel: "Office ancien", loyerActuel: 300 });
  expect(reponsesRetenues(reponses, jour)).not.toHaveProperty("bailleurActuel");
  expect(reponsesRetenues(reponses, jour)).not.toHaveProperty("loyerActuel");
});

it("rien ne manque à un foyer qui a tout dit, tâche par tâche", () => {
  expect(manques(desReponses(), jour)).toEqual([]);
  expect(etatDeTache("vous", desReponses(), jour)).toBe("termine");
  expect(etatDeTache("vous", { pourQui: "moi" }, jour)).toBe("a-completer");
  expect(etatDeTache("vous", {}, jour)).toBe("a-faire");
});

it("sans téléphone ni adresse électronique, le manque mène à la page des coordonnées", () => {
  expect(manques(sansReponse("telephone"), jour)).toMatchObject([
    { code: "joignable-nulle-part", page: "coordonnees", tache: "vous" },
  ]);
  expect(manques({ ...sansReponse("telephone"), courriel: "amina@exemple.fr" }, jour)).toEqual([]);
});

const reponsesLibres: fc.Arbitrary<Reponses> = fc.record(
  Object.fromEntries(
    champsDuFormulaire.map((champ) => [
      champ.nom,
      "modalites" in champ && champ.type === "choix"
        ? fc.constantFrom(...champ.modalites.map(({ code }) => code))
        : champ.type === "date-passee"
          ? fc.constantFrom("1985-03-27", "2012-01-01")
          : fc.constant("x"),
    ]),
  ),
  { requiredKeys: [] },
);

it("toute suite de réponses mène de la première page à la fin, sans détour ni impasse", () => {
  fc.assert(
    fc.property(reponsesLibres, (reponses) => {
      const chemin: string[] = [];
      for (let page: string | undefined = "pour-qui"; page; page = etapeSuivante(page, reponses, jour)?.page.id)
        chemin.push(page);
      expect(chemin).toEqual(pages(reponses));
    }),
  );
});

it("ce qui est retenu est exactement ce qui a été montré", () => {
  fc.assert(
    fc.property(reponsesLibres, (reponses) => {
      const montres = new Set(champsDuParcours(reponses, jour).map(({ champ }) => champ.nom));
      expect(Object.keys(reponsesRetenues(reponses, jour)).sort()).toEqual(
        Object.keys(reponses)
          .filter((nom) => montres.has(nom))
          .sort(),
      );
    }),
  );
});

it("chaque champ a un nom unique, une source, et une page où il se donne", () => {
  const noms = champsDuFormulaire.map(({ nom }) => nom);
  expect(new Set(noms).size).toBe(noms.length);
  expect(champsDuFormulaire.every(({ source }) => source.length > 0)).toBe(true);
});

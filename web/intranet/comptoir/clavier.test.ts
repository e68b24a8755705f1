import { describe, expect, it } from "vitest";
import { champDeChaque, champNomme } from "../../../shared/formulaire/formulaires.ts";
import { desReponses } from "../../../test/des-reponses.ts";
import { ecrireAuClavier, lireAuClavier } from "./clavier.ts";

function lire(nom: string, saisie: string) {
  const champ = champNomme(nom) ?? champDeChaque("personnesACharge", nom);
  if (!champ) throw new Error(`no field named ${nom}`);
  return lireAuClavier(champ, saisie);
}

describe("Au comptoir, une ligne se lit", () => {
  it.each([
    ["civilite", "2", "2"],
    ["civilite", "mad", "2"],
    ["situationFamiliale", "pac", "P"],
    ["logementActuel", "lp", "LP"],
    ["dateNaissance", "27031985", "1985-03-27"],
    ["dateNaissance", "27/03/1985", "1985-03-27"],
    ["enfantANaitre", "n", false],
    ["courrierAilleurs", "Oui", true],
    ["personnesALoger", "4", 4],
    ["loyerActuel", "540,5", 540.5],
    ["typesLogement", "t3 T4", ["T3", "T4"]],
    ["motifs", "13, 9", ["13", "09"]],
    ["ressourcesMensuelles", "sal 1234,56 af 141,99", { SAL: 1234.56, AF: 141.99 }],
    ["ressourcesMensuelles", "SAL1200;RSA 80", { SAL: 1200, RSA: 80 }],
    ["telephone", "", null],
  ])("%s : « %s »", (nom, saisie, valeur) => {
    expect(lire(nom, saisie)).toEqual({ valeur });
  });

  it.each([
    ["civilite", "m", "choix-inconnu"],
    ["civilite", "x", "choix-inconnu"],
    ["dateNaissance", "2703", "date-inexistante"],
    ["typesLogement", "T3 T9", "choix-inconnu"],
    ["typesLogement", "T3 T3", "choix-en-double"],
    ["ressourcesMensuelles", "1200", "montant-invalide"],
    ["ressourcesMensuelles", "ZZZ 1200", "choix-inconnu"],
  ])("%s : « %s » ne se comprend pas", (nom, saisie, faute) => {
    expect(lire(nom, saisie)).toEqual({ faute });
  });
});

it("ce qui est écrit se relit pareil, pour toutes les réponses d’un foyer", () => {
  for (const [nom, valeur] of Object.entries(desReponses())) {
    const champ = champNomme(nom);
    if (!champ || champ.type === "personnes" || champ.type === "communes") continue;
    expect([nom, lireAuClavier(champ, ecrireAuClavier(champ, valeur))]).toEqual([nom, { valeur }]);
  }
});

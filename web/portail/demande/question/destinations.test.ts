import { expect, it } from "vitest";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { etapesDe } from "../../../../shared/formulaire/parcours.ts";
import { desReponses, unCodemandeur } from "../../../../test/des-reponses.ts";
import { dansLaTache, precedente, suite, suiteVers } from "./destinations.ts";

const moussa = unCodemandeur;
const deux = desReponses({ codemandeurs: [moussa, { ...moussa, id: "awa", prenoms: "Awa" }], personnesALoger: 5 });

function place(cle: string, reponses: Reponses = deux) {
  const etape = etapesDe(reponses, { aujourdhui: "2026-11-24" }).find((une) => une.cle === cle);
  if (!etape) throw new Error(`no step ${cle}`);
  return { brouillonId: "b", etape, reponses };
}

it("après une personne, on retrouve sa liste ; après la liste, la question suivante", () => {
  expect(suite(place(`codemandeur-identite~${moussa.id}`))).toBe("/demande/b/codemandeurs");
  expect(suite(place("codemandeurs"))).toBe("/demande/b/colocataires");
  expect(precedente(place("colocataires"))).toBe("/demande/b/codemandeurs");
  expect(precedente(place("codemandeur-identite~awa"))).toBe("/demande/b/codemandeurs");
});

it("dans une tâche qui ne tient pas la liste, les personnes se suivent", () => {
  expect(suite(place("travail"))).toBe(`/demande/b/codemandeur-travail~${moussa.id}`);
  expect(suite(place(`codemandeur-travail~${moussa.id}`))).toBe("/demande/b/codemandeur-travail~awa");
  expect(suite(place("codemandeur-travail~awa"))).toBe("/demande/b");
});

it("ajouter une personne ne change pas le nombre d’étapes de la tâche", () => {
  const seul = dansLaTache(place("codemandeurs", desReponses()));
  expect(dansLaTache(place("codemandeur-identite~awa"))).toMatchObject({ rang: seul.rang });
  expect(dansLaTache(place("codemandeurs")).etapes).toHaveLength(seul.etapes.length);
});

it("ouverte depuis le récapitulatif, une question y ramène, ou mène à celle qu’elle appelle", () => {
  expect(suiteVers("verifier", place("logement-actuel"))).toBe("/demande/b/verifier");
  const hlm = desReponses({ logementActuel: "HLM" });
  expect(suiteVers("verifier", place("logement-actuel", hlm))).toBe("/demande/b/bailleur?retour=verifier");
});

it("une réponse corrigée ramène à celles à confirmer, tant qu’il en reste", () => {
  expect(suiteVers("confirmations", place("loyer", desReponses({ loyerActuel: 5000 })))).toBe(
    "/demande/b/confirmations",
  );
  expect(suiteVers("confirmations", place("loyer", desReponses()))).toBe("/demande/b/verifier");
});

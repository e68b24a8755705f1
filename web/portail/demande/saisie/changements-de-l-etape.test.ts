import { expect, it } from "vitest";
import { etapesDe } from "../../../../shared/formulaire/parcours.ts";
import { desReponses, unCodemandeur } from "../../../../test/des-reponses.ts";
import { changementsDeLEtape, cleDeReponse } from "./changements-de-l-etape.ts";

const jour = { aujourdhui: "2026-11-24" };
const autre = { ...unCodemandeur, id: "codemandeur-2", prenoms: "Awa" };
const reponses = desReponses({ codemandeurs: [unCodemandeur, autre] });

function etape(cle: string) {
  const trouvee = etapesDe(reponses, jour).find((une) => une.cle === cle);
  if (!trouvee) throw new Error(`no step ${cle}`);
  return trouvee;
}

it("une réponse du foyer part seule", () => {
  expect(changementsDeLEtape(etape("identite"), reponses, { prenoms: "Aminata" })).toEqual({ prenoms: "Aminata" });
});

it("une réponse d’une personne part dans sa liste, sans toucher aux autres", () => {
  const changements = changementsDeLEtape(etape("codemandeur-identite~codemandeur-2"), reponses, {
    prenoms: "Awa Marie",
    nomUsage: null,
  });
  expect(changements).toEqual({ codemandeurs: [unCodemandeur, { ...autre, prenoms: "Awa Marie" }] });
});

it("une réponse effacée quitte la personne", () => {
  const { codemandeurs } = changementsDeLEtape(etape("codemandeur-identite~codemandeur-2"), reponses, { lien: null });
  expect(codemandeurs).toEqual([unCodemandeur, expect.not.objectContaining({ lien: expect.anything() })]);
});

it("le nom d’une réponse dit de qui elle est", () => {
  expect(cleDeReponse(etape("identite"), "nir")).toBe("nir");
  expect(cleDeReponse(etape("codemandeur-identite~codemandeur-2"), "nir")).toBe("codemandeurs/codemandeur-2/nir");
});

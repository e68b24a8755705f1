import { expect, it } from "vitest";
import { etapesDe } from "../../../../shared/formulaire/parcours.ts";
import { desReponses, unCodemandeur } from "../../../../test/des-reponses.ts";
import { estVerrouille } from "./est-verrouille.ts";

const deposees = desReponses({ codemandeurs: [unCodemandeur] });
const reponses = desReponses({ codemandeurs: [unCodemandeur, { id: "nouveau", prenoms: "Lina" }] });

const etape = (cle: string) => {
  const trouvee = etapesDe(reponses, { aujourdhui: "2027-01-01" }).find((une) => une.cle === cle);
  if (!trouvee) throw new Error(`no step ${cle}`);
  return trouvee;
};

it.each([
  ["identite", "nomNaissance", true],
  ["identite", "nationalite", false],
  ["coordonnees", "telephone", false],
  ["codemandeur-identite~codemandeur-1", "prenoms", true],
  ["codemandeur-identite~nouveau", "prenoms", false],
  ["personne-a-charge~enfant-1", "prenoms", false],
])("%s, %s : %s", (cle, nom, verrouille) => {
  expect(estVerrouille(etape(cle), nom, deposees)).toBe(verrouille);
});

it("rien n’est verrouillé avant le dépôt", () => {
  expect(estVerrouille(etape("identite"), "nomNaissance", undefined)).toBe(false);
});

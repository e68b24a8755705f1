import type { IndexCommunes } from "../../../referentiel/communes.ts";
import departements from "../../../referentiel/donnees/departements.json" with { type: "json" };
import type { Partage } from "./sommes.ts";

const regions = new Map(departements.map(({ code, region }) => [code, region]));

/** The official geography, which everyone knows: what makes up each territory, by each of its trees. */
export function partagesPublics({ communes }: Pick<IndexCommunes, "communes">): Partage[] {
  const enfants = new Map<string, Set<string>>();
  const dans = (arbre: string, parent: string, enfant: string): void => {
    const nom = `${arbre}|${parent}`;
    const connus = enfants.get(nom);
    if (connus) connus.add(enfant);
    else enfants.set(nom, new Set([enfant]));
  };
  const departementsDesEpci = new Map<string, Set<string>>();
  for (const { departement, epci } of communes)
    if (epci) departementsDesEpci.set(epci, (departementsDesEpci.get(epci) ?? new Set()).add(departement));
  for (const { code, departement, epci, ept, ville } of communes) {
    const commune = `COM-${ville ?? code}`;
    const region = `REG-${regions.get(departement)}`;
    const metropole = !departement.startsWith("97");
    if (ville) dans("arm", commune, `ARM-${code}`);
    dans("com", `DEP-${departement}`, commune);
    dans("dep", region, `DEP-${departement}`);
    dans("reg", metropole ? "FRM-FRM" : "FR-FR", region);
    if (metropole) dans("reg", "FR-FR", "FRM-FRM");
    if (epci) {
      dans("epci", `EPCI-${epci}`, commune);
      // an intercommunalité of one département is a part of it; of several, a part of nothing that is shown
      const entiere = departementsDesEpci.get(epci)?.size === 1;
      dans("epci-dep", `DEP-${departement}`, entiere ? `EPCI-${epci}` : commune);
    } else dans("epci-dep", `DEP-${departement}`, commune);
    if (ept) dans("ept", `EPT-${ept}`, commune);
  }
  return [...enfants].map(([nom, dedans]) => ({ parent: nom.slice(nom.indexOf("|") + 1), enfants: [...dedans] }));
}

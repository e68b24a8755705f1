import type { Decoupage } from "./decoupage.ts";

/** Link words by `typeLiaison` (TNCC) of the geographic code of Insee: « préfecture de l’Ain ». */
const LIAISONS = ["de ", "d’", "du ", "de la ", "des ", "de l’"];

const typographier = (nom: string) => nom.replaceAll("'", "’");

/** The text of `departements.json`: one département a line, with the names that a sentence needs. */
export function ecrireDepartements({ communes, departements, regions }: Decoupage): string {
  const communesParCode = new Map(communes.map(({ code, nom }) => [code, nom]));
  const regionsParCode = new Map(regions.map(({ code, nom }) => [code, nom]));
  const lignes = departements.map(({ code, nom, region, chefLieu, typeLiaison }) => ({
    code,
    nom: typographier(nom),
    deNom: typographier(`${LIAISONS[typeLiaison]}${nom}`),
    region,
    nomRegion: typographier(regionsParCode.get(region) ?? ""),
    chefLieu,
    nomChefLieu: typographier(communesParCode.get(chefLieu) ?? ""),
  }));
  return `[\n${lignes.map((ligne) => JSON.stringify(ligne)).join(",\n")}\n]\n`;
}

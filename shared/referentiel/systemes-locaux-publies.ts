import { ecrireCsv } from "../donnees-ouvertes/csv.ts";
import departements from "./donnees/departements.json" with { type: "json" };
import donnees from "./donnees/systemes-locaux.json" with { type: "json" };
import type { SystemeLocal } from "./systemes-locaux.ts";

/** A local system as published: with the names of the place, and where and when it was read. */
export type SystemeLocalPublie = SystemeLocal & {
  nomDuDepartement: string;
  region: string;
  constateLe: string;
  source: string;
};

const { systemes, constateLe, source } = donnees;
const enFrancais = new Intl.Collator("fr");

function publier(systeme: SystemeLocal): SystemeLocalPublie {
  const departement = departements.find(({ code }) => code === systeme.departement);
  const nomDuDepartement = departement?.nom ?? systeme.departement;
  return { ...systeme, nomDuDepartement, region: departement?.nomRegion ?? "", constateLe, source };
}

/** All of them, past ones included, by région then département. */
export const systemesLocaux: readonly SystemeLocalPublie[] = systemes
  .map(publier)
  .sort((a, b) => enFrancais.compare(a.region, b.region) || (a.departement < b.departement ? -1 : 1));

/** The list as an open file; names of the columns are those of the other files published. */
export const systemesLocauxEnCsv = (): string =>
  ecrireCsv(
    ["code_departement", "departement", "region", "systeme", "adresse", "constate_le", "debut_le", "fin_le", "source"],
    systemesLocaux.map((systeme) => ({
      code_departement: systeme.departement,
      departement: systeme.nomDuDepartement,
      region: systeme.region,
      systeme: systeme.nom,
      adresse: systeme.url,
      constate_le: systeme.constateLe,
      debut_le: systeme.debutLe,
      fin_le: systeme.finLe,
      source: systeme.source,
    })),
  );

import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { datesDuStock, type Edition, moisDeLaPeriode } from "../../shared/statistiques/edition.ts";
import { compter } from "./compter.ts";
import { seuilsConnus } from "./delais-depasses.ts";
import { deposer } from "./deposer.ts";
import type { Base } from "./duckdb.ts";
import { type Connaissance, etablir } from "./etats.ts";
import { fichiersDuLac, ouvrirFaits } from "./lac.ts";
import { relier } from "./relations.ts";
import type { Geographie } from "./territoires.ts";

/** Every month or day that a line of an edition may carry. */
export const datesDe = (edition: Edition): string[] =>
  [...new Set([...moisDeLaPeriode(edition), ...Object.values(datesDuStock(edition)).flat()])].toSorted();

type Demande = {
  edition: Edition;
  /** Folder of the lake. */
  lac: string;
  communes: IndexCommunes;
  geographie: Geographie;
  tableaux: readonly Tableau[];
  /** Dates that its series tell besides. */
  dates?: readonly string[];
  connaissance?: Connaissance;
  dire?: ((etape: string) => void) | undefined;
};

/** From the facts to every count, none masked yet: the table `comptes`. How many facts were read. */
export async function compterTout(
  base: Base,
  { edition, lac, communes, geographie, tableaux, dates = [], connaissance = "alors", dire }: Demande,
): Promise<number> {
  await deposer(base, { geographie, mois: [...datesDe(edition), ...dates], seuils: seuilsConnus(communes) });
  const faits = await ouvrirFaits(base, fichiersDuLac(lac, edition.extraction.slice(0, 7)));
  dire?.(`${faits} faits lus`);
  // joins as they are written: of the facts, read in their order, none is kept to be looked up
  await base.faire("set disabled_optimizers = 'join_order,build_side_probe_side'");
  await etablir(base, edition, connaissance);
  await relier(base, edition);
  await base.faire("reset disabled_optimizers");
  dire?.("demandes de la période établies");
  await compter(base, edition, tableaux);
  dire?.(`${tableaux.length} tableaux comptés`);
  return faits;
}

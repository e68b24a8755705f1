import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import { catalogue, fautesDuCatalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import type { Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { type Edition, tableauxDe } from "../../shared/statistiques/edition.ts";
import { type Chronometre, chronometrer } from "./chronometre.ts";
import { compterTout } from "./compter-tout.ts";
import type { Depot } from "./depot.ts";
import { type Base, ouvrirDuckdb } from "./duckdb.ts";
import { type Connaissance, telleQueConnue } from "./etats.ts";
import { type Etendue, etendueDe, retirerLeReste } from "./etendue.ts";
import { expliquer } from "./expliquer.ts";
import { combienDeConnus, fichiersDuLac } from "./lac.ts";
import { seTenirAuxNiveauxProuves } from "./proteger.ts";
import { verifierQueRienNEstPerdu } from "./rien-de-perdu.ts";
import { lireSeries, type Series } from "./series.ts";
import { verifierQuElleEstDue } from "./trop-tot.ts";

export type Commande = {
  edition: Edition;
  /** Folder of the lake on this machine. */
  lac: string;
  depot: Depot;
  communes: IndexCommunes;
  /** Folder where files are made before they are put in place. */
  atelier: string;
  maintenant: Date;
  connaissance?: Connaissance;
  /** Why an edition that stands is published again: without it, it is left as it is. */
  raison?: string | undefined;
  /** What an edition says of data that are not real, wherever a file can say it: a CSV has columns alone. */
  mention?: string | undefined;
  /** Where whoever reads the edition asks, and says what is wrong in it. */
  contact: string;
  /** Version of the code. */
  code: string;
  /** All that the edition carries, unless said otherwise. */
  tableaux?: readonly Tableau[];
  memoireMo?: number;
  coeurs?: number;
  dire?(etape: string): void;
  mesurer?: Chronometre;
};

export type Chantier = Omit<Commande, "tableaux"> &
  Etendue & {
    base: Base;
    dossier: string;
    version: string;
    coeurs: number;
    tableaux: readonly Tableau[];
    series: Series;
    /** What this edition corrects. */
    corrigee: string | undefined;
  };

/** Opens a workshop for one version of an edition, which stands as long as the work on it lasts. */
export async function surUnChantier<T>(
  commande: Commande,
  { version, corrigee }: Pick<Chantier, "version" | "corrigee">,
  faire: (chantier: Chantier) => Promise<T>,
): Promise<T> {
  const fautes = fautesDuCatalogue(catalogue);
  if (fautes.length > 0) throw new Error(`faulty catalogue: ${fautes.join("; ")}`);
  verifierQuElleEstDue(commande);
  const { depot, lac, connaissance, maintenant, atelier, memoireMo = 600, coeurs = 2 } = commande;
  const edition = telleQueConnue(commande.edition, { lac, connaissance, maintenant });
  mkdirSync(atelier, { recursive: true });
  const dossier = mkdtempSync(join(atelier, "edition-"));
  const base = await ouvrirDuckdb({ dossier: join(dossier, ".debord"), memoireMo, coeurs });
  try {
    const tableaux = tableauxDe(commande.tableaux ?? catalogue, edition);
    const etendue = await etendueDe(base, edition, lac, commande.communes);
    const series = await lireSeries(depot, tableaux, edition, join(dossier, ".debord"));
    return await faire({
      ...commande,
      coeurs,
      edition,
      base,
      dossier,
      version,
      ...etendue,
      tableaux,
      series,
      corrigee,
    });
  } catch (erreur) {
    throw await expliquer(erreur, { base, lac, edition, atelier });
  } finally {
    base.fermer();
    rmSync(dossier, { recursive: true, force: true });
  }
}

/** Every count of the edition at the levels that are proved, none masked yet; how many facts were known at its extraction. */
export const compterLEdition = ({ base, series, mesurer, dire, ...chantier }: Chantier): Promise<number> =>
  chronometrer(mesurer, "donnees", async () => {
    const { lac, edition, regions } = chantier;
    // a file that is missing is named first, where its month says that it was there
    await compterTout(base, { dates: series.dates, dire, ...chantier });
    await verifierQueRienNEstPerdu({ base, ...chantier });
    if (regions) await retirerLeReste(base, regions);
    await seTenirAuxNiveauxProuves(base);
    return combienDeConnus(base, fichiersDuLac(lac, edition.extraction.slice(0, 7)), edition.extraction);
  });

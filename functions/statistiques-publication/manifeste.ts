import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { SEUIL } from "../../shared/statistiques/catalogue/tableau.ts";
import { empreinteDeFichier } from "../socle/empreinte-de-fichier.ts";
import type { Chantier } from "./chantier.ts";
import { couverture } from "./couverture.ts";
import type { Base } from "./duckdb.ts";
import type { Fichier } from "./metadonnees.ts";
import type { Secret } from "./proteger.ts";

/** Version of the rules by which small counts are hidden: it changes with them. */
export const REGLES = "1.1.0";

/** A file of a folder, with its size and its hash. */
export async function decrireUn(dossier: string, chemin: string, lignes?: number): Promise<Fichier> {
  const fichier = join(dossier, chemin);
  return {
    chemin,
    octets: statSync(fichier).size,
    sha256: await empreinteDeFichier(fichier),
    ...(lignes !== undefined && { lignes }),
  };
}

/** Every file of a folder, by its path there. */
export async function decrire(dossier: string, lignes: ReadonlyMap<string, number>): Promise<Fichier[]> {
  const fichiers = readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile() && !entree.parentPath.includes(".debord"))
    .map((entree) => relative(dossier, join(entree.parentPath, entree.name)))
    .toSorted();
  const decrits: Fichier[] = [];
  for (const chemin of fichiers) decrits.push(await decrireUn(dossier, chemin, lignes.get(chemin)));
  return decrits;
}

export type Temoins = Record<string, number | null>;

/** Control totals: the stock of France and of each région, as published. */
export async function temoins(base: Base): Promise<Temoins> {
  const lignes = await base.lire(`
    select niveau::varchar || '-' || code::varchar as territoire, mesure::varchar as mesure, valeur from chiffres
    where tableau = 'TAB01-01' and niveau in ('FR', 'REG') and mesure in ('stock', 'dont_nouvelles')
    order by niveau, code, mesure`);
  return Object.fromEntries(
    lignes.map(({ territoire, mesure, valeur }) => [
      `${territoire} ${mesure}`,
      typeof valeur === "number" ? valeur : null,
    ]),
  );
}

/** What was found while the edition was made. */
type Constat = { faits: number; fichiers: readonly Fichier[]; secret: Secret; temoins: Temoins };

/** What makes an edition visible, and lets anyone check it. */
export const manifester = (
  { edition, version, maintenant, raison, mention, contact, code, lac }: Chantier,
  { faits, fichiers, secret, temoins: constates }: Constat,
): string =>
  JSON.stringify(
    {
      edition: edition.nom,
      version,
      ...(raison !== undefined && { raison }),
      ...(mention !== undefined && { mention }),
      contact,
      date_reference: edition.date,
      date_extraction: edition.extraction,
      publiee_le: maintenant.toISOString(),
      annuelle: edition.annuelle,
      code,
      regles: { version: REGLES, seuil: SEUIL, tableaux: catalogue.length },
      faits: { lignes: faits },
      temoins: constates,
      couverture: couverture(lac, edition),
      secret,
      fichiers,
    },
    null,
    1,
  );

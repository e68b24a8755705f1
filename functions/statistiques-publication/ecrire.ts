import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import type { Edition } from "../../shared/statistiques/edition.ts";
import { CSV_DE_L_ATTENTE, ecrireAttente } from "./attente/ecrire-attente.ts";
import { ecrireClasseurs, garder, preparer } from "./classeurs/ecrire-classeurs.ts";
import { datesDe } from "./compter-tout.ts";
import { couverture } from "./couverture.ts";
import type { Depot } from "./depot.ts";
import { ecrireTableau } from "./donnees-longues.ts";
import type { Base } from "./duckdb.ts";
import { deposerLibelles, libellesDesModalites } from "./libelles.ts";
import { decrire, decrireUn } from "./manifeste.ts";
import { datapackage, dictionnaire, type Fichier, lisezMoi } from "./metadonnees.ts";
import type { Series } from "./series.ts";
import { FICHIER_DES_STATUTS } from "./statuts-publies.ts";
import type { Geographie } from "./territoires.ts";
import { lirePubliees } from "./versions.ts";

type AEcrire = {
  base: Base;
  edition: Edition;
  lac: string;
  /** Workshop. */
  dossier: string;
  version: string;
  geographie: Geographie;
  tableaux: readonly Tableau[];
  series: Series;
  raison?: string | undefined;
  mention?: string | undefined;
  contact: string;
  depot: Depot;
  corrigee: string | undefined;
  coeurs: number;
  dire?(etape: string): void;
};

/** Every file of the edition but its manifest, in the workshop. */
export async function ecrire(
  {
    base,
    edition,
    dossier,
    version,
    geographie: lieux,
    tableaux,
    series,
    raison,
    mention,
    contact,
    depot,
    corrigee,
    lac,
    coeurs,
    dire,
  }: AEcrire,
  statuts: string,
): Promise<Fichier[]> {
  const couvre = couverture(lac, edition);
  const libelles = libellesDesModalites([...new Set([...datesDe(edition), ...series.dates])].toSorted(), lieux);
  await deposerLibelles(base, libelles);
  await preparer(base);
  mkdirSync(join(dossier, "tidy"), { recursive: true });
  const lignes = new Map<string, number>();
  for (const tableau of tableaux) {
    const combien = await ecrireTableau(base, tableau, edition, {
      dossier: join(dossier, "tidy"),
      couverture: couvre.texte,
      mention,
    });
    for (const suffixe of ["csv", "parquet"]) lignes.set(`tidy/${tableau.id}.${suffixe}`, combien);
    await garder(base, tableau);
  }
  dire?.("données écrites");
  const anterieures = (await lirePubliees(depot)).filter((une) => une.edition === edition.nom);
  const contexte = {
    edition,
    version,
    versions: [...anterieures, { version, ...(raison !== undefined && { raison }) }],
    mention,
    contact,
    couverture: couvre.texte,
    coeurs,
    dire: (fait: number, total: number) => fait % 100 === 0 && dire?.(`classeurs : ${fait} territoires sur ${total}`),
  };
  // the threads that write have lines of their own
  await base.ceder(() => ecrireClasseurs(base, tableaux, lieux, join(dossier, "xlsx"), contexte));
  dire?.("classeurs écrits");
  if (edition.annuelle) {
    const anterieure = corrigee && (await depot.lire(`editions/${edition.nom}/${corrigee}/${CSV_DE_L_ATTENTE}`));
    const attente = { edition, geographie: lieux, dossier, anterieure, couverture: couvre.texte, mention };
    for (const [chemin, combien] of await ecrireAttente(base, attente)) lignes.set(chemin, combien);
    dire?.("durées d’attente écrites");
  }
  const textes = {
    ...dictionnaire(libelles, lieux, couvre.texte),
    "LISEZMOI.md": lisezMoi(edition, version, { couverture: couvre.texte, contact, mention }),
    [FICHIER_DES_STATUTS]: statuts,
  };
  mkdirSync(join(dossier, "dictionnaire"), { recursive: true });
  for (const [chemin, texte] of Object.entries(textes)) writeFileSync(join(dossier, chemin), texte);
  const fichiers = await decrire(dossier, lignes);
  writeFileSync(
    join(dossier, "datapackage.json"),
    datapackage(edition, version, fichiers, { couverture: couvre, contact, mention }),
  );
  return [...fichiers, await decrireUn(dossier, "datapackage.json")].toSorted((a, b) => (a.chemin < b.chemin ? -1 : 1));
}

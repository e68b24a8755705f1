import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import { catalogue, fautesDuCatalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import type { Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { type Edition, tableauxDe } from "../../shared/statistiques/edition.ts";
import type { Rapport } from "../../shared/statistiques/protection/protection.ts";
import type { Suivi } from "../../shared/statistiques/protection/proteger-systeme.ts";
import { compterLesCellules } from "./cellules-masquees.ts";
import { type Chronometre, chronometrer } from "./chronometre.ts";
import type { BilanDesCommunes } from "./communes/proteger-communes.ts";
import { compterTout } from "./compter-tout.ts";
import { couverture } from "./couverture.ts";
import type { Depot } from "./depot.ts";
import { deriver } from "./deriver.ts";
import { type Base, ouvrirDuckdb } from "./duckdb.ts";
import { mesurerDurees } from "./durees.ts";
import { ecrire } from "./ecrire.ts";
import type { Connaissance } from "./etats.ts";
import { type Etendue, etendueDe, retirerLeReste } from "./etendue.ts";
import { manifester, type Temoins, temoins } from "./manifeste.ts";
import type { Fichier } from "./metadonnees.ts";
import { montrerLaDerniere } from "./montrer-la-derniere.ts";
import { compterLeSecret, proteger, type Secret } from "./proteger.ts";
import { lireSeries, mettreBoutABout, type Series } from "./series.ts";
import { statutsAnterieurs, statutsEnCsv } from "./statuts-publies.ts";
import { montrerLesTrajets } from "./trajets.ts";
import { derniereVersion, liberer, lirePubliees, reserver, versionSuivante } from "./versions.ts";

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
  /** What every file says of data that are not real. */
  mention?: string | undefined;
  /** Version of the code. */
  code: string;
  /** All that the edition carries, unless said otherwise. */
  tableaux?: readonly Tableau[];
  memoireMo?: number;
  coeurs?: number;
  dire?(etape: string): void;
  mesurer?: Chronometre;
};

export type Resultat =
  | { etat: "publiee"; version: string; fichiers: readonly Fichier[]; secret: Secret; temoins: Temoins }
  | { etat: "deja"; version: string }
  | { etat: "en-cours"; version: string };

type Chantier = Omit<Commande, "tableaux"> &
  Etendue & {
    base: Base;
    dossier: string;
    version: string;
    tableaux: readonly Tableau[];
    series: Series;
    /** What this edition corrects. */
    corrigee: string | undefined;
  };

/** From the facts to the figures, masked where they must be. */
async function calculer({
  base,
  edition,
  tableaux,
  series,
  dire,
  mesurer,
  ...chantier
}: Chantier): Promise<{ faits: number; preuve: Rapport; communes: BilanDesCommunes | undefined; statuts: string }> {
  const faits = await chronometrer(mesurer, "donnees", () =>
    compterTout(base, { edition, tableaux, dates: series.dates, dire, ...chantier }),
  );
  if (chantier.regions) await retirerLeReste(base, chantier.regions);
  const anterieurs = await statutsAnterieurs(chantier.depot, edition);
  const suivre: Suivi = (tour, percees) => dire?.(`audit ${tour} : ${percees} secrets à mieux tenir`);
  const { rapport: preuve, communes } = await chronometrer(mesurer, "protection", () =>
    proteger(base, tableaux, edition, { anterieurs, suivre, mesurer, dire }),
  );
  await chronometrer(mesurer, "donnees", async () => {
    await montrerLesTrajets(base, tableaux);
    await deriver(base, tableaux);
    await mesurerDurees(base, edition, tableaux);
    await mettreBoutABout(base, tableaux, edition, series);
    await compterLesCellules(base, tableaux, edition);
  });
  dire?.(`secret statistique prouvé : ${preuve.composantes} systèmes, intervalle le plus étroit ${preuve.pireLargeur}`);
  return { faits, preuve, communes, statuts: await statutsEnCsv(base) };
}

async function mener(chantier: Chantier): Promise<Resultat> {
  const { base, depot, edition, version, dossier, maintenant, raison, mention, code, dire } = chantier;
  const { faits, preuve, communes, statuts } = await calculer(chantier);
  const fichiers = await chronometrer(chantier.mesurer, "fichiers", () => ecrire(chantier, statuts));
  const { composantes, plusGrandeComposante, pireLargeur } = preuve;
  const secret = {
    ...(await compterLeSecret(base)),
    composantes,
    plusGrandeComposante,
    pireLargeur,
    ...(communes && { communes }),
  };
  const constates = await temoins(base);
  const vers = `editions/${edition.nom}/${version}`;
  for (const { chemin } of fichiers) await depot.deposer(`${vers}/${chemin}`, join(dossier, chemin));
  dire?.(`${fichiers.length} fichiers déposés`);
  const texte = manifester({
    edition,
    version,
    maintenant,
    raison,
    mention,
    code,
    faits,
    fichiers,
    secret,
    temoins: constates,
    couverture: couverture(chantier.lac, edition),
  });
  // last: until it is there, the edition is not
  await depot.ecrire(`${vers}/manifest.json`, texte);
  await montrerLaDerniere(depot);
  return { etat: "publiee", version, fichiers, secret, temoins: constates };
}

/** Publishes an edition, or nothing: whatever stops it leaves the last good one in place, and it may be run again. */
export async function publier(commande: Commande): Promise<Resultat> {
  const fautes = fautesDuCatalogue(catalogue);
  if (fautes.length > 0) throw new Error(`faulty catalogue: ${fautes.join("; ")}`);
  const { depot, edition, atelier, raison, maintenant, memoireMo = 1500, coeurs = 2 } = commande;
  const derniere = derniereVersion(await lirePubliees(depot), edition.nom);
  if (derniere && raison === undefined) {
    // a run that died between the manifest and what shows it is caught up here
    await montrerLaDerniere(depot);
    return { etat: "deja", version: derniere.version };
  }
  const version = versionSuivante(derniere);
  const nom = `${edition.nom}/${version}`;
  if (!(await reserver(depot, nom, maintenant))) return { etat: "en-cours", version };
  mkdirSync(atelier, { recursive: true });
  const dossier = mkdtempSync(join(atelier, "edition-"));
  const base = await ouvrirDuckdb({ dossier: join(dossier, ".debord"), memoireMo, coeurs });
  try {
    const tableaux = tableauxDe(commande.tableaux ?? catalogue, edition);
    const etendue = await etendueDe(base, edition, commande.lac, commande.communes);
    const corrigee = derniere?.version;
    const series = await lireSeries(depot, tableaux, edition, join(dossier, ".debord"));
    return await mener({ ...commande, base, dossier, version, ...etendue, tableaux, series, corrigee });
  } finally {
    base.fermer();
    rmSync(dossier, { recursive: true, force: true });
    await liberer(depot, nom);
  }
}

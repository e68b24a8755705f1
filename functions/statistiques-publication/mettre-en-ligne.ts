import { join } from "node:path";
import { CHOIX } from "../../shared/statistiques/protection/attaque/cellules.ts";
import type { Rapport } from "../../shared/statistiques/protection/protection.ts";
import { compterLesCellules } from "./cellules-masquees.ts";
import type { Chantier } from "./chantier.ts";
import { chronometrer } from "./chronometre.ts";
import type { BilanDesCommunes } from "./communes/assembler.ts";
import { deriver } from "./deriver.ts";
import { mesurerDurees } from "./durees.ts";
import { ecrire } from "./ecrire.ts";
import { manifester, type Temoins, temoins } from "./manifeste.ts";
import { masquerTout } from "./masquer.ts";
import type { Fichier } from "./metadonnees.ts";
import { montrerLaDerniere } from "./montrer-la-derniere.ts";
import { compterLeSecret, oublierLesRetenues, type Secret } from "./proteger.ts";
import { oublierLesDemandes } from "./relations.ts";
import { mettreBoutABout } from "./series.ts";
import { masquesDesVersions, statutsEnCsv } from "./statuts-publies.ts";
import { montrerLesTrajets } from "./trajets.ts";

/** What was proved of the edition. */
export type Preuve = Pick<Rapport, "composantes" | "plusGrandeComposante" | "pireLargeur"> & {
  communes?: BilanDesCommunes | undefined;
};

export type MiseEnLigne = { fichiers: readonly Fichier[]; secret: Secret; temoins: Temoins };

/** From counts, of which all that may be shown is known, to every figure of the tables. */
async function achever({ base, edition, tableaux, series }: Chantier): Promise<void> {
  await montrerLesTrajets(base, tableaux);
  await deriver(base, tableaux);
  await mesurerDurees(base, edition, tableaux);
  await oublierLesDemandes(base, edition);
  await mettreBoutABout(base, tableaux, edition, series);
  await compterLesCellules(base, tableaux, edition);
}

/** Masks, derives, writes and puts in place, the manifest last. */
export async function mettreEnLigne(
  chantier: Chantier,
  faits: number,
  { communes, composantes, plusGrandeComposante, pireLargeur }: Preuve,
): Promise<MiseEnLigne> {
  const { base, depot, edition, tableaux, version, dossier, mesurer, dire } = chantier;
  const choix = await masquesDesVersions(depot, edition, CHOIX);
  await chronometrer(mesurer, "protection", () => masquerTout(base, tableaux, edition, choix));
  const statuts = await statutsEnCsv(base);
  await oublierLesRetenues(base);
  await chronometrer(mesurer, "donnees", () => achever(chantier));
  const fichiers = await chronometrer(mesurer, "fichiers", () => ecrire(chantier, statuts));
  const prouve = { composantes, plusGrandeComposante, pireLargeur, ...(communes && { communes }) };
  const secret = { ...(await compterLeSecret(base)), ...prouve };
  const constates = await temoins(base);
  const vers = `editions/${edition.nom}/${version}`;
  for (const { chemin } of fichiers) await depot.deposer(`${vers}/${chemin}`, join(dossier, chemin));
  dire?.(`${fichiers.length} fichiers déposés`);
  const texte = manifester(chantier, { faits, fichiers, secret, temoins: constates });
  // last: until it is there, the edition is not
  await depot.ecrire(`${vers}/manifest.json`, texte);
  await montrerLaDerniere(depot);
  return { fichiers, secret, temoins: constates };
}

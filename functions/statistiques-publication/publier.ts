import { type Chantier, type Commande, compterLEdition, surUnChantier } from "./chantier.ts";
import { chronometrer } from "./chronometre.ts";
import { retenir } from "./communes/branche.ts";
import { protegerCommunes } from "./communes/proteger-communes.ts";
import { Empechement } from "./empechement.ts";
import { type MiseEnLigne, mettreEnLigne, type Preuve } from "./mettre-en-ligne.ts";
import { montrerLaDerniere } from "./montrer-la-derniere.ts";
import { ouvrirSolveur } from "./protection/highs.ts";
import { deciderDessus, poserLesRetenues } from "./proteger.ts";
import { editionsQuiRedisent } from "./redites.ts";
import { statutsAnterieurs } from "./statuts-publies.ts";
import { derniereVersion, liberer, lirePubliees, reserver, versionSuivante } from "./versions.ts";

export type Resultat =
  /** `aCorriger`: editions that still say what this correction replaced. */
  | ({ etat: "publiee"; version: string; aCorriger: readonly string[] } & MiseEnLigne)
  | { etat: "deja"; version: string }
  | { etat: "en-cours"; version: string };

/** Masks what is small and what would give it back, and proves it; throws when nothing may be published. */
async function proteger({ base, depot, edition, tableaux, mesurer, dire }: Chantier): Promise<Preuve> {
  const anterieurs = await statutsAnterieurs(depot, edition);
  const solveur = await ouvrirSolveur();
  const { entrees, rapport } = await chronometrer(mesurer, "audit", () =>
    deciderDessus(base, tableaux, edition, {
      anterieurs,
      solveur,
      suivre: (tour, percees) => dire?.(`audit ${tour} : ${percees} secrets à mieux tenir`),
    }),
  );
  await poserLesRetenues(base, retenir(entrees));
  const communes = edition.annuelle
    ? await chronometrer(mesurer, "communes", () =>
        protegerCommunes(base, tableaux, edition, { entrees, anterieurs, solveur, dire, mesurer }),
      )
    : undefined;
  const { composantes, plusGrandeComposante, pireLargeur } = rapport;
  dire?.(`secret statistique prouvé : ${composantes} systèmes, intervalle le plus étroit ${pireLargeur}`);
  return { composantes, plusGrandeComposante, pireLargeur, communes };
}

/** Publishes an edition, or nothing: whatever stops it leaves the last good one in place, and it may be run again. */
export async function publier(commande: Commande): Promise<Resultat> {
  const { depot, edition, raison, maintenant, mesurer } = commande;
  if (raison?.trim() === "")
    throw new Empechement("une correction dit sa raison, que tout le monde lit : elle est vide (--raison).");
  const publiees = await lirePubliees(depot);
  const derniere = derniereVersion(publiees, edition.nom);
  if (derniere && raison === undefined) {
    // a run that died between the manifest and what shows it is caught up here
    await montrerLaDerniere(depot);
    return { etat: "deja", version: derniere.version };
  }
  const version = versionSuivante(derniere);
  const nom = `${edition.nom}/${version}`;
  if (!(await reserver(depot, nom, maintenant))) return { etat: "en-cours", version };
  try {
    return await surUnChantier(commande, { version, corrigee: derniere?.version }, async (chantier) => {
      const faits = await compterLEdition(chantier);
      const preuve = await chronometrer(mesurer, "protection", () => proteger(chantier));
      const aCorriger = derniere ? editionsQuiRedisent(publiees, edition) : [];
      return { etat: "publiee", version, aCorriger, ...(await mettreEnLigne(chantier, faits, preuve)) };
    });
  } finally {
    await liberer(depot, nom);
  }
}

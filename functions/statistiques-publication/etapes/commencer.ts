import { randomUUID } from "node:crypto";
import { type Chantier, type Commande, compterLEdition, surUnChantier } from "../chantier.ts";
import { retenir } from "../communes/branche.ts";
import { sujetsDes } from "../communes/sujets.ts";
import type { Base } from "../duckdb.ts";
import { REGLES } from "../manifeste.ts";
import { ouvrirSolveur } from "../protection/highs.ts";
import { deciderDessus } from "../proteger.ts";
import { statutsAnterieurs } from "../statuts-publies.ts";
import { lirePubliees } from "../versions.ts";
import { cles, estPubliee, lireChantier, type Ouvrage } from "./chantier-ouvert.ts";
import { corrigeePar } from "./execution.ts";
import type { ChantierOuvert } from "./formes.ts";
import { enOctets, type Travaux } from "./travaux.ts";

export type CommandeParEtapes = Omit<Commande, "mention"> & { version: string; travaux: Travaux };

/** The version that this one corrects, if any. */
export const corrigeeDe = async ({
  depot,
  edition,
  version,
  raison = "",
}: Pick<CommandeParEtapes, "depot" | "edition" | "version" | "raison">): Promise<string | undefined> =>
  corrigeePar(await lirePubliees(depot), { edition: edition.nom, version, raison });

/** What every count is worth, in a few bytes. */
export async function empreinteDesComptes(base: Base): Promise<string> {
  const [lue] = await base.lire(`
    select count(*)::varchar || '-' || bit_xor(hash(tableau, niveau, code, m1, m2, m3, mesure, mutation, valeur))::varchar
      as empreinte from comptes`);
  return String(lue?.empreinte);
}

/** Leaves what every branch is given; what says that all is there is written by the caller, last. */
async function partager(
  { base, edition, tableaux, depot, version, maintenant, code, dire }: Chantier,
  travaux: Travaux,
  faits: number,
): Promise<ChantierOuvert> {
  const ouvrage: Ouvrage = { edition, version };
  const comptage = randomUUID();
  const empreinte = await empreinteDesComptes(base);
  const anterieurs = await statutsAnterieurs(depot, edition);
  const { entrees, rapport } = await deciderDessus(base, tableaux, edition, {
    anterieurs,
    solveur: await ouvrirSolveur(),
    suivre: (tour, percees) => dire?.(`audit ${tour} : ${percees} secrets à mieux tenir`),
  });
  const { attendus, sujets } = await sujetsDes(base, tableaux, edition, { entrees, anterieurs });
  const communs = [...attendus].map(([nom, siens]): [string, string[]] => [nom, [...siens]]);
  const dessus = { retenues: retenir(entrees), attendus: communs };
  await travaux.ecrire(cles.dessus(ouvrage, comptage), await enOctets(dessus));
  const departements: string[] = [];
  for await (const un of sujets) {
    await travaux.ecrire(cles.sujet(ouvrage, comptage, un.departement), await enOctets(un));
    departements.push(un.departement);
  }
  const { composantes, plusGrandeComposante, pireLargeur } = rapport;
  return {
    comptage,
    code,
    regles: REGLES,
    maintenant: maintenant.toISOString(),
    faits,
    empreinte,
    departements,
    preuve: { composantes, plusGrandeComposante, pireLargeur: Number.isFinite(pireLargeur) ? pireLargeur : null },
  };
}

/**
 * First step: counts, decides what stands above the départements, and leaves to each branch what it is given. What is
 * there already is taken up. Says which branches there are; none of an edition that stands.
 */
export async function commencer({ version, travaux, ...commande }: CommandeParEtapes): Promise<string[]> {
  const { depot, edition, code } = commande;
  const ouvrage: Ouvrage = { edition, version };
  if (await estPubliee(depot, ouvrage)) return [];
  const repris = await lireChantier(travaux, ouvrage, code);
  if (repris) return repris.departements;
  const corrigee = await corrigeeDe({ ...commande, version });
  const ouvert = await surUnChantier(commande, { version, corrigee }, async (chantier) =>
    partager(chantier, travaux, await compterLEdition(chantier)),
  );
  const cle = cles.chantier(ouvrage);
  if (await travaux.creer(cle, await enOctets(ouvert))) return ouvert.departements;
  // another one that began meanwhile was faster: its count is the good one
  const autre = await lireChantier(travaux, ouvrage, code);
  if (autre) return autre.departements;
  // left by another code
  await travaux.ecrire(cle, await enOctets(ouvert));
  return ouvert.departements;
}

import { type Chantier, compterLEdition, surUnChantier } from "../chantier.ts";
import { Assemblage } from "../communes/assembler.ts";
import { mettreEnLigne, type Preuve } from "../mettre-en-ligne.ts";
import { montrerLaDerniere } from "../montrer-la-derniere.ts";
import { poserLesRetenues } from "../proteger.ts";
import { liberer, reserver } from "../versions.ts";
import { cles, estPubliee, lireChantier, type Ouvrage, oublierLeChantier } from "./chantier-ouvert.ts";
import { type CommandeParEtapes, corrigeeDe, empreinteDesComptes } from "./commencer.ts";
import { type ChantierOuvert, decision, dessusDecide } from "./formes.ts";
import { lireContenu, type Travaux } from "./travaux.ts";

/** Puts together what every branch decided. */
async function assembler(chantier: Chantier, travaux: Travaux, ouvert: ChantierOuvert): Promise<Preuve> {
  const { comptage, departements, preuve } = ouvert;
  const dessus = await lireContenu(travaux, cles.dessus(chantier, comptage), dessusDecide);
  if (!dessus) throw new Error("what stands above the départements is not decided");
  await poserLesRetenues(chantier.base, dessus.retenues);
  const assemblage = new Assemblage(chantier.base);
  for (const departement of departements) {
    const dite = await lireContenu(travaux, cles.decision(chantier, comptage, departement), decision);
    if (!dite) throw new Error(`the département ${departement} is not decided`);
    await assemblage.ajouter(dite);
  }
  const communes = await assemblage.clore(new Map(dessus.attendus.map(([nom, siens]) => [nom, new Set(siens)])));
  return { ...preuve, pireLargeur: preuve.pireLargeur ?? Number.POSITIVE_INFINITY, communes };
}

/**
 * Last step: counts again, masks what branches decided, writes the files, and the manifest last. The tables of a
 * country weigh more than a minute of counting is worth: decisions alone are carried from step to step.
 */
export async function finir(commande: CommandeParEtapes): Promise<void> {
  const { depot, edition, version, travaux, maintenant } = commande;
  const ouvrage: Ouvrage = { edition, version };
  const nom = `${edition.nom}/${version}`;
  if (!(await reserver(depot, nom, maintenant))) throw new Error(`another publication writes ${nom}`);
  try {
    if (await estPubliee(depot, ouvrage)) await montrerLaDerniere(depot);
    else await publierLesDecisions(commande);
  } finally {
    await liberer(depot, nom);
  }
  await oublierLeChantier(travaux, ouvrage);
}

async function publierLesDecisions({ version, travaux, ...commande }: CommandeParEtapes): Promise<void> {
  const { edition, code } = commande;
  const ouvrage: Ouvrage = { edition, version };
  const ouvert = await lireChantier(travaux, ouvrage, code);
  if (!ouvert) throw new Error(`nothing was counted for ${edition.nom} ${version}`);
  const memeInstant = { ...commande, maintenant: new Date(ouvert.maintenant) };
  const corrigee = await corrigeeDe({ ...commande, version });
  await surUnChantier(memeInstant, { version, corrigee }, async (chantier) => {
    await compterLEdition(chantier);
    if ((await empreinteDesComptes(chantier.base)) !== ouvert.empreinte) {
      await oublierLeChantier(travaux, ouvrage);
      throw new Error(`the facts of ${edition.nom} are no more those that were counted`);
    }
    await mettreEnLigne(chantier, ouvert.faits, await assembler(chantier, travaux, ouvert));
  });
}

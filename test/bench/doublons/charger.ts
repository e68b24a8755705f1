import { cleDeRepere, cleDInscription } from "../../../functions/socle/stores/cles.ts";
import { type NirConnu, type Personne, personnesDe } from "../../../shared/doublons/personne.ts";
import { reperesDe } from "../../../shared/doublons/reperes.ts";
import { DEMANDEUR } from "../../../shared/formulaire/personnes.ts";
import { ecrireLaDemande } from "./ecrire-la-demande.ts";
import type { Dossier } from "./jeu.ts";
import { empreindre, type IndexDEssai } from "./ouvrir-index.ts";

const nirsDuDossier = ({ demandeur, codemandeur }: Dossier): Map<string, NirConnu> =>
  new Map(
    [[DEMANDEUR, demandeur] as const, ["codemandeur-1", codemandeur] as const].flatMap(([id, inscrit]) =>
      inscrit?.nirDonne
        ? [[id, { empreinte: empreindre(`nir:${inscrit.individu.nir}`), provisoire: false }] as const]
        : [],
    ),
  );

const personnesDuDossier = (dossier: Dossier): Personne[] =>
  personnesDe(ecrireLaDemande(dossier).reponses, nirsDuDossier(dossier));

const reperesDuDossier = (dossier: Dossier) =>
  personnesDuDossier(dossier)
    .flatMap(reperesDe)
    .map(({ fait, auPlus }) => ({ empreinte: empreindre(`069:${fait}`), auPlus }));

/**
 * Writes the index as the filing of all these would have left it, and only what those who file next can reach: an item
 * is read by its key, whatever stands beside it.
 */
export async function charger(index: IndexDEssai, base: readonly Dossier[], arrivants: readonly Dossier[]) {
  const atteints = new Set(arrivants.flatMap(reperesDuDossier).map(({ empreinte }) => empreinte));
  const parRepere = new Map<string, Set<string>>();
  const joignables = new Map<string, Dossier>();
  for (const dossier of base)
    for (const { empreinte, auPlus } of reperesDuDossier(dossier)) {
      const demandes = parRepere.get(empreinte) ?? new Set();
      if (!atteints.has(empreinte) || demandes.size >= auPlus) continue;
      parRepere.set(empreinte, demandes.add(dossier.numeroUnique));
      joignables.set(dossier.numeroUnique, dossier);
    }
  await index.ecrireDemandes([...joignables.values()]);
  await index.ecrire("doublons", [
    ...[...parRepere].map(([empreinte, demandes]) => ({ ...cleDeRepere(empreinte), demandes })),
    ...[...joignables.values()].map((dossier) => ({
      ...cleDInscription(dossier.numeroUnique),
      reperes: reperesDuDossier(dossier).map(({ empreinte }) => empreinte),
      nirs: Object.fromEntries(nirsDuDossier(dossier)),
    })),
  ]);
}

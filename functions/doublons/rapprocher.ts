import type { Demande } from "../../shared/demande/demande.ts";
import { lireNir } from "../../shared/demande/nir.ts";
import { type NirConnu, nirsDe, type Personne, personnesDe } from "../../shared/doublons/personne.ts";
import { choisirCandidats, rapprocher as comparerTous } from "../../shared/doublons/rapprochement.ts";
import { type Repere, reperesDe } from "../../shared/doublons/reperes.ts";
import type { AnnonceDEvenement } from "../socle/annonce.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import { log } from "../socle/log.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { DoublonsStore, Inscription } from "../socle/stores/doublons.ts";

export type Dependances = {
  demandes: Pick<DemandesStore, "lire" | "lireSensible">;
  doublons: DoublonsStore;
  coffre: Pick<Coffre, "ouvrir">;
  empreinte: Empreinte;
  /** Fingerprint of a landmark. */
  empreinteDeRepere: (fait: string) => Promise<string>;
};

/** A provisional NIR begins with 7 or 8; the definitive one will be another number. */
async function connaitre(nir: string, empreinte: Empreinte): Promise<NirConnu> {
  const lu = lireNir(nir);
  return { empreinte: await empreinte("nir", lu), provisoire: /^[78]/u.test(lu) };
}

async function lireNirs({ numeroUnique, dossier }: Demande, { demandes, coffre, empreinte }: Dependances) {
  const sensible = await demandes.lireSensible(numeroUnique);
  if (!sensible) return new Map<string, NirConnu>();
  const nirs = [...nirsDe(JSON.parse(await coffre.ouvrir(dossier, sensible)))];
  return new Map(await Promise.all(nirs.map(async ([id, nir]) => [id, await connaitre(nir, empreinte)] as const)));
}

/** One demande per territory is the rule (CCH, R. 441-2-1): likeness is looked for inside one. */
async function reperesDeLaDemande(territoire: string, personnes: readonly Personne[], dependances: Dependances) {
  const parFait = new Map<string, Repere>(personnes.flatMap(reperesDe).map((repere) => [repere.fait, repere]));
  return Promise.all(
    [...parFait.values()].map(async ({ fait, auPlus }) => ({
      empreinte: await dependances.empreinteDeRepere(`${territoire}:${fait}`),
      auPlus,
    })),
  );
}

const parPersonne = (nirs: Inscription["nirs"]): Map<string, NirConnu> => new Map(Object.entries(nirs));

/** People of a demande found in the index; none when it was erased meanwhile. */
async function lireCandidat(numeroUnique: string, { demandes, doublons }: Dependances): Promise<Personne[]> {
  const [demande, inscrite] = await Promise.all([demandes.lire(numeroUnique), doublons.lireInscription(numeroUnique)]);
  return demande && inscrite ? personnesDe(demande.reponses, parPersonne(inscrite.nirs)) : [];
}

/**
 * Enters a demande in the index and notes the pairs that it makes with those already there. Reads and writes are
 * bounded by its own people, whatever the number of demandes; played again, it writes the same things.
 */
export async function rapprocher(
  { numeroUnique, type }: AnnonceDEvenement,
  dependances: Dependances,
  maintenant: Date,
) {
  const { demandes, doublons } = dependances;
  const demande = await demandes.lire(numeroUnique);
  // erased meanwhile: there is nobody to compare any more
  if (!demande) return log("message-abandonne", { code: type });
  const nirs = await lireNirs(demande, dependances);
  const personnes = personnesDe(demande.reponses, nirs);
  const reperes = await reperesDeLaDemande(demande.territoire, personnes, dependances);
  // first, so that what is half written can be erased, and whoever meets this demande finds its NIR
  await doublons.inscrire(numeroUnique, {
    reperes: reperes.map(({ empreinte }) => empreinte),
    nirs: Object.fromEntries(nirs),
  });
  const trouvees = await Promise.all(
    reperes.map(({ empreinte, auPlus }) => doublons.rejoindre(empreinte, auPlus, numeroUnique)),
  );
  const candidats = choisirCandidats(trouvees);
  await Promise.all(candidats.map((candidat) => noterPaire(demande, personnes, candidat, dependances, maintenant)));
}

async function noterPaire(
  { numeroUnique, territoire }: Demande,
  personnes: readonly Personne[],
  candidat: string,
  dependances: Dependances,
  maintenant: Date,
): Promise<void> {
  const autres = await lireCandidat(candidat, dependances);
  const dansLOrdre = numeroUnique < candidat;
  const rapprochements = dansLOrdre ? comparerTous(personnes, autres) : comparerTous(autres, personnes);
  if (rapprochements.length === 0) return;
  const numeros: [string, string] = dansLOrdre ? [numeroUnique, candidat] : [candidat, numeroUnique];
  await dependances.doublons.enregistrerPaire({ numeros, territoire, rapprochements }, maintenant);
}

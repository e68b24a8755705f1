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
import type { Connue, DoublonsStore, Inscription } from "../socle/stores/doublons.ts";

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

/** People of a demande found in the index; none when it was erased or stopped meanwhile. */
async function lireCandidat(numeroUnique: string, { demandes, doublons }: Dependances): Promise<Personne[]> {
  const [demande, inscrite] = await Promise.all([demandes.lire(numeroUnique), doublons.lireInscription(numeroUnique)]);
  return demande?.etat === "active" && inscrite ? personnesDe(demande.reponses, parPersonne(inscrite.nirs)) : [];
}

const dansLOrdre = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

/** A demande that stopped leads to nobody, and its pairs have nothing more to be judged. */
async function oublier(numeroUnique: string, { inscription, paires }: Connue, { doublons }: Dependances) {
  await Promise.all((inscription?.reperes ?? []).map((empreinte) => doublons.quitter(empreinte, numeroUnique)));
  await Promise.all(paires.map((autre) => doublons.retirerPaire(dansLOrdre(numeroUnique, autre))));
  await doublons.inscrire(numeroUnique, { reperes: [], nirs: {} });
}

/** Enters what a demande tells today, leaves what it no longer tells; gives those it may be compared with. */
async function inscrire(
  demande: Demande,
  personnes: readonly Personne[],
  nirs: Map<string, NirConnu>,
  connue: Connue,
  dependances: Dependances,
) {
  const { numeroUnique, territoire } = demande;
  const { doublons } = dependances;
  const reperes = await reperesDeLaDemande(territoire, personnes, dependances);
  const actuels = reperes.map(({ empreinte }) => empreinte);
  const perimes = (connue.inscription?.reperes ?? []).filter((empreinte) => !actuels.includes(empreinte));
  // first, so that what is half written can be erased, and whoever meets this demande finds its NIR
  await doublons.inscrire(numeroUnique, { reperes: [...actuels, ...perimes], nirs: Object.fromEntries(nirs) });
  await Promise.all(perimes.map((empreinte) => doublons.quitter(empreinte, numeroUnique)));
  if (perimes.length > 0) await doublons.inscrire(numeroUnique, { reperes: actuels, nirs: Object.fromEntries(nirs) });
  return Promise.all(reperes.map(({ empreinte, auPlus }) => doublons.rejoindre(empreinte, auPlus, numeroUnique)));
}

/**
 * Enters a demande in the index and notes the pairs that it makes with those already there. Reads and writes are
 * bounded by its own people, whatever the number of demandes; played again, it writes the same things. Told of a
 * change, it leaves what no longer holds; of a radiation, everything.
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
  const connue = await doublons.lireConnue(numeroUnique);
  if (demande.etat !== "active") return oublier(numeroUnique, connue, dependances);
  const nirs = await lireNirs(demande, dependances);
  const personnes = personnesDe(demande.reponses, nirs);
  const trouvees = await inscrire(demande, personnes, nirs, connue, dependances);
  const candidats = new Set([...choisirCandidats(trouvees), ...connue.paires]);
  await Promise.all(
    [...candidats].map(async (candidat) => {
      const numeros = dansLOrdre(numeroUnique, candidat);
      const autres = await lireCandidat(candidat, dependances);
      const rapprochements =
        candidat === numeros[1] ? comparerTous(personnes, autres) : comparerTous(autres, personnes);
      if (rapprochements.length > 0)
        await doublons.enregistrerPaire({ numeros, territoire: demande.territoire, rapprochements }, maintenant);
      else if (connue.paires.includes(candidat)) await doublons.retirerPaire(numeros);
    }),
  );
}

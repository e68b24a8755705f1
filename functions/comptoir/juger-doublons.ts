import type { CoteDePaire, doublons as routes } from "../../shared/api/doublons.ts";
import { LIGNES_D_UNE_FILE } from "../../shared/api/guichet-demandes.ts";
import type { CoteDeReunion } from "../../shared/demande/reponses-reunies.ts";
import { phraseDe, type Vu } from "../../shared/doublons/constats.ts";
import { type NirConnu, personnesDe } from "../../shared/doublons/personne.ts";
import { comparerAuMieux, niveauDe } from "../../shared/doublons/rapprochement.ts";
import { objetDe, peutAuGuichet, peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Handler } from "../socle/http.ts";
import type { DemandesStore, DossierLu } from "../socle/stores/demandes.ts";
import type { DoublonsStore } from "../socle/stores/doublons.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import type { CommuneDe } from "../socle/territoire-du-depot.ts";
import { ouvrirDeux, type PourOuvrirDeux } from "./deux-demandes.ts";
import { coteEntier, cotesLus } from "./reponses-a-reunir.ts";

const enPhrases = (accords: readonly Vu[], desaccords: readonly Vu[]) => ({
  accords: accords.map(phraseDe),
  desaccords: desaccords.map(phraseDe),
});

type PourLister = PourConnaitre & {
  doublons: Pick<DoublonsStore, "listerAJuger">;
  demandes: Pick<DemandesStore, "lire">;
};

/** The queue may lag behind: a pair of which one side is out of the agent's rights is not in it. */
export const listerDoublons: Handler<typeof routes.listerDoublons, PourLister> = async (_, contexte) => {
  const { doublons, demandes, aujourdhui } = contexte;
  const { poste } = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(poste, "juger-doublon", aujourdhui)) throw new Problem("acces-refuse");
  const { paires, suite } = await doublons.listerAJuger(poste.territoire, LIGNES_D_UNE_FILE);
  const permise = async (numero: string): Promise<boolean> => {
    const demande = await demandes.lire(numero);
    return demande?.etat === "active" && peutAuGuichet(poste, "juger-doublon", objetDe(demande), aujourdhui);
  };
  const lues = paires.map(async ({ numeros, trouveeLe, rapprochements: [meilleur] }) => {
    if (!meilleur || !(await Promise.all(numeros.map(permise))).every(Boolean)) return [];
    const { score, accords, desaccords } = meilleur;
    return [{ numeros, trouveeLe, niveau: niveauDe(score), ...enPhrases(accords, desaccords) }];
  });
  return { paires: (await Promise.all(lues)).flat(), suite };
};

type PourLire = PourOuvrirDeux & {
  doublons: Pick<DoublonsStore, "lireInscription">;
  journal: JournalStore;
  coffre: Coffre;
  communeDe: CommuneDe;
};

const nirs = async (numero: string, { doublons }: PourLire): Promise<Map<string, NirConnu>> =>
  new Map(Object.entries((await doublons.lireInscription(numero))?.nirs ?? {}));

export const lireDoublon: Handler<typeof routes.lireDoublon, PourLire> = async (entree, contexte) => {
  const { journal, qui, maintenant } = contexte;
  const { agent, dossiers } = await ouvrirDeux(entree, contexte);
  const { guichet, role } = agent.poste;
  const raison = "comparer-deux-demandes";
  for (const numeroUnique of [entree.un, entree.autre])
    await journal.consigner({ numeroUnique, qui, acte: "lire-demande", maintenant, guichet, role, raison });
  const montrer = (dossier: DossierLu, { reponses }: CoteDeReunion): CoteDePaire => ({
    situation: dossier.demande,
    guichet: dossier.demande.guichet,
    reponses,
  });
  const [a, b] = dossiers;
  const entiers = [await coteEntier(a, contexte), await coteEntier(b, contexte)] as const;
  const { cotes, ecarts, ecartsProteges } = cotesLus(entiers, agent.poste);
  const [nirsA, nirsB] = [await nirs(entree.un, contexte), await nirs(entree.autre, contexte)];
  const { accords, desaccords } = comparerAuMieux(
    personnesDe(a.demande.reponses, nirsA),
    personnesDe(b.demande.reponses, nirsB),
  );
  const dates = [a.demande.ancienneteDepuisLe, b.demande.ancienneteDepuisLe].toSorted();
  return {
    cotes: [montrer(a, cotes[0]), montrer(b, cotes[1])],
    ...enPhrases(accords, desaccords),
    ancienneteGardee: dates[0] ?? a.demande.ancienneteDepuisLe,
    reunies: b.demande.reunieA?.numeroUnique === entree.un,
    ecarts,
    ecartsProteges,
  };
};

type PourEcarter = PourOuvrirDeux & { doublons: Pick<DoublonsStore, "juger"> };

export const ecarterDoublon: Handler<typeof routes.ecarterDoublon, PourEcarter> = async (entree, contexte) => {
  await ouvrirDeux(entree, contexte);
  await contexte.doublons.juger([entree.un, entree.autre], "ecartee", contexte.maintenant);
  return { jugeeLe: contexte.maintenant.toISOString() };
};

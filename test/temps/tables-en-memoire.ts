import type { PourPasser } from "../../functions/cycle-de-vie/passer.ts";
import { articleCourant, indexDEcheance } from "../../functions/socle/stores/articles.ts";
import type { Mouvement } from "../../functions/socle/stores/mouvements.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { Evenement } from "../../shared/demande/evenements.ts";
import type { Envoi, FaitDEnvoi } from "../../shared/envois/preuve.ts";
import { unEvenement } from "../un-evenement.ts";

type Ligne = { demande: Demande; evenements: Evenement[]; envois: Envoi[]; lotEcheance?: string; echeance?: string };

type Stores = Pick<
  PourPasser,
  | "demandes"
  | "mouvements"
  | "envois"
  | "messages"
  | "echeances"
  | "purges"
  | "comptesARevoir"
  | "fichiers"
  | "registre"
>;

const rien = async (): Promise<void> => undefined;
const territoireDe = ({ compte, territoire }: Demande): string => `${compte} ${territoire}`;

/**
 * What the tables hold, for a clock that turns for years: the conditions of each write are those of the stores, which
 * have their own tests on the engine. `ecritures` counts what changed something.
 */
export function tablesEnMemoire() {
  const lignes = new Map<string, Ligne>();
  const verrous = new Map<string, string>();
  const purgees = new Set<string>();
  let ecritures = 0;

  function prendreOuLacher({ avant, apres }: Mouvement): boolean {
    if (avant.etat === apres.etat) return true;
    const tenuPar = verrous.get(territoireDe(apres));
    if (tenuPar !== undefined && tenuPar !== apres.numeroUnique) return false;
    if (apres.etat === "active") verrous.set(territoireDe(apres), apres.numeroUnique);
    else verrous.delete(territoireDe(apres));
    return true;
  }

  const indexer = (demande: Demande): Pick<Ligne, "lotEcheance" | "echeance"> => {
    const { lotEcheance, echeance } = { lotEcheance: undefined, echeance: undefined, ...articleCourant(demande) };
    return { ...(lotEcheance !== undefined && { lotEcheance }), ...(echeance !== undefined && { echeance }) };
  };

  const stores: Stores = {
    demandes: {
      async lireDossier(numeroUnique) {
        const ligne = lignes.get(numeroUnique);
        return ligne && { demande: ligne.demande, evenements: ligne.evenements };
      },
      lireVerrouDIdentite: async () => undefined,
      lireVerrou: async (compte, territoire) => verrous.get(`${compte} ${territoire}`),
    },
    mouvements: {
      async ecrire(mouvement) {
        const { avant, apres, evenement } = mouvement;
        const ligne = lignes.get(avant.numeroUnique);
        if (ligne?.demande.version !== avant.version) return "demande-changee";
        if (!prendreOuLacher(mouvement)) return "territoire-pris";
        const { envois, evenements } = ligne;
        lignes.set(apres.numeroUnique, {
          demande: apres,
          evenements: [...evenements, evenement],
          envois,
          ...indexer(apres),
        });
        ecritures += 1;
        return "ecrit";
      },
    },
    envois: { lister: async (numeroUnique) => lignes.get(numeroUnique)?.envois ?? [] },
    echeances: {
      async *lister(lot, jour) {
        const dues = [...lignes].filter(([, ligne]) => ligne.lotEcheance === lot && (ligne.echeance ?? jour) <= jour);
        for (const [numeroUnique] of dues) yield numeroUnique;
      },
      async reporter(demande, le) {
        const ligne = lignes.get(demande.numeroUnique);
        if (ligne?.demande.version !== demande.version) return;
        Object.assign(ligne, indexDEcheance(demande, le));
        ecritures += 1;
      },
    },
    fichiers: { effacer: rien },
    messages: { lister: async () => [] },
    registre: { inscrirePurge: rien },
    comptesARevoir: { reporter: rien, oublier: rien },
    purges: {
      effacerPieces: rien,
      effacerAttestations: rien,
      effacerSeparations: rien,
      effacerRattachements: rien,
      effacerJournal: rien,
      effacerRessemblances: rien,
      effacerDeLaRecherche: rien,
      effacerBrouillons: rien,
      effacerEchanges: rien,
      effacerCandidatures: rien,
      async effacerLien(demande) {
        if (verrous.get(territoireDe(demande)) === demande.numeroUnique) verrous.delete(territoireDe(demande));
      },
      ceQueTient: async () => "demande",
      fermerSessions: rien,
      lireContact: async () => undefined,
      effacerCompte: rien,
      async effacerDemande(numeroUnique) {
        lignes.delete(numeroUnique);
        purgees.add(numeroUnique);
        ecritures += 1;
      },
    },
  };

  return {
    stores,
    lignes,
    verrous,
    purgees,
    ecritures: () => ecritures,
    deposer(demande: Demande): void {
      verrous.set(territoireDe(demande), demande.numeroUnique);
      lignes.set(demande.numeroUnique, {
        demande,
        evenements: [unEvenement(demande)],
        envois: [],
        ...indexer(demande),
      });
    },
    /** What is learnt of the sending of an event. */
    apprendre(numeroUnique: string, version: number, canal: Envoi["canal"], fait: FaitDEnvoi): void {
      const ligne = lignes.get(numeroUnique);
      if (!ligne) return;
      const autres = ligne.envois.filter((envoi) => envoi.version !== version || envoi.canal !== canal);
      const connus = ligne.envois.find((envoi) => envoi.version === version && envoi.canal === canal)?.faits ?? [];
      ligne.envois = [...autres, { version, message: "avis", canal, faits: [...connus, fait] }];
    },
  };
}

export type TablesEnMemoire = ReturnType<typeof tablesEnMemoire>;

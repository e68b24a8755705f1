import type { PourPasser } from "../../functions/cycle-de-vie/passer.ts";
import { articleCourant, indexDEcheance } from "../../functions/socle/stores/articles.ts";
import type { IssueDeMouvement, Mouvement } from "../../functions/socle/stores/mouvements.ts";
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
> & { ecrireEnsemble(mouvements: readonly Mouvement[]): Promise<IssueDeMouvement> };

const rien = async (): Promise<void> => undefined;
const territoireDe = ({ compte, territoire }: Demande): string => `${compte} ${territoire}`;

/** Locks that it holds while it lives, by name. */
const tenusPar = (demande: Demande): string[] =>
  demande.etat === "active"
    ? [territoireDe(demande), ...(demande.verrous ?? []).map(({ empreinte }) => `${empreinte} ${demande.territoire}`)]
    : [];

/**
 * What the tables hold, for a clock that turns for years: the conditions of each write are those of the stores, which
 * have their own tests on the engine. `ecritures` counts what changed something.
 */
export function tablesEnMemoire() {
  const lignes = new Map<string, Ligne>();
  const verrous = new Map<string, string>();
  const purgees = new Set<string>();
  let ecritures = 0;

  function refusDe({ avant, apres }: Mouvement): "demande-changee" | "territoire-pris" | undefined {
    if (lignes.get(avant.numeroUnique)?.demande.version !== avant.version) return "demande-changee";
    const pris = tenusPar(apres).some((verrou) => (verrous.get(verrou) ?? apres.numeroUnique) !== apres.numeroUnique);
    return pris ? "territoire-pris" : undefined;
  }

  /** All of them, or none: locks first let go of, then taken. */
  async function ecrireEnsemble(mouvements: readonly Mouvement[]): Promise<IssueDeMouvement> {
    const refus = mouvements.map(refusDe).find((code) => code !== undefined);
    if (refus) return refus;
    for (const { avant } of mouvements) for (const verrou of tenusPar(avant)) verrous.delete(verrou);
    for (const { apres, evenement } of mouvements) {
      for (const verrou of tenusPar(apres)) verrous.set(verrou, apres.numeroUnique);
      const { envois = [], evenements = [] } = lignes.get(apres.numeroUnique) ?? {};
      lignes.set(apres.numeroUnique, {
        demande: apres,
        evenements: [...evenements, evenement],
        envois,
        ...indexer(apres),
      });
      ecritures += 1;
    }
    return "ecrit";
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
    mouvements: { ecrire: (mouvement) => ecrireEnsemble([mouvement]) },
    ecrireEnsemble,
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
      effacerAides: rien,
      effacerEchanges: rien,
      effacerCandidatures: rien,
      async effacerLien(demande) {
        if (verrous.get(territoireDe(demande)) === demande.numeroUnique) verrous.delete(territoireDe(demande));
      },
      ceQueTient: async () => "demande",
      fermerSessions: rien,
      lireEntrees: async () => undefined,
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

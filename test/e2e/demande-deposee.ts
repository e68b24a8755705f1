import { ajouterJours, finDeTolerance, jourDuPreavis } from "../../shared/demande/delais.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import type { Personne } from "../integration/monde.ts";
import { lireJson } from "../un-envoi.ts";
import { unDossier } from "./dossier.ts";
import type { Site } from "./site.ts";

/** A demande filed by the API, and the days that matter to it. */
export type Deposee = {
  numeroUnique: string;
  /** Another session of its person: the last one may be over. */
  reconnecter(): Promise<Personne>;
  /** First day of its renewal, last day of tolerance. */
  jour(quand: "a-renouveler" | "en-tolerance"): string;
  /** Brings the end of its validity near, without the year that leads there. */
  approcherDeLaFin(): Promise<void>;
  /** Strikes it off today, for want of a renewal. */
  radier(): Promise<void>;
};

export async function uneDemandeDeposee(site: Site, reponses: Reponses): Promise<Deposee> {
  const { monde } = site;
  const qui = await monde.unDemandeur();
  const { brouillonId } = await unDossier(site, reponses, qui);
  const depot = { brouillonId, version: 1, certifie: true };
  const recu = lireJson(await monde.appeler("deposer", depot, qui.cookie));
  const numeroUnique = String(recu.numeroUnique);
  const expireLe = String(recu.expireLe);
  const jours = { "a-renouveler": jourDuPreavis(expireLe), "en-tolerance": finDeTolerance(expireLe) };
  return {
    numeroUnique,
    reconnecter: () => monde.autreSession(qui),
    jour: (quand) => jours[quand],
    approcherDeLaFin: () =>
      monde.vieillir(numeroUnique, { expireLe: ajouterJours(monde.systeme.horloge.aujourdhui(), 20) }),
    radier: () =>
      monde.vieillir(numeroUnique, {
        etat: "radiee",
        radiation: { motif: "non_renouvellement", le: monde.systeme.horloge.aujourdhui() },
      }),
  };
}

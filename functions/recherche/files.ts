import type { filesDeRecherche as routes } from "../../shared/api/files-de-recherche.ts";
import { LIGNES_D_UNE_FILE } from "../../shared/api/guichet-demandes.ts";
import { attestationAvant } from "../../shared/demande/delais.ts";
import { type ActeDAgent, peutAuGuichet, peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { aRegarderAvant } from "../../shared/pieces/examens.ts";
import { Problem } from "../../shared/problems.ts";
import type { AttenteDIndex, Entree } from "../../shared/recherche/entree.ts";
import { agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { positionDe, type RechercheStore } from "../socle/stores/recherche.ts";
import { ENTREES_AU_PLUS } from "./page.ts";

type Dependances = PourConnaitre & { recherche: Pick<RechercheStore, "lireAttente"> };

/** What waits in this queue for this post, if it may do this there. */
async function lireFile(attente: AttenteDIndex, acte: ActeDAgent, auPlus: number, contexte: Dependances & Appel) {
  const { poste } = await agentConnecte(contexte);
  const { aujourdhui, recherche } = contexte;
  if (!peutDansSonTerritoire(poste, acte, aujourdhui)) throw new Problem("acces-refuse");
  const { entrees, suite } = await recherche.lireAttente(attente, poste.territoire, auPlus);
  const siennes = entrees.filter((entree) =>
    peutAuGuichet(poste, acte, { ...entree, communesVoulues: entree.communes }, aujourdhui),
  );
  return { siennes, suite };
}

const enFile = ({ siennes, suite }: { siennes: readonly Entree[]; suite: boolean }) => ({
  demandes: siennes.map(({ numeroUnique, ancienneteDepuisLe, guichet }) => ({
    numeroUnique,
    depuisLe: ancienneteDepuisLe,
    guichet,
    avantLe: attestationAvant(ancienneteDepuisLe),
    // none is in this queue that was handed over in time
    enRetard: true,
  })),
  suite,
});

export const listerAttestations: Handler<typeof routes.listerAttestations, Dependances> = async (_, contexte) =>
  enFile(await lireFile("attestation", "suivre-qualite", LIGNES_D_UNE_FILE, contexte));

/** Of queues in order, one line for each demande: since when the first of its pieces waits. */
function fondre(entrees: readonly Entree[]): Entree[] {
  const parDate = entrees.toSorted((a, b) => (positionDe(a) < positionDe(b) ? -1 : 1));
  return [...Map.groupBy(parDate, ({ numeroUnique }) => numeroUnique).values()].flatMap(([premiere]) => premiere ?? []);
}

/** The guarded ones are for the profile that may open them. */
export const listerPiecesARegarder: Handler<typeof routes.listerPiecesARegarder, Dependances> = async (_, contexte) => {
  const { aujourdhui } = contexte;
  const { poste } = await agentConnecte(contexte);
  const files: AttenteDIndex[] = peutDansSonTerritoire(poste, "lire-sensible", aujourdhui)
    ? ["piece", "piece-protegee"]
    : ["piece"];
  const lues = await Promise.all(files.map((file) => lireFile(file, "juger-piece", LIGNES_D_UNE_FILE, contexte)));
  const toutes = fondre(lues.flatMap(({ siennes }) => siennes));
  return {
    demandes: toutes.slice(0, LIGNES_D_UNE_FILE).map(({ numeroUnique, ancienneteDepuisLe: depuisLe, guichet }) => {
      const avantLe = aRegarderAvant(depuisLe);
      return { numeroUnique, depuisLe, avantLe, enRetard: aujourdhui > avantLe, guichet };
    }),
    suite: toutes.length > LIGNES_D_UNE_FILE || lues.some(({ suite }) => suite),
  };
};

const parGuichet = (entrees: readonly Entree[]): Map<string, number> =>
  new Map([...Map.groupBy(entrees, ({ guichet }) => guichet)].map(([code, siennes]) => [code, siennes.length]));

/** Counts of what waits, by the guichet that answers for it. */
export const mesurerGuichets: Handler<typeof routes.mesurerGuichets, Dependances> = async (_, contexte) => {
  const [identite, attestation] = await Promise.all([
    lireFile("identite", "suivre-qualite", ENTREES_AU_PLUS, contexte),
    lireFile("attestation", "suivre-qualite", ENTREES_AU_PLUS, contexte),
  ]);
  const [identites, attestations] = [parGuichet(identite.siennes), parGuichet(attestation.siennes)];
  const codes = [...new Set([...identites.keys(), ...attestations.keys()])].toSorted();
  return {
    guichets: codes.map((code) => ({
      code,
      identites: identites.get(code) ?? 0,
      attestations: attestations.get(code) ?? 0,
    })),
    partielle: identite.suite || attestation.suite,
  };
};

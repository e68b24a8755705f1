import { objetDe, type Poste, peutAuGuichet } from "../../shared/droits/agent.ts";
import { type Entree, entreeDe, lieuxDe, type Situer } from "../../shared/recherche/entree.ts";
import { type Filtres, retient } from "../../shared/recherche/filtres.ts";
import type { LigneDeListe } from "../../shared/recherche/ligne.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import { octetsDe } from "../socle/stores/octets.ts";
import { positionDe, type RechercheStore } from "../socle/stores/recherche.ts";
import { ligneDe, type NommerCommune } from "./ligne.ts";
import { BUDGET_D_UNE_REQUETE, BUDGET_DES_ENTREES } from "./page.ts";
import { type Position, parcourir } from "./parcourir.ts";

export type PourLister = {
  recherche: Pick<RechercheStore, "lireMois" | "lireListe">;
  demandes: Pick<DemandesStore, "lire">;
  situer: Situer;
  nommerCommune: NommerCommune;
};

export type Question = { lieu: string; filtres: Filtres; poste: Poste; aujourdhui: string };
type Page = { lignes: LigneDeListe[]; suite?: Position; partielle: boolean; lues: number; octets: number };

// demandes are heavier than entries: read a few at once, so that the budget is not passed by much
const ENSEMBLE = 5;

const objetDEntree = ({ communes, ...entree }: Entree) => ({ ...entree, communesVoulues: communes });

/** The demande as it is now, if it still belongs to this list and to what this post may look for. */
async function relire(entree: Entree, { lieu, filtres, poste, aujourdhui }: Question, contexte: PourLister) {
  const demande = await contexte.demandes.lire(entree.numeroUnique);
  if (!demande) return { octets: 0 };
  const octets = octetsDe(demande);
  const actuelle = entreeDe(demande, contexte.situer, aujourdhui);
  const enEst =
    peutAuGuichet(poste, "chercher", objetDe(demande), aujourdhui) &&
    lieuxDe(actuelle, contexte.situer).includes(lieu) &&
    retient(filtres, actuelle);
  return { octets, ...(enEst && { ligne: ligneDe(demande, actuelle, contexte.nommerCommune) }) };
}

/**
 * A page of a list. Entries say where to look, and may be late; what is shown is read on each demande, and asked of
 * its rights again.
 */
export async function lireUnePage(
  question: Question,
  depuis: Position | undefined,
  taille: number,
  contexte: PourLister,
): Promise<Page> {
  const { lieu, filtres, poste, aujourdhui } = question;
  const garde = (entree: Entree): boolean =>
    retient(filtres, entree) && peutAuGuichet(poste, "chercher", objetDEntree(entree), aujourdhui);
  const parcouru = await parcourir(
    { lieu, filtres, garde, depuis, taille, budget: BUDGET_DES_ENTREES },
    contexte.recherche,
  );
  const page: Page = { ...parcouru, lignes: [] };
  for (let debut = 0; debut < parcouru.gardees.length; debut += ENSEMBLE) {
    if (page.octets > BUDGET_D_UNE_REQUETE) {
      const derniere = parcouru.gardees[debut - 1];
      const mois = derniere?.ancienneteDepuisLe.slice(0, 7) ?? "";
      return { ...page, partielle: true, suite: { mois, apres: derniere && positionDe(derniere) } };
    }
    const relues = await Promise.all(
      parcouru.gardees.slice(debut, debut + ENSEMBLE).map((entree) => relire(entree, question, contexte)),
    );
    for (const { octets, ligne } of relues) {
      page.octets += octets;
      page.lues += 1;
      if (ligne) page.lignes.push(ligne);
    }
  }
  return page;
}

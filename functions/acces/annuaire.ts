import { proximiteDe } from "../../shared/acces/proximite.ts";
import {
  GUICHETS_MONTRES,
  type GuichetPublic,
  type Proximite,
  proximites,
  type annuaireDesGuichets as routes,
} from "../../shared/api/annuaire.ts";
import { peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import { type Commune, chercherCommunes, communeParCode, libelleCommune } from "../../shared/referentiel/communes.ts";
import { normaliserNom } from "../../shared/referentiel/normaliser-nom.ts";
import { agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Appel, Handler } from "../socle/http.ts";
import {
  adresseEnLigne,
  type EntreeDAnnuaire,
  type InscriptionsStore,
  type Inscrit,
} from "../socle/stores/inscriptions.ts";
import type { PourVerifier } from "./demander.ts";

type PourChercher = PourVerifier & { inscriptions: InscriptionsStore };
type PourTenir = PourChercher & PourConnaitre;

const montrer = ({ code, nom, accueil }: EntreeDAnnuaire, ville: Commune | undefined): GuichetPublic => ({
  ...{ code, nom },
  ...accueil,
  commune: ville?.nom ?? accueil.commune,
});

const rangDe = (proximite: Proximite | undefined): number => (proximite ? proximites.indexOf(proximite) : 0);

export const chercherGuichets: Handler<typeof routes.chercherGuichets, PourChercher> = async ({ q }, contexte) => {
  const index = contexte.communes();
  const annuaire = await contexte.inscriptions.listerAnnuaire();
  const parNom = annuaire.filter(({ nom }) => normaliserNom(nom).includes(normaliserNom(q)));
  const [ici] = chercherCommunes(index, q, 1);
  const pres = annuaire.flatMap((entree) => {
    const ville = communeParCode(index, entree.accueil.commune);
    const proximite = ici && ville ? proximiteDe(ici, ville) : undefined;
    const trouve = parNom.includes(entree) || (proximite !== undefined && proximite !== "ailleurs");
    return trouve ? [{ ...montrer(entree, ville), ...(proximite && { proximite }) }] : [];
  });
  const ranges = pres.toSorted((a, b) => rangDe(a.proximite) - rangDe(b.proximite) || a.nom.localeCompare(b.nom, "fr"));
  return {
    ...(ici && { autourDe: libelleCommune(ici) }),
    guichets: ranges.slice(0, GUICHETS_MONTRES),
    suite: ranges.length > GUICHETS_MONTRES,
  };
};

/** The guichet of the agent, when the role keeps the directory. */
async function leMien(contexte: PourTenir & Appel): Promise<Inscrit> {
  const { poste } = await agentConnecte(contexte);
  const permis = peutDansSonTerritoire(poste, "tenir-annuaire", contexte.aujourdhui);
  const guichet = permis ? await contexte.inscriptions.lire(poste.guichet) : undefined;
  if (!guichet) throw new Problem("guichet-introuvable");
  return guichet;
}

export const lireMonGuichet: Handler<typeof routes.lireMonGuichet, PourTenir> = async (_, contexte) => leMien(contexte);

export const modifierMonGuichet: Handler<typeof routes.modifierMonGuichet, PourTenir> = async (
  { accueil },
  contexte,
) => {
  const guichet = await leMien(contexte);
  const ville = communeParCode(contexte.communes(), accueil.commune);
  if (!ville) throw new Problem("champs-invalides", { champs: [uneFaute("/accueil/commune", "commune-inconnue")] });
  const change = { ...guichet, accueil, adresse: adresseEnLigne(accueil, ville.nom) };
  if (!(await contexte.inscriptions.changerAccueil(change))) throw new Problem("guichet-introuvable");
  return change;
};

import type { recherche as routes, Trouvee } from "../../shared/api/recherche.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { objetDe, peutAuGuichet } from "../../shared/droits/agent.ts";
import { entreeDe } from "../../shared/recherche/entree.ts";
import { type RaisonDeTrouver, reperesExacts } from "../../shared/recherche/reperes-exacts.ts";
import { lireSaisie, type Saisie } from "../../shared/recherche/saisie.ts";
import type { AgentConnecte } from "../socle/agent-connecte.ts";
import type { EmpreinteDeRepereExact } from "../socle/empreinte-de-recherche.ts";
import type { Appel, Handler } from "../socle/http.ts";
import type { RechercheStore } from "../socle/stores/recherche.ts";
import { ligneDe } from "./ligne.ts";
import type { PourLister } from "./lire-une-page.ts";
import { agentQuiCherche, type PourChercher } from "./lister.ts";

type Dependances = PourChercher &
  Omit<PourLister, "recherche"> & {
    recherche: Pick<RechercheStore, "lireExacts">;
    empreindre: EmpreinteDeRepereExact;
  };

const TROUVEES_AU_PLUS = 20;

async function numerosDe(
  saisie: Saisie,
  territoire: string,
  { recherche, empreindre }: Dependances,
): Promise<string[]> {
  if (saisie.nature === "numero") return [saisie.numeroUnique];
  if (!("faits" in saisie)) return [];
  const nature = saisie.nature === "nom" ? "nom" : "contact";
  const empreintes = await Promise.all(saisie.faits.map((fait) => empreindre(territoire, { fait, nature })));
  return [...new Set((await Promise.all(empreintes.map(recherche.lireExacts))).flat())];
}

/** Asked of the demande itself: an index that is late finds nobody by what they no longer tell. */
function raisonsDe(saisie: Saisie, { reponses }: Demande): RaisonDeTrouver[] {
  if (saisie.nature === "numero") return ["numero"];
  const faits = "faits" in saisie ? saisie.faits : [];
  return [...new Set(reperesExacts(reponses).flatMap(({ fait, par }) => (faits.includes(fait) ? [par] : [])))];
}

async function montrer(
  numero: string,
  saisie: Saisie,
  { poste }: AgentConnecte,
  { demandes, situer, nommerCommune, aujourdhui }: Dependances & Appel,
): Promise<Trouvee | undefined> {
  const demande = await demandes.lire(numero);
  if (!demande || !peutAuGuichet(poste, "chercher", objetDe(demande), aujourdhui)) return undefined;
  const par = raisonsDe(saisie, demande);
  return par.length === 0
    ? undefined
    : { ...ligneDe(demande, entreeDe(demande, situer, aujourdhui), nommerCommune), par };
}

const activesPuisAnciennes = (a: Trouvee, b: Trouvee): number =>
  a.etat === b.etat ? (a.ancienneteDepuisLe < b.ancienneteDepuisLe ? -1 : 1) : a.etat === "active" ? -1 : 1;

/** One line in the journal for a search, whatever it finds; what was typed is not kept. */
export const chercher: Handler<typeof routes.chercher, Dependances> = async ({ texte }, contexte) => {
  const agent = await agentQuiCherche(contexte);
  const saisie = lireSaisie(texte);
  await contexte.journal.consignerRecherche({ ...agent, nature: saisie.nature, maintenant: contexte.maintenant });
  const numeros = await numerosDe(saisie, agent.poste.territoire, contexte);
  const lues = await Promise.all(
    numeros.slice(0, TROUVEES_AU_PLUS).map((numero) => montrer(numero, saisie, agent, contexte)),
  );
  return {
    nature: saisie.nature,
    trouvees: lues.filter((lue) => lue !== undefined).toSorted(activesPuisAnciennes),
    suite: numeros.length > TROUVEES_AU_PLUS,
  };
};

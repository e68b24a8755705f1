import type { recherche as routes } from "../../shared/api/recherche.ts";
import type { Entree } from "../../shared/api/route.ts";
import { ecrireCsv } from "../../shared/donnees-ouvertes/csv.ts";
import { libelleDeRole } from "../../shared/droits/postes.ts";
import { afficherJour } from "../../shared/formulaire/affichage.ts";
import { colonnesChoisies } from "../../shared/recherche/colonnes.ts";
import type { LigneDeListe } from "../../shared/recherche/ligne.ts";
import type { AgentConnecte } from "../socle/agent-connecte.ts";
import { nommerLAgent } from "../socle/agent-nomme.ts";
import type { Appel, Handler } from "../socle/http.ts";
import type { ExportsStore } from "../socle/stores/exports.ts";
import { enClasseur } from "../socle/tableur.ts";
import { lireUnePage, type Question } from "./lire-une-page.ts";
import { agentQuiCherche, type PourListerParLieu, questionDe } from "./lister.ts";
import type { Position } from "./parcourir.ts";

/** What one file may hold: several pages, read one after the other. */
const LIGNES_D_UN_EXPORT = 2000;
const PAR_PAGE = 200;

type PourExporter = PourListerParLieu & { exports: Pick<ExportsStore, "noter"> };
type AExporter = Entree<typeof routes.exporterEnCsv>;
type Exporte = { agent: AgentConnecte; lignes: LigneDeListe[]; entiere: boolean; nomDuLieu: string };

async function toutLire(question: Question, contexte: PourListerParLieu): Promise<Pick<Exporte, "lignes" | "entiere">> {
  const lignes: LigneDeListe[] = [];
  let depuis: Position | undefined;
  do {
    const page = await lireUnePage(question, depuis, PAR_PAGE, contexte);
    lignes.push(...page.lignes);
    depuis = page.suite;
  } while (depuis && lignes.length < LIGNES_D_UN_EXPORT);
  return { lignes, entiere: depuis === undefined };
}

/** Written before anything is read: who, in which role, and what for. */
async function lireExport(
  { finalite, colonnes: _c, ...demandee }: AExporter,
  contexte: PourExporter & Appel,
): Promise<Exporte> {
  const agent = await agentQuiCherche(contexte);
  const { lieu, question } = questionDe(demandee, agent, contexte);
  const { journal, exports, maintenant } = contexte;
  const par = nommerLAgent(agent.nom);
  await journal.consignerRecherche({ ...agent, nature: "export", ou: lieu.code, finalite, maintenant });
  await exports.noter({ poste: agent.poste, par, lieu: lieu.nom, finalite, maintenant });
  return { agent, nomDuLieu: lieu.nom, ...(await toutLire(question, contexte)) };
}

const PARTIEL = "Export partiel : resserrez les filtres pour avoir la suite";

const enTableau = (colonnes: string | undefined, { lignes, entiere }: Exporte): string[][] => {
  const choisies = colonnesChoisies(colonnes);
  return [...lignes.map((ligne) => choisies.map(({ dire }) => dire(ligne))), ...(entiere ? [] : [[PARTIEL]])];
};

export const exporterEnCsv: Handler<typeof routes.exporterEnCsv, PourExporter> = async (entree, contexte) => {
  const exporte = await lireExport(entree, contexte);
  const titres = colonnesChoisies(entree.colonnes).map(({ titre }) => titre);
  const lignes = enTableau(entree.colonnes, exporte);
  return ecrireCsv(
    titres,
    lignes.map((cellules) => Object.fromEntries(titres.map((titre, rang) => [titre, cellules[rang]]))),
  );
};

export const exporterEnTableur: Handler<typeof routes.exporterEnTableur, PourExporter> = async (entree, contexte) => {
  const exporte = await lireExport(entree, contexte);
  const { nom, poste } = exporte.agent;
  return enClasseur({
    feuille: "Demandes",
    titres: colonnesChoisies(entree.colonnes).map(({ titre }) => titre),
    lignes: enTableau(entree.colonnes, exporte),
    faits: [
      ["Lieu voulu", exporte.nomDuLieu],
      ["Établi le", afficherJour(contexte.aujourdhui)],
      ["Par", `${nom}, ${libelleDeRole(poste.role)}, guichet ${poste.guichet}`],
      ["Pour", entree.finalite],
    ],
  });
};

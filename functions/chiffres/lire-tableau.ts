import type { guichetStatistiques as routes } from "../../shared/api/guichet-statistiques.ts";
import type { Entree } from "../../shared/api/route.ts";
import { afficherJour } from "../../shared/formulaire/affichage.ts";
import { Problem } from "../../shared/problems.ts";
import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import { libelleDuTerritoire } from "../../shared/referentiel/territoires.ts";
import { niveaux } from "../../shared/statistiques/catalogue/niveaux.ts";
import { seCompteExactement } from "../../shared/statistiques/catalogue/tableaux-exacts.ts";
import { libelleDuLieu } from "../../shared/statistiques/lieux-entiers.ts";
import type { PourConnaitre } from "../socle/agent-connecte.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { avecStatut, type Lues, repondreEnClasseur, repondreEnCsv, SOURCE } from "../socle/lignes/en-fichier.ts";
import { lireLignes } from "../socle/lignes/lire-lignes.ts";
import { lireQuestion } from "../socle/lignes/question.ts";
import { ecrireSuite, lireSuite } from "../socle/lignes/suite.ts";
import type { NuitStore } from "../socle/stores/nuit.ts";
import { lieuxAPortee, posteDesChiffres } from "./a-sa-portee.ts";

export type PourLire = PourConnaitre & { nuit: Pick<NuitStore, "ouvrirTableaux">; communes: () => IndexCommunes };

type Question = Entree<typeof routes.lireTableauExact>;
type LuesLa = Lues & { territoire: string; arretesLe?: string; periode?: string };

/** For who works there, and for nobody else to keep. */
const CACHE = "private, no-store";

const direLaPeriode = (debut: string, fin: string): string => `du ${afficherJour(debut)} au ${afficherJour(fin)}`;

/** Rows of the places that are both asked for and within reach: any other is as if it did not exist. */
async function lire(question: Question, contexte: PourLire & Appel): Promise<LuesLa> {
  const poste = await posteDesChiffres(contexte);
  const { territoire } = poste;
  const dite = { ...question, niveau: [question.niveau] };
  // what is no code of a place is answered as a place out of reach
  const { tableau, filtres, colonnes } = lireQuestion({ ...dite, territoire: undefined });
  if (!seCompteExactement(tableau)) throw new Problem("tableau-introuvable");
  const aPortee = lieuxAPortee(poste, question.niveau, contexte.communes());
  const lieux = aPortee.filter((lieu) => question.territoire?.includes(lieu) ?? true);
  const tableaux = lieux.length > 0 ? await contexte.nuit.ouvrirTableaux(territoire) : undefined;
  if (!tableaux) return { territoire, colonnes, lignes: [], rendues: 0 };
  const reprise = lireSuite(dite, tableaux.etag);
  const { lignes, suite } = await lireLignes(tableaux.fichier, {
    filtres: { ...filtres, tableau: [tableau.id], code_territoire: lieux },
    colonnes: [...new Set([...colonnes, "date_reference" as const, "periode_debut" as const])],
    depuis: reprise.ligne,
    taille: question.taille,
  });
  const { date_reference: arretesLe, periode_debut: debut } = lignes[0] ?? {};
  return {
    territoire,
    colonnes,
    lignes,
    rendues: reprise.rendues,
    ...(typeof arretesLe === "string" && {
      arretesLe,
      ...(typeof debut === "string" && { periode: direLaPeriode(debut, arretesLe) }),
    }),
    ...(suite !== undefined && {
      suite: ecrireSuite(dite, tableaux.etag, { ligne: suite, rendues: reprise.rendues + lignes.length }),
    }),
  };
}

export const lireTableauExact: Handler<typeof routes.lireTableauExact, PourLire> = async (question, contexte) => {
  const { arretesLe, lignes, suite } = await lire(question, contexte);
  return {
    ...(arretesLe !== undefined && { arretesLe }),
    lignes: [...lignes],
    ...(suite !== undefined && { suite }),
  };
};

export const telechargerTableauExact: Handler<typeof routes.telechargerTableauExact, PourLire> = async (
  question,
  contexte,
) => repondreEnCsv(await lire(question, contexte), { tableau: question.tableau, demande: question, cache: CACHE });

export const telechargerClasseurExact: Handler<typeof routes.telechargerClasseurExact, PourLire> = async (
  question,
  contexte,
) => {
  const dite = { ...question, niveau: [question.niveau] };
  const lues = await lire({ ...question, colonnes: avecStatut(dite).colonnes }, contexte);
  return repondreEnClasseur(dite, lues, {
    faits: [
      ["Territoire", libelleDuTerritoire(lues.territoire)],
      ...(lues.arretesLe === undefined ? [] : [["Arrêtés le", afficherJour(lues.arretesLe)] as const]),
      ...(lues.periode === undefined ? [] : [["Période comptée", lues.periode] as const]),
      ["Source", SOURCE],
      ["Réservé au service", "Chiffres exacts, qui ne sont pas publiés : ils ne se diffusent pas."],
    ],
    demande: question,
    cache: CACHE,
  });
};

export const listerLieuxDuPoste: Handler<typeof routes.listerLieuxDuPoste, PourLire> = async (_, contexte) => {
  const poste = await posteDesChiffres(contexte);
  const index = contexte.communes();
  const lieux = niveaux.flatMap(({ code: niveau }) =>
    lieuxAPortee(poste, niveau, index)
      .map((code) => ({ niveau, code, libelle: libelleDuLieu(index, niveau, code) }))
      .toSorted((a, b) => a.libelle.localeCompare(b.libelle, "fr")),
  );
  return { territoire: poste.territoire, lieux };
};

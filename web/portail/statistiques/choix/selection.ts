import { modalitesAuNiveau } from "../../../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { N3, type Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import type { Question } from "../lecture/question.ts";

/** Filters of re-users: each is a dimension, and the table of one dimension that tells it at every level. */
export const filtres = [
  { nom: "revenu", dimension: "revenu_mensuel", tableau: "TAB03-08", croisee: "revenu_mensuel" },
  { nom: "motif", dimension: "motif", tableau: "R-10-02", croisee: "motif_8" },
  { nom: "type", dimension: "type_logement", tableau: "R-10-03", croisee: "type_logement" },
] as const;

export type NomDeFiltre = (typeof filtres)[number]["nom"];
export type Filtres = Partial<Record<NomDeFiltre, string | undefined>>;

/** Income × ground × type: told of France and of régions alone. */
const CROISEMENT = "R-16-01";
const TOTAL = "TOTAL";

export const mesures = [
  { code: "stock", tableau: "TAB01-01", mesure: "stock", unite: "demandes" },
  { code: "nouvelles", tableau: "TAB01-01", mesure: "dont_nouvelles", unite: "demandes" },
  { code: "evolution", tableau: "TAB01-01", mesure: "evolution_1_an", unite: "%" },
  { code: "attributions", tableau: "R-14-01", mesure: "attributions", unite: "demandes" },
  { code: "tension", tableau: "R-14-01", mesure: "tension", unite: "ratio" },
] as const satisfies readonly { code: string; tableau: string; mesure: string; unite: Unite }[];

export type CodeDeMesure = (typeof mesures)[number]["code"];

/** Codes that a filter offers at this level: a commune is told by short lists, a crossing by groups of grounds. */
export function modalitesDuFiltre(nom: NomDeFiltre, niveau: Niveau): readonly { code: string; libelle: string }[] {
  const filtre = filtres.find((un) => un.nom === nom);
  if (!filtre) return [];
  return modalitesAuNiveau(N3.includes(niveau) ? filtre.croisee : filtre.dimension, niveau);
}

/** What a filter was set to, if this level has it. */
export const modaliteChoisie = (nom: NomDeFiltre, niveau: Niveau, choisis: Filtres) =>
  modalitesDuFiltre(nom, niveau).find(({ code }) => code === choisis[nom]);

export type Selection =
  | {
      question: Pick<Question, "tableau" | "mesure" | "mutation" | "modalite_1" | "modalite_2" | "modalite_3">;
      unite: Unite;
    }
  | { refus: "croisement" };

/** What to ask for these choices at this level, or why it is not published. */
export function selectionner(niveau: Niveau, code: string | undefined, choisis: Filtres): Selection {
  const connus = filtres.flatMap((filtre) => {
    const modalite = modaliteChoisie(filtre.nom, niveau, choisis);
    return modalite ? [{ filtre, modalite: modalite.code }] : [];
  });
  const [premier, ...autres] = connus;
  if (!premier) {
    const { tableau, mesure, unite } = mesures.find((une) => une.code === code) ?? mesures[0];
    return { question: { tableau, mesure, mutation: "ENS" }, unite };
  }
  const commun = { mesure: "nb_demandes", mutation: "ENS" } as const;
  if (N3.includes(niveau)) {
    const de = (nom: NomDeFiltre) => connus.find(({ filtre }) => filtre.nom === nom)?.modalite ?? TOTAL;
    const codes = { modalite_1: de("revenu"), modalite_2: de("motif"), modalite_3: de("type") };
    return { question: { tableau: CROISEMENT, ...commun, ...codes }, unite: "demandes" };
  }
  if (autres.length > 0) return { refus: "croisement" };
  return {
    question: { tableau: premier.filtre.tableau, ...commun, modalite_1: premier.modalite },
    unite: "demandes",
  };
}

import { afficherReponse } from "../../../shared/formulaire/affichage.ts";
import type { Champ } from "../../../shared/formulaire/champ.ts";
import { type Question, questionsDe } from "../../../shared/formulaire/parcours.ts";
import { formulaireDeVersion } from "../../../shared/formulaire/versions.ts";
import { communeParCode } from "../../../shared/referentiel/communes.ts";
import { type Bloc, type Ligne, texte, titre } from "../../socle/papier/document.ts";
import type { Faits } from "../faits.ts";

const NON_IMPRIMEES =
  "Ne sont pas imprimées, pour vous protéger : la nationalité, le numéro de sécurité sociale, et vos réponses sur le handicap et sur les situations difficiles.";

/** A list keeps its order: the first is the preferred one. */
const numeroter = (champ: Champ, valeurs: string[]): string[] =>
  (champ.type === "communes" || champ.type === "liste-ordonnee") && valeurs.length > 1
    ? valeurs.map((valeur, rang) => `${rang + 1}. ${valeur}`)
    : valeurs;

function ligne({ champ, valeur }: Question, { communes }: Faits): Ligne[] {
  if (champ.sensible || valeur === undefined) return [];
  const dites = afficherReponse(champ, valeur, (code) => communeParCode(communes, code)?.nom ?? code);
  return dites.length === 0 ? [] : [{ intitule: champ.libelle, valeurs: numeroter(champ, dites) }];
}

/** Who a table is about: the household, or one person of a list. */
const sujetDe = ({ tache, page, personne }: Question): string => {
  const prenoms = personne?.prenoms;
  return personne ? `${page.titre}${typeof prenoms === "string" ? ` : ${prenoms}` : ""}` : tache.titre;
};

/** First annex: the answers, with the labels and in the order of the form as it was shown on the day of filing. */
export function recapitulatif(faits: Faits): Bloc[] {
  const { reponses, ancienneteDepuisLe, formulaire } = faits.demande;
  const questions = questionsDe(reponses, { aujourdhui: ancienneteDepuisLe }, formulaireDeVersion(formulaire));
  const parSujet = Map.groupBy(questions, ({ tache, personne, cle }) => (personne ? cle : tache.id));
  return [
    { genre: "nouvelle-page" },
    titre("Annexe 1 – Récapitulatif de votre demande"),
    texte(NON_IMPRIMEES),
    ...[...parSujet.values()].flatMap((dites): Bloc[] => {
      const lignes = dites.flatMap((question) => ligne(question, faits));
      const [premiere] = dites;
      if (lignes.length === 0 || !premiere) return [];
      return [titre(sujetDe(premiere), 3), { genre: "tableau", colonnes: ["Question", "Votre réponse"], lignes }];
    }),
  ];
}

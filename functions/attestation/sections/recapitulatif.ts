import { afficherReponse } from "../../../shared/formulaire/affichage.ts";
import type { Champ } from "../../../shared/formulaire/champ.ts";
import { champsDuFormulaire } from "../../../shared/formulaire/formulaires.ts";
import { champsDuParcours } from "../../../shared/formulaire/parcours.ts";
import { communeParCode } from "../../../shared/referentiel/communes.ts";
import { type Bloc, type Ligne, texte, titre } from "../document.ts";
import type { Faits } from "../faits.ts";

const NON_IMPRIMEES = champsDuFormulaire
  .filter(({ sensible }) => sensible)
  .map(({ libelle }) => libelle.toLowerCase())
  .join(", ");

/** A list keeps its order: the first is the preferred one. */
const numeroter = (champ: Champ, valeurs: string[]): string[] =>
  (champ.type === "communes" || champ.type === "liste-ordonnee") && valeurs.length > 1
    ? valeurs.map((valeur, rang) => `${rang + 1}. ${valeur}`)
    : valeurs;

function ligne(champ: Champ, { demande: { reponses }, communes }: Faits): Ligne[] {
  const valeur = Object.entries(reponses).find(([nom]) => nom === champ.nom)?.[1];
  if (valeur === undefined) return [];
  const dites = afficherReponse(champ, valeur, (code) => communeParCode(communes, code)?.nom ?? code);
  return [{ intitule: champ.libelle, valeurs: numeroter(champ, dites) }];
}

/** First annex: the answers, with the labels and in the order of the form as it was shown on the day of filing. */
export function recapitulatif(faits: Faits): Bloc[] {
  const jour = { aujourdhui: faits.demande.ancienneteDepuisLe };
  const parTache = Map.groupBy(champsDuParcours(faits.demande.reponses, jour), ({ tache }) => tache.titre);
  return [
    { genre: "nouvelle-page" },
    titre("Annexe 1 – Récapitulatif de votre demande"),
    texte(`Ne sont pas imprimées, pour vous protéger, ces réponses : ${NON_IMPRIMEES}.`),
    ...[...parTache].flatMap(([nom, etapes]): Bloc[] => {
      const lignes = etapes.filter(({ champ }) => !champ.sensible).flatMap(({ champ }) => ligne(champ, faits));
      if (lignes.length === 0) return [];
      return [titre(nom, 3), { genre: "tableau", colonnes: ["Question", "Votre réponse"], lignes }];
    }),
  ];
}

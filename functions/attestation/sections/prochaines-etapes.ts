import { type Bloc, texte, titre } from "../../socle/papier/document.ts";

/** Second annex: what happens to a demande from now on (CCH, L. 441-2, R. 441-2-4-1, R. 441-3, R. 441-10). */
export const prochainesEtapes = (): Bloc[] => [
  titre("Annexe 2 – Les prochaines étapes"),
  {
    genre: "etapes",
    elements: [
      "Votre identité est vérifiée, avec une copie de votre pièce d’identité ou de votre titre de séjour. Rien d’autre ne peut être exigé pour enregistrer une demande.",
      "Votre demande est visible des bailleurs et des réservataires du territoire (État, communes, intercommunalités, Action Logement). Ils peuvent la proposer pour un logement.",
      "Si elle est étudiée, on vous demande des pièces : voir l’annexe 3. Vous les donnez une seule fois, pour tous les services.",
      "Une commission d’attribution étudie, sauf exception, au moins trois demandes pour chaque logement. Sa décision vous est écrite, avec ses raisons.",
      "Si un logement vous est proposé, vous avez au moins 10 jours pour répondre. Sans réponse, c’est un refus. Votre demande reste active après un refus.",
      "Vous signez le bail : votre demande est alors radiée, puisque vous êtes logé.",
    ],
  },
  texte(
    "Le temps d’attente dépend des communes et de la taille du logement. Une demande dans plusieurs communes, ou élargie aux communes proches, a plus de chances.",
  ),
];

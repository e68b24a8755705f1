import { fautes } from "../formulaire/fautes.ts";
import type { Faute } from "../problems.ts";
import { LIGNES_AU_PLUS, LIGNES_D_UN_FICHIER } from "./statistiques.ts";

/** What is wrong with a parameter, where the form speaks of an answer; other sentences say as much of both. */
const phrases: Readonly<Record<string, string>> = {
  "champ-inconnu": "Ce paramètre n’existe pas ici : le contrat de l’API, /api/openapi.json, dit lesquels existent.",
  "reponse-manquante": "Ce paramètre est obligatoire.",
  "valeur-invalide":
    "Cette valeur n’est pas dans la forme attendue : le contrat de l’API la dit. Plusieurs valeurs s’écrivent avec des virgules, en une fois.",
  "choix-inconnu": "Cette valeur n’est pas dans la liste.",
  "liste-vide": "Ce paramètre n’a aucune valeur : donnez-en une, ou retirez-le pour tout avoir.",
  "choix-en-double": "Une valeur est donnée deux fois.",
  "texte-trop-long": "Cette valeur est trop longue.",
  "nombre-trop-grand": `Ce nombre est trop grand : une page a ${LIGNES_AU_PLUS} lignes au plus, un fichier ${LIGNES_D_UN_FICHIER}. Le reste vient à la suite.`,
};

/** A fault of a question; one that says more than the form does keeps its sentence. */
export const direDUneQuestion = (faute: Faute): Faute => {
  const commune = Object.entries(fautes).some(([code, phrase]) => code === faute.code && phrase === faute.message);
  return commune ? { ...faute, message: phrases[faute.code] ?? faute.message } : faute;
};

import { afficherReponse } from "../../../../shared/formulaire/affichage.ts";
import type { Champ, Valeur } from "../../../../shared/formulaire/champ.ts";
import { type Dites, personnesDe } from "../../../../shared/formulaire/personnes.ts";
import { confirmees } from "../../../../shared/formulaire/plausibilite.ts";
import { m } from "../../../paraglide/messages.js";
import { aujourdhui } from "../aujourdhui.ts";
import { nommerCommune } from "../communes/communes-connues.ts";
import { nommerPersonne } from "../nommer-personne.ts";

function direLaListe(liste: string, reponses: Dites): string[] {
  const personnes = personnesDe(reponses, liste);
  return personnes.length === 0
    ? [m.personnes_aucune_reponse()]
    : personnes.map((personne, rang) => nommerPersonne(liste, personne, rang));
}

/** An answer in words, one line per element. */
export function direReponse(champ: Champ, valeur: Valeur | null | undefined, reponses: Dites): string[] {
  if (champ.type === "adresse-ban" && !valeur) return [m.adresse_non_verifiee()];
  if (valeur === undefined || valeur === null) return [m.sans_reponse()];
  if (champ.type === "personnes") return direLaListe(champ.nom, reponses);
  if (champ.type === "confirmations") return confirmees(reponses, aujourdhui()).map(({ phrase }) => phrase);
  return afficherReponse(champ, valeur, nommerCommune);
}

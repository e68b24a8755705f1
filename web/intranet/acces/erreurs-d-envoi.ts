import { Echec } from "../../socle/echec.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";

/** What the service refuses, each beside its box (`/accueil/commune` stands at `accueil-commune`). */
export function erreursDEnvoi(erreur: unknown, premiere: string): Erreur[] {
  const champs = erreur instanceof Echec ? (erreur.probleme?.champs ?? []) : [];
  if (champs.length === 0) return [{ cible: premiere, texte: phraseDEchec(erreur) }];
  return champs.map(({ pointeur, message }) => ({ cible: pointeur.slice(1).replaceAll("/", "-"), texte: message }));
}

import type { Faute } from "../problems.ts";
import type { Reponses } from "./formulaires.ts";
import type { Etape } from "./parcours.ts";
import { champsDuParcours } from "./parcours.ts";
import { uneFaute } from "./validite.ts";

/** What is missing before filing, and the page where to give it. */
export type Manque = Faute & { page: string; tache: string };

const manque = ({ page, tache }: Etape, faute: Faute): Manque => ({ ...faute, page: page.id, tache: tache.id });

/** Everything that keeps a draft from being filed; it never keeps it from being saved. */
export function manques(reponses: Reponses, jour: { aujourdhui: string }): Manque[] {
  const donnees = new Set(Object.keys(reponses));
  const etapes = champsDuParcours(reponses, jour);
  const sansReponse = etapes
    .filter(({ champ }) => champ.obligatoire && !donnees.has(champ.nom))
    .map((etape) => manque(etape, uneFaute(`/reponses/${etape.champ.nom}`, "reponse-manquante")));
  const telephone = etapes.find(({ champ }) => champ.nom === "telephone");
  const injoignable = telephone && !donnees.has("telephone") && !donnees.has("courriel");
  return injoignable
    ? [...sansReponse, manque(telephone, uneFaute("/reponses/telephone", "joignable-nulle-part"))]
    : sansReponse;
}

export type EtatDeTache = "a-faire" | "a-completer" | "termine";

/** State of a task of the hub. */
export function etatDeTache(tacheId: string, reponses: Reponses, jour: { aujourdhui: string }): EtatDeTache {
  const champs = champsDuParcours(reponses, jour).filter(({ tache }) => tache.id === tacheId);
  if (!champs.some(({ champ }) => Object.hasOwn(reponses, champ.nom))) return "a-faire";
  return manques(reponses, jour).some(({ tache }) => tache === tacheId) ? "a-completer" : "termine";
}

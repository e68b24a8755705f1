import { compteDe } from "../../shared/droits/identite.ts";
import { peut } from "../../shared/droits/peut.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel } from "../socle/http.ts";
import { lirePorteur, type PorteurLu, type PourPorter } from "./porteurs.ts";

/** A demande or a draft of the person who calls: nobody names helpers for them, nor sees who they are. */
export async function monDossier(reference: string, contexte: PourPorter & Appel): Promise<PorteurLu> {
  const lu = await lirePorteur({ reference, titulaire: compteDe(contexte.qui) }, contexte);
  if (!lu || !peut(contexte.qui, "agir-sur-demande", lu, contexte.aujourdhui)) throw new Problem("dossier-introuvable");
  return lu;
}

import type { AidantLu, aidants as routes } from "../../shared/api/aidants.ts";
import { dernierJourDeMandat } from "../../shared/mandat/gardes.ts";
import { etatDuMandat, type Porteur } from "../../shared/mandat/mandat.ts";
import type { Handler } from "../socle/http.ts";
import { monDossier } from "./mon-dossier.ts";
import type { PourPorter } from "./porteurs.ts";

/** Newest first, those whose time is over among them. */
export const montrerAidants = (
  { mandats = [] }: Porteur,
  aujourdhui: string,
): { aidants: AidantLu[]; dernierJour: string } => ({
  aidants: mandats.map((mandat) => ({ ...mandat, etat: etatDuMandat(mandat, aujourdhui) })).toReversed(),
  dernierJour: dernierJourDeMandat(aujourdhui),
});

export const listerAidants: Handler<typeof routes.listerAidants, PourPorter> = async ({ reference }, contexte) =>
  montrerAidants(await monDossier(reference, contexte), contexte.aujourdhui);

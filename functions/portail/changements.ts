import { changementsEntre } from "../../shared/demande/changements.ts";
import type { Changements } from "../../shared/demande/evenements.ts";
import { versionDesReponses } from "../../shared/demande/version-des-reponses.ts";
import { mandatDe } from "../../shared/droits/peut.ts";
import { formulaireCourant } from "../../shared/formulaire/formulaires.ts";
import { reponsesRetenues } from "../../shared/formulaire/parcours.ts";
import { Problem } from "../../shared/problems.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Appel } from "../socle/http.ts";
import { enClair, reponsesDuDossier, scelles } from "../socle/reponses-scellees.ts";
import type { Brouillon, BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import type { Mouvement } from "../socle/stores/mouvements.ts";
import { type CommuneDe, territoireDuDepot } from "../socle/territoire-du-depot.ts";
import { exigerDeToutLire } from "../socle/tout-lire.ts";
import { toutesLesReponses, versionPerimee } from "./brouillon-lu.ts";
import { exigerComplet } from "./demande-a-deposer.ts";

export type PourChanger = {
  brouillons: Pick<BrouillonsStore, "lire">;
  coffre: Coffre;
  communeDe: CommuneDe;
};
type Contexte = PourChanger & Appel;
type Prepares = { brouillonId: string; version: number };

/** The changes of a draft, as an event tells them, and what is to be written with it. */
export type ChangementsLus = { changements: Changements } & Pick<Mouvement, "sensible" | "brouillon">;

async function brouillonPret({ brouillonId, version }: Prepares, dossier: DossierLu, contexte: Contexte) {
  const { numeroUnique } = dossier.demande;
  const brouillon = await contexte.brouillons.lire(dossier.demande.compte, brouillonId, contexte.maintenant);
  if (!brouillon || brouillon.demande?.numeroUnique !== numeroUnique) throw new Problem("brouillon-introuvable");
  if (brouillon.depot) throw new Problem("brouillon-depose", { extensions: { numeroUnique } });
  const mandat = mandatDe(contexte.qui, dossier.demande, contexte.aujourdhui);
  if (brouillon.version !== version) throw await versionPerimee(brouillon, contexte, mandat);
  exigerDeToutLire(brouillon, mandat);
  // answers that someone else changed since then are not put back as they were
  if (brouillon.demande.version !== versionDesReponses(dossier.evenements))
    throw new Problem("demande-changee-entre-temps");
  return brouillon;
}

function exigerLeTerritoire({ reponses }: Brouillon, { demande }: DossierLu, { communeDe }: Contexte): void {
  if (territoireDuDepot(reponses, communeDe) !== demande.territoire) throw new Problem("autre-territoire");
}

/** Reads the changes prepared in a draft; throws whatever keeps them from being filed. */
export async function lireChangements(
  prepares: Prepares,
  dossier: DossierLu,
  contexte: Contexte,
): Promise<ChangementsLus> {
  const brouillon = await brouillonPret(prepares, dossier, contexte);
  await exigerComplet(brouillon, contexte);
  exigerLeTerritoire(brouillon, dossier, contexte);
  const { demande } = dossier;
  const avant = await reponsesDuDossier(contexte.coffre, dossier);
  const apres = reponsesRetenues(await toutesLesReponses(brouillon, contexte), contexte);
  const sensiblesChanges = scelles(avant) !== scelles(apres);
  return {
    changements: {
      formulaire: formulaireCourant.version,
      changements: changementsEntre(demande.reponses, enClair(apres)),
      sensiblesChanges,
    },
    brouillon,
    ...(sensiblesChanges && { sensible: brouillon.sensible ?? null }),
  };
}

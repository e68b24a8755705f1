import { createHash } from "node:crypto";
import { versionDesReponses } from "../../shared/demande/version-des-reponses.ts";
import { manques } from "../../shared/formulaire/completude.ts";
import { formulaireCourant } from "../../shared/formulaire/formulaires.ts";
import { reprendre } from "../../shared/formulaire/reprise.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import { reponsesDuDossier, sceller } from "../socle/reponses-scellees.ts";
import type { Brouillon } from "../socle/stores/brouillons.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import type { CommuneDe } from "../socle/territoire-du-depot.ts";
import { finDeConservation } from "./reponses-recues.ts";

type Contexte = { coffre: Coffre; communeDe: CommuneDe; maintenant: Date; aujourdhui: string };

/** One draft for these answers, whoever opens it and from however many tabs. */
export const identifiantDuBrouillon = (dossier: DossierLu): string =>
  createHash("sha256")
    .update(`${dossier.demande.numeroUnique}:${versionDesReponses(dossier.evenements)}`)
    .digest("hex")
    .slice(0, 32);

/** A draft that holds the answers of a demande, to be changed; it keeps its dossier, so that what is sealed opens. */
export async function brouillonDeDemande(dossier: DossierLu, contexte: Contexte): Promise<Brouillon> {
  const { demande } = dossier;
  const { coffre, maintenant } = contexte;
  const reponses = reprendre(demande.formulaire, await reponsesDuDossier(coffre, dossier), contexte);
  return {
    compte: demande.compte,
    brouillonId: identifiantDuBrouillon(dossier),
    demande: { numeroUnique: demande.numeroUnique, version: versionDesReponses(dossier.evenements) },
    version: 1,
    formulaire: formulaireCourant.version,
    dossier: demande.dossier,
    ...(await sceller(coffre, demande.dossier, reponses)),
    complet: manques(reponses, contexte).length === 0,
    creeLe: maintenant.toISOString(),
    modifieLe: maintenant.toISOString(),
    operations: [],
    expireLe: finDeConservation(maintenant),
  };
}

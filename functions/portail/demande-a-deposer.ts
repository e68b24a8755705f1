import type { Acteur } from "../../shared/demande/evenements.ts";
import { GUICHET_DU_PORTAIL } from "../../shared/demande/numero-unique.ts";
import { appliquer } from "../../shared/demande/transitions.ts";
import { type Manque, manques, manquesClairs } from "../../shared/formulaire/completude.ts";
import { formulaireCourant } from "../../shared/formulaire/formulaires.ts";
import { reponsesRetenues } from "../../shared/formulaire/parcours.ts";
import { DEMANDEUR, type Dites } from "../../shared/formulaire/personnes.ts";
import { verifierReponses } from "../../shared/formulaire/validite.ts";
import { Problem } from "../../shared/problems.ts";
import { empreinteDEvenement } from "../socle/chaine.ts";
import { demandeNeuve } from "../socle/demande-neuve.ts";
import type { Appel } from "../socle/http.ts";
import type { Brouillon } from "../socle/stores/brouillons.ts";
import type { Depot } from "../socle/stores/depots.ts";
import { type PourLire, toutesLesReponses } from "./brouillon-lu.ts";

type Jour = Pick<Appel, "aujourdhui">;
type Instant = Jour & Pick<Appel, "maintenant">;

// complete when last written: only what a day changes (someone comes of age) is looked at again, nothing is opened
const manquesDuJour = async (brouillon: Brouillon, contexte: PourLire & Jour): Promise<Manque[]> =>
  brouillon.complet && brouillon.formulaire === formulaireCourant.version
    ? manquesClairs(brouillon.reponses, contexte)
    : manques(await toutesLesReponses(brouillon, contexte), contexte);

/** Throws every reason for which this draft may not be filed today; sealed answers were judged when they came. */
export async function exigerComplet(brouillon: Brouillon, contexte: PourLire & Jour): Promise<void> {
  const incompletes = await manquesDuJour(brouillon, contexte);
  if (incompletes.length > 0) throw new Problem("demande-incomplete", { champs: incompletes });
  const champs = verifierReponses(reponsesRetenues(brouillon.reponses, contexte), contexte);
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
}

/** The demande that a complete draft becomes, and its first event; what a hidden page answered stays behind. */
export function demandeADeposer(
  brouillon: Brouillon,
  { numeroUnique, territoire, acteur }: { numeroUnique: string; territoire: string; acteur: Acteur },
  { maintenant, aujourdhui }: Instant,
): Depot & { brouillon: Brouillon } {
  const { compte, dossier, brouillonId, sensible, anciennete, mandats } = brouillon;
  const deposeeLe = maintenant.toISOString();
  const deposee = {
    numeroUnique,
    reponses: reponsesRetenues(brouillon.reponses, { aujourdhui }),
    territoire,
    compte,
    guichet: GUICHET_DU_PORTAIL,
    deposeeLe,
    ancienneteDepuisLe: anciennete?.territoire === territoire ? anciennete.depuisLe : aujourdhui,
    valableDepuis: aujourdhui,
    dossier,
    ...(mandats && { mandats }),
  };
  const neuve = demandeNeuve(deposee, { connuLe: deposeeLe, acteur, canal: "portail", operationId: brouillonId });
  return { ...neuve, brouillon, ...(sensible && { sensible }) };
}

/** The same, its demandeur verified as FranceConnect knows them; unchanged when it told nothing, or not all. */
export function verifieeParFranceConnect<D extends Depot & { brouillon: Brouillon }>(depot: D): D {
  const { demande, evenement, brouillon } = depot;
  const { verrou: empreinte, reponses: verifiees = {} } = brouillon.identite ?? {};
  const deposees: Dites = demande.reponses;
  if (empreinte === undefined || Object.entries(verifiees).some(([nom, dite]) => deposees[nom] !== dite)) return depot;
  const verrous = [{ personne: DEMANDEUR, empreinte }];
  const { apres, evenement: verification } = appliquer(
    demande,
    { type: "identite-verifiee", donnees: { verrous, par: "franceconnect" } },
    {
      numeroUnique: demande.numeroUnique,
      connuLe: evenement.connuLe,
      acteur: { role: "systeme" },
      guichet: demande.guichet,
      canal: "systeme",
      operationId: `${brouillon.brouillonId}:identite`,
      precedent: empreinteDEvenement(evenement),
    },
  );
  return { ...depot, demande: apres, verification };
}

import type { EvenementLu, GuichetLu } from "../../shared/api/demandes.ts";
import type { Acteur } from "../../shared/demande/evenements.ts";
import { recitDEvenement } from "../../shared/demande/recit.ts";
import { libelleDEvenement } from "../../shared/demande/transitions.ts";
import { type Mandat, mandatNomme } from "../../shared/mandat/mandat.ts";
import { direQuiAide } from "../../shared/mandat/structure.ts";
import type { DossierLu } from "./stores/demandes.ts";
import type { GuichetsStore } from "./stores/guichets.ts";

type Nommer = (code: string) => GuichetLu;

const guichetDe = (acteur: Acteur): string[] => (acteur.role === "agent" ? [acteur.guichet] : []);

/** As the person named them, whether or not they still help; a helper learns the name of no other. */
function nomDeLAidant(acteur: Acteur, demande: DossierLu["demande"], pour: Mandat | undefined): { aidant?: string } {
  if (acteur.role !== "aidant" || (pour && pour.mandatId !== acteur.mandat)) return {};
  const mandat = mandatNomme(demande, acteur.mandat);
  return mandat ? { aidant: direQuiAide(mandat.nom, acteur.membre) } : {};
}

/** Names of the bodies that this file has met, each read once. */
export async function guichetsDe(
  { demande, evenements }: DossierLu,
  guichets: Pick<GuichetsStore, "lire">,
): Promise<Nommer> {
  const codes = new Set([demande.guichet, ...evenements.flatMap(({ acteur }) => guichetDe(acteur))]);
  const lus = await Promise.all([...codes].map((code) => guichets.lire(code)));
  const noms = new Map(lus.flatMap((lu) => (lu ? [[lu.code, lu.nom]] : [])));
  return (code) => ({ code, ...(noms.has(code) && { nom: noms.get(code) ?? code }) });
}

/** Every event as the person reads it, or the helper of a mandate, oldest first. */
export const histoireDe = ({ demande, evenements }: DossierLu, nommer: Nommer, pour?: Mandat): EvenementLu[] =>
  evenements.map((evenement, rang) => ({
    version: evenement.version,
    type: evenement.type,
    survenuLe: evenement.survenuLe,
    libelle: libelleDEvenement(evenement.type),
    details: recitDEvenement(evenement, evenements.slice(0, rang)),
    par: evenement.acteur.role,
    ...nomDeLAidant(evenement.acteur, demande, pour),
    ...(evenement.acteur.role === "agent" && { guichet: nommer(evenement.acteur.guichet) }),
  }));

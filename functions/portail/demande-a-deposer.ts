import { randomInt, randomUUID } from "node:crypto";
import { expiration } from "../../shared/demande/delais.ts";
import { GUICHET_DU_PORTAIL } from "../../shared/demande/numero-unique.ts";
import { appliquer } from "../../shared/demande/transitions.ts";
import { manques } from "../../shared/formulaire/completude.ts";
import { reponsesRetenues } from "../../shared/formulaire/parcours.ts";
import { verifierReponses } from "../../shared/formulaire/validite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel } from "../socle/http.ts";
import { sansOuvrir } from "../socle/reponses-scellees.ts";
import type { Brouillon } from "../socle/stores/brouillons.ts";
import type { Depot } from "../socle/stores/depots.ts";
import type { TerritoireDe } from "./numero-du-brouillon.ts";

/** Letters and digits that are not taken for one another, read aloud or on paper. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const codeAttestation = (): string => Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

type Jour = Pick<Appel, "aujourdhui">;
type Instant = Jour & Pick<Appel, "maintenant">;

/** Throws every reason for which this draft may not be filed today; sealed answers were judged when they came. */
export function exigerComplet({ reponses, sensible }: Brouillon, jour: Jour & { territoireDe: TerritoireDe }): void {
  const incompletes = manques(sansOuvrir(reponses, sensible), jour);
  if (incompletes.length > 0) throw new Problem("demande-incomplete", { champs: incompletes });
  const champs = verifierReponses(reponsesRetenues(reponses, jour), jour);
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
}

/** The demande that a complete draft becomes, and its first event; what a hidden page answered stays behind. */
export function demandeADeposer(
  brouillon: Brouillon,
  { numeroUnique, territoire }: { numeroUnique: string; territoire: string },
  { maintenant, aujourdhui }: Instant,
): Depot {
  const { compte, dossier, formulaire, brouillonId, sensible } = brouillon;
  const deposeeLe = maintenant.toISOString();
  const donnees = {
    formulaire,
    reponses: reponsesRetenues(brouillon.reponses, { aujourdhui }),
    territoire,
    compte,
    guichet: GUICHET_DU_PORTAIL,
    deposeeLe,
    ancienneteDepuisLe: aujourdhui,
    expireLe: expiration(aujourdhui),
    dossier,
    faitId: randomUUID(),
    codeAttestation: codeAttestation(),
  };
  const { apres, evenement } = appliquer(undefined, "deposer", donnees, {
    numeroUnique,
    connuLe: deposeeLe,
    acteur: { role: "demandeur", compte },
    guichet: GUICHET_DU_PORTAIL,
    canal: "portail",
    operationId: brouillonId,
    precedent: null,
  });
  return { brouillon, demande: apres, evenement, ...(sensible && { sensible: sensible.enveloppe }) };
}

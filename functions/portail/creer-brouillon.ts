import { createHash, randomUUID } from "node:crypto";
import type { brouillons as routes } from "../../shared/api/brouillons.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { formulaireCourant } from "../../shared/formulaire/formulaires.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel, Handler } from "../socle/http.ts";
import type { Brouillon, BrouillonsStore } from "../socle/stores/brouillons.ts";
import { montrer, ouvrirEtMontrer } from "./brouillon-lu.ts";
import type { Identifier } from "./brouillons-identifies.ts";
import { finDeConservation, type PourRecevoir, recevoir } from "./reponses-recues.ts";

type Dependances = PourRecevoir & {
  brouillons: Pick<BrouillonsStore, "creer" | "lire" | "lister">;
  identifier: Identifier;
};

/** Demandes begun at once by one account: enough for a mistake, too few to fill the table. */
const BROUILLONS_AU_PLUS = 5;

/** The same operation of the same account gives the same draft, whatever was lost on the way. */
const identifiantDe = (compte: string, operationId: string): string =>
  createHash("sha256").update(`${compte}:${operationId}`).digest("hex").slice(0, 32);

/** A draft with no answer yet. */
export const brouillonVide = (compte: string, operationId: string, maintenant: Date): Brouillon => ({
  compte,
  brouillonId: identifiantDe(compte, operationId),
  version: 0,
  formulaire: formulaireCourant.version,
  dossier: randomUUID(),
  reponses: {},
  complet: false,
  creeLe: maintenant.toISOString(),
  modifieLe: maintenant.toISOString(),
  operations: [],
  expireLe: finDeConservation(maintenant),
});

/** The identity of the account is not that of the person whom it helps. */
const estPourUnProche = ({ pourQui }: Record<string, unknown>): boolean => pourQui === "proche";

async function refuserUnDeTrop(compte: string, { brouillons, maintenant }: Dependances & Appel): Promise<void> {
  const commences = (await brouillons.lister(compte, maintenant)).filter(({ depot, demande }) => !depot && !demande);
  if (commences.length >= BROUILLONS_AU_PLUS) throw new Problem("trop-de-brouillons");
}

export const creerBrouillon: Handler<typeof routes.creerBrouillon, Dependances> = async (entree, contexte) => {
  const { brouillons, maintenant, qui } = contexte;
  const vide = brouillonVide(compteDe(qui), entree.operationId, maintenant);
  const neuf = estPourUnProche(entree.reponses) ? vide : await contexte.identifier(vide);
  const premier = await brouillons.lire(neuf.compte, neuf.brouillonId, maintenant);
  if (premier) return ouvrirEtMontrer(premier, contexte);
  await refuserUnDeTrop(neuf.compte, contexte);
  const { brouillon, reponses } = await recevoir({ brouillon: neuf, reponses: neuf.reponses }, entree, contexte);
  if (await brouillons.creer(brouillon, maintenant)) return montrer(brouillon, reponses);
  // the same operation, sent twice at once, won in between
  return creerBrouillon(entree, contexte);
};

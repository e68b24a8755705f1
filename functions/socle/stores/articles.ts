import { createHash } from "node:crypto";
import { jourAParis } from "../../../shared/demande/delais.ts";
import type { Demande } from "../../../shared/demande/demande.ts";
import { prochaineEcheance } from "../../../shared/demande/echeances.ts";
import type { Evenement } from "../../../shared/demande/evenements.ts";
import type { Enveloppe } from "../enveloppe.ts";
import type { Brouillon } from "./brouillons.ts";
import { cleDAttestation, cleDEvenement, cleDeBrouillon, cleDeDemande, cleDesSensibles } from "./cles.ts";

/** Partitions of the index of due dates: what is due on a day is read in as many queries. */
export const LOTS_D_ECHEANCES = Array.from({ length: 16 }, (_, rang) => `ECHEANCE#${rang.toString(16)}`);

const lotDe = (numeroUnique: string): string =>
  `ECHEANCE#${createHash("sha256").update(numeroUnique).digest("hex").slice(0, 1)}`;

/** Where the index of due dates finds a demande; `le` when not the day that its state gives. */
export function indexDEcheance(demande: Demande, le = prochaineEcheance(demande)) {
  return le === undefined ? {} : { lotEcheance: lotDe(demande.numeroUnique), echeance: le };
}

/** What waits for a guichet of a territory: a demande stands in one of these at most. */
export type FileDAttente = "REACTIVATION" | "A_JOINDRE" | "REQUETE_REPONDUE" | "IDENTITE";

export const cleDeFile = (file: FileDAttente, territoire: string): string => `${file}#${territoire}`;

/** The queue where a demande waits, and since when. */
function attenteDe(demande: Demande): { file: FileDAttente; depuisLe: string } | undefined {
  const { etat, identite, deposeeLe, reactivationDemandeeLe, injoignableDepuis, requete } = demande;
  if (reactivationDemandeeLe !== undefined) return { file: "REACTIVATION", depuisLe: reactivationDemandeeLe };
  if (injoignableDepuis !== undefined) return { file: "A_JOINDRE", depuisLe: injoignableDepuis };
  if (etat === "active" && requete?.repondueLe !== undefined)
    return { file: "REQUETE_REPONDUE", depuisLe: requete.repondueLe };
  return etat === "active" && identite === "a_verifier"
    ? { file: "IDENTITE", depuisLe: jourAParis(new Date(deposeeLe)) }
    : undefined;
}

/** Where guichets find a demande that waits for them, oldest first, and which of them owns it. */
function indexDeFile(demande: Demande) {
  const attente = attenteDe(demande);
  if (!attente) return {};
  const { territoire, guichet } = demande;
  return { file: cleDeFile(attente.file, territoire), depuisLe: attente.depuisLe, guichet };
}

/** The current state, as it stands in the table. */
export const articleCourant = (demande: Demande) => ({
  ...cleDeDemande(demande.numeroUnique),
  numeroUnique: demande.numeroUnique,
  demande,
  ...indexDEcheance(demande),
  ...indexDeFile(demande),
});

export const articleDEvenement = (evenement: Evenement) => ({
  ...cleDEvenement(evenement.numeroUnique, evenement.version),
  evenement,
});

/** Sealed answers; an item without any when none is left, since only the purge erases. */
export const articleDesSensibles = ({ numeroUnique, dossier }: Demande, sensible: Enveloppe | null) => ({
  ...cleDesSensibles(numeroUnique),
  dossier,
  ...(sensible && { sensible }),
});

/** What the public page reads: an attestation that another replaced, or of a radiated demande, is no longer valid. */
export const articleDAttestation = ({ numeroUnique, codeAttestation, expireLe }: Demande, etat: string) => ({
  ...cleDAttestation(numeroUnique, codeAttestation),
  numeroUnique,
  etat,
  expireLe,
});

/** Closes the draft of what was just written: the demande holds the answers from now on, no second copy stays. */
export const cloturerLeBrouillon = (
  TableName: string,
  { compte, brouillonId, version }: Brouillon,
  depot: NonNullable<Brouillon["depot"]>,
) => ({
  Update: {
    TableName,
    Key: cleDeBrouillon(compte, brouillonId),
    UpdateExpression: "SET depot = :depot, version = :apres, reponses = :vides REMOVE sensible, lotRappel, rappelLe",
    ConditionExpression: "version = :lue AND attribute_not_exists(depot)",
    ExpressionAttributeValues: { ":depot": depot, ":vides": {}, ":lue": version, ":apres": version + 1 },
  },
});

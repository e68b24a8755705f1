import { randomUUID } from "node:crypto";
import { expiration } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { Evenement } from "../../shared/demande/evenements.ts";
import { appliquer, type Circonstances } from "../../shared/demande/transitions.ts";
import { formulaireCourant } from "../../shared/formulaire/formulaires.ts";
import { nouveauCodeAttestation } from "./codes-lisibles.ts";

/** What is filed, whatever the channel. */
export type Deposee = Pick<
  Demande,
  | "numeroUnique"
  | "mandats"
  | "territoire"
  | "compte"
  | "guichet"
  | "dossier"
  | "reponses"
  | "deposeeLe"
  | "ancienneteDepuisLe"
> & {
  /** Day in Paris from which it is valid for twelve months. */
  valableDepuis: string;
};

/** A demande and its first event. */
export function demandeNeuve(
  { numeroUnique, valableDepuis, ...deposee }: Deposee,
  circonstances: Pick<Circonstances, "connuLe" | "acteur" | "canal" | "operationId">,
): { demande: Demande; evenement: Evenement } {
  const { guichet, deposeeLe } = deposee;
  const donnees = {
    ...deposee,
    formulaire: formulaireCourant.version,
    expireLe: expiration(valableDepuis),
    faitId: randomUUID(),
    codeAttestation: nouveauCodeAttestation(),
  };
  const { apres, evenement } = appliquer(
    undefined,
    { type: "demande-deposee", donnees },
    { ...circonstances, numeroUnique, guichet, survenuLe: deposeeLe, precedent: null },
  );
  return { demande: apres, evenement };
}

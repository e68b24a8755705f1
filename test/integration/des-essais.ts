import { randomUUID } from "node:crypto";
import { ajouterJours } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { desReponses } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import type { Monde, Personne } from "./monde.ts";
import type { Essai } from "./un-essai.ts";

/** Days of the world where a request is tried. */
export type Jours = { hier: string; demain: string };

const joursDe = ({ systeme: { horloge } }: Monde): Jours => ({
  hier: ajouterJours(horloge.aujourdhui(), -1),
  demain: ajouterJours(horloge.aujourdhui(), 1),
});

type Vecu = (jours: Jours) => Partial<Demande>;

export const rien: Essai = () => ({});

export async function unBrouillon(
  { appeler }: Monde,
  { cookie }: Personne,
): Promise<{ brouillonId: string; version: number }> {
  const entree = { operationId: randomUUID(), reponses: desReponses() };
  const { brouillonId } = lireJson(await appeler("creerBrouillon", entree, cookie));
  return { brouillonId: String(brouillonId), version: 1 };
}

export async function uneDemande(monde: Monde, titulaire: Personne): Promise<{ numeroUnique: string }> {
  const depot = { ...(await unBrouillon(monde, titulaire)), certifie: true };
  const { numeroUnique } = lireJson(await monde.appeler("deposer", depot, titulaire.cookie));
  return { numeroUnique: String(numeroUnique) };
}

/** An act of the person on a demande that has lived so far. */
export const unActe =
  (vecu: Vecu, entree: Entree = {}): Essai =>
  async (monde, titulaire) => {
    const { numeroUnique } = await uneDemande(monde, titulaire);
    await monde.vieillir(numeroUnique, vecu(joursDe(monde)));
    return { numeroUnique, operationId: randomUUID(), ...entree };
  };

export const unDossier = async (monde: Monde, titulaire: Personne): Promise<{ reference: string }> => ({
  reference: (await uneDemande(monde, titulaire)).numeroUnique,
});

/** On a demande of someone of the territory where the agent works; `operationId` asks for one of its own. */
export const duTerritoire =
  ({ operationId, ...entree }: Entree = {}, vecu?: Vecu): Essai =>
  async (monde) => {
    const { numeroUnique } = await uneDemande(monde, await monde.unDemandeur());
    if (vecu) await monde.vieillir(numeroUnique, vecu(joursDe(monde)));
    return { numeroUnique, ...(operationId !== undefined && { operationId: randomUUID() }), ...entree };
  };

export const avec =
  (faire: (monde: Monde, titulaire: Personne) => Promise<unknown>): Essai =>
  async (monde, titulaire) => {
    await faire(monde, titulaire);
    return {};
  };

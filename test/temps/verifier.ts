import { expect } from "vitest";
import { chaineIntacte } from "../../functions/socle/chaine.ts";
import { ajouterMois } from "../../shared/demande/delais.ts";
import { prochaineEcheance } from "../../shared/demande/echeances.ts";
import type { Evenement } from "../../shared/demande/evenements.ts";
import { rejouer } from "../../shared/demande/rejeu.ts";
import type { Envoi } from "../../shared/envois/preuve.ts";
import { avertissements } from "./envies.ts";
import type { Vie } from "./vivre.ts";

/** Written apart from the rule that it judges: did this event reach the person, a month before that day? */
function aEteAtteinte(envois: readonly Envoi[], version: number, jour: string): boolean {
  const connus = envois.filter((envoi) => envoi.version === version && envoi.canal !== "sms");
  const faits = connus.flatMap((envoi) => envoi.faits);
  const echoue = faits.some(({ type }) => type === "rebond" || type === "npai");
  return !echoue && faits.some(({ type, le }) => (type === "delivre" || type === "recu") && ajouterMois(le, 1) <= jour);
}

/** Every radiation of the night had warned, and reached, the person. */
export function nulNEstRadieSansPreuve({ tables, jour }: Vie, dejaVus: Map<string, number>): void {
  for (const [numeroUnique, { evenements, envois }] of tables.lignes) {
    const nouveaux = evenements.slice(dejaVus.get(numeroUnique) ?? 0);
    dejaVus.set(numeroUnique, evenements.length);
    for (const evenement of nouveaux) {
      if (evenement.type !== "demande-radiee" || evenement.acteur.role !== "systeme") continue;
      const { preuve } = evenement.donnees;
      expect(preuve && aEteAtteinte(envois, preuve.version, jour), `${numeroUnique} le ${jour}`).toBe(true);
      const averti = evenements.find(({ version }) => version === preuve?.version);
      expect(averti && avertissements.includes(averti.type), `${numeroUnique} le ${jour}`).toBe(true);
    }
  }
}

/** Nothing outlives the year that follows a radiation. */
export function nulNEstGardeApresLaPurge({ tables, jour }: Vie): void {
  for (const { demande } of tables.lignes.values())
    if (demande.radiation) expect(ajouterMois(demande.radiation.le, 12) > jour, demande.numeroUnique).toBe(true);
}

/** Locks, index and history say the same as the states. */
export function toutSeTient({ tables, jour }: Vie): void {
  const { lignes, verrous } = tables;
  for (const [lieu, numeroUnique] of verrous) expect(lignes.get(numeroUnique)?.demande.etat, lieu).toBe("active");
  for (const { demande, evenements, echeance = "" } of lignes.values()) {
    const { numeroUnique, compte, territoire, etat } = demande;
    if (etat === "active") expect(verrous.get(`${compte} ${territoire}`)).toBe(numeroUnique);
    expect(rejouer(evenements)).toEqual(demande);
    expect(chaineIntacte(evenements)).toBe(true);
    // put off at the most: never forgotten, never earlier than the state says
    expect(echeance >= (prochaineEcheance(demande) ?? ""), `${numeroUnique} le ${jour}`).toBe(true);
  }
}

export const typesVecus = (evenements: Iterable<readonly Evenement[]>): Set<string> =>
  new Set([...evenements].flatMap((siens) => siens.map(({ type }) => type)));

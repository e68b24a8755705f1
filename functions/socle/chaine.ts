import { createHash } from "node:crypto";
import type { Evenement } from "../../shared/demande/evenements.ts";

/** JSON whose keys are sorted: one value, one text, whatever store it went through (RFC 8785 on our types). */
export function jsonCanonique(valeur: unknown): string {
  if (Array.isArray(valeur)) return `[${valeur.map(jsonCanonique).join(",")}]`;
  if (typeof valeur !== "object" || valeur === null) return JSON.stringify(valeur);
  const membres = Object.entries(valeur)
    .filter(([, membre]) => membre !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([cle, membre]) => `${JSON.stringify(cle)}:${jsonCanonique(membre)}`);
  return `{${membres.join(",")}}`;
}

/** SHA-256 of an event, that the next one carries as `precedent`. */
export const empreinteDEvenement = (evenement: Evenement): string =>
  createHash("sha256").update(jsonCanonique(evenement)).digest("hex");

/** True when no event was changed, removed or slipped in since it was written. */
export const chaineIntacte = (evenements: readonly Evenement[]): boolean =>
  evenements.every((evenement, rang) => {
    const avant = evenements[rang - 1];
    return evenement.version === rang + 1 && evenement.precedent === (avant ? empreinteDEvenement(avant) : null);
  });

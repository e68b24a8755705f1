import * as z from "zod/mini";
import { DEMANDEUR } from "../formulaire/personnes.ts";
import { lireTelephone } from "../formulaire/schema.ts";

const etatCivil = {
  civilite: z.optional(z.string()),
  nomNaissance: z.string(),
  nomUsage: z.optional(z.string()),
  prenoms: z.string(),
  dateNaissance: z.string(),
};

/** What is read of the answers, whatever the version of the form. */
const reponsesLues = z.object({
  ...etatCivil,
  telephone: z.optional(z.string()),
  courriel: z.optional(z.string()),
  adresseLigne: z.optional(z.string()),
  adresseCommune: z.optional(z.string()),
  codemandeurs: z._default(z.array(z.object({ ...etatCivil, id: z.string() })), []),
});

const nirsLus = z.object({
  nir: z.optional(z.string()),
  codemandeurs: z._default(z.array(z.object({ id: z.string(), nir: z.optional(z.string()) })), []),
});

/** Fingerprint of a NIR; a provisional one (it begins with 7 or 8) is replaced one day by another. */
export type NirConnu = { empreinte: string; provisoire: boolean };

/** One who asks for a home, as two demandes are compared. */
export type Personne = {
  /** `DEMANDEUR`, or the identifier of the codemandeur in the answers. */
  id: string;
  civilite?: string | undefined;
  nomNaissance: string;
  nomUsage?: string | undefined;
  prenoms: string;
  /** ISO day. */
  dateNaissance: string;
  telephone?: string | undefined;
  courriel?: string | undefined;
  adresseLigne?: string | undefined;
  adresseCommune?: string | undefined;
  nir?: NirConnu | undefined;
};

/**
 * Those who ask together: demandeur and codemandeurs, who share an address. Not the flat-sharers, each of whom files
 * a demande, nor the dependants, whom two homes may both declare.
 */
export function personnesDe(reponses: object, nirs: ReadonlyMap<string, NirConnu> = new Map()): Personne[] {
  const { codemandeurs, ...demandeur } = z.parse(reponsesLues, reponses);
  const { adresseLigne, adresseCommune } = demandeur;
  return [
    { ...demandeur, id: DEMANDEUR, nir: nirs.get(DEMANDEUR) },
    ...codemandeurs.map((lu) => ({ ...lu, adresseLigne, adresseCommune, nir: nirs.get(lu.id) })),
  ];
}

/** NIR by person, from the answers that were sealed. */
export function nirsDe(sensibles: unknown): Map<string, string> {
  const { nir, codemandeurs } = z.parse(nirsLus, sensibles);
  const tous = [{ id: DEMANDEUR, nir }, ...codemandeurs];
  return new Map(tous.flatMap(({ id, nir: dit }) => (dit === undefined ? [] : [[id, dit] as const])));
}

const lectures = { telephone: lireTelephone, courriel: (saisi: string) => saisi.toLowerCase() };

/** A contact in one spelling. */
export function contactDe(champ: "telephone" | "courriel", personne: Personne): string | undefined {
  const dit = personne[champ];
  return dit === undefined ? undefined : lectures[champ](dit);
}

import * as z from "zod/mini";
import type { Reponses } from "../formulaire/formulaires.ts";
import { simplifierNom } from "../referentiel/normaliser-nom.ts";
import { champsDIdentiteCivile } from "./identite-civile.ts";

const texte = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** Who someone is by the civil registry, as FranceConnect tells it. Places are codes of the COG. */
export const identitePivot = z.object({
  nomNaissance: texte,
  prenoms: texte,
  /** Of those whose day or month is not known, these are `00`. */
  dateNaissance: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u)),
  sexe: z.enum(["female", "male"]),
  /** Empty for who was born abroad. */
  communeNaissance: z.exactOptional(z.string()),
  paysNaissance: z.exactOptional(z.string()),
});
export type IdentitePivot = z.infer<typeof identitePivot>;

/** The same person is the same text: what a fingerprint is made of. */
export const lignePivot = (identite: IdentitePivot): string =>
  [
    ...[identite.nomNaissance, identite.prenoms].map(simplifierNom),
    identite.dateNaissance,
    identite.sexe,
    identite.communeNaissance ?? "",
    identite.paysNaissance ?? "",
  ].join("|");

/** Name, first of the first names, place and day of birth, in one spelling: what a verified identity locks. */
export const ligneDEtatCivil = (nom: string, prenoms: string, lieu: string, dateNaissance: string): string =>
  [nom, prenoms.split(/[\s,]+/u)[0] ?? "", lieu].map(simplifierNom).concat(dateNaissance).join("|");

const estUnJour = (date: string): boolean => !date.split("-").includes("00");

type ReponsesVerifiees = Pick<Reponses, (typeof champsDIdentiteCivile)[number]>;

/** The answers that it gives to the form; a date that is not whole is asked for. */
export const reponsesVerifiees = ({
  nomNaissance,
  prenoms,
  dateNaissance,
  sexe,
}: IdentitePivot): ReponsesVerifiees => ({
  civilite: sexe === "female" ? "2" : "1",
  nomNaissance,
  prenoms,
  ...(estUnJour(dateNaissance) && { dateNaissance }),
});

/** Nothing of the civil identity is left to declare: nobody else needs to check it. */
export const estComplete = (identite: IdentitePivot): boolean =>
  Object.keys(reponsesVerifiees(identite)).length === champsDIdentiteCivile.length;

import * as z from "zod/mini";

/** Everything the template may tell a function. */
export type NomDeVariable =
  | `TABLE_${"DEMANDES" | "BROUILLONS" | "COMPTES" | "GUICHETS" | "JOURNAL" | "DOUBLONS" | "PIECES" | "REGISTRE" | "RECHERCHE" | "ATTRIBUTIONS"}`
  | `CLE_${"SENSIBLE" | "EMPREINTE"}`
  | `SEAU_${"PIECES" | "COURRIERS" | "PUBLICATION" | "LAC"}`
  | "SECRET_ORIGINE"
  | "ADRESSE_SITE"
  | "ADRESSES_URL"
  | `FRANCECONNECT_${"URL" | "CLIENT" | "SECRET" | "NIVEAU"}`
  | "EXPEDITEUR"
  | "MACHINE_EDITION"
  | "CONTACT_STATISTIQUES"
  | "EMETTEUR_SMS"
  | "POOL_GUICHETS"
  | "CLIENT_GUICHETS"
  | `FILE_${"NOTIFICATIONS" | "DOUBLONS" | "INDEXATION" | "SUITES" | "STATISTIQUES" | "INSPECTION" | "REJEU"}`;

/** Reads these variables, and no other; throws at start with the names of those that are missing or empty. */
export function configuration<N extends NomDeVariable>(...noms: N[]): Record<N, string> {
  const lues = Object.fromEntries(noms.map((nom) => [nom, process.env[nom]]));
  const { data, error } = z.safeParse(z.record(z.enum(noms), z.string().check(z.minLength(1))), lues);
  if (error) throw new Error(`missing environment variables: ${error.issues.map(({ path }) => path[0]).join(", ")}`);
  return data;
}

import { lireEdition } from "../shared/statistiques/edition.ts";

/** What the workbooks of an edition say besides its figures. */
export function unContexteDeClasseur(nom = "2023-01", couverture = "Toute la France") {
  const edition = lireEdition(nom);
  if (!edition) throw new Error(`${nom} is no edition`);
  return {
    edition,
    version: "1.0.0",
    versions: [{ version: "1.0.0" }],
    couverture,
    contact: "https://sne.example/contact",
  };
}

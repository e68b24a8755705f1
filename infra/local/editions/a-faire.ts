import { ajouterMois } from "../../../shared/demande/delais.ts";
import { editionsDues } from "../../../shared/statistiques/editions-dues.ts";

/** A lake invented here: the folder that holds it, and what the generator is asked. */
export type Lac = { nom: string; options: readonly string[] };

export type AFaire = { edition: string; lac: Lac };

/** Île-de-France of January 2023, as published: the three years that its tables tell. */
const IDF: AFaire = {
  edition: "idf-2023-01",
  lac: { nom: "idf-2023-01", options: ["--preset", "idf-2023-01", "--annees", "3"] },
};

/** One demande for ten of the country, 48 months of flows. */
const pays = (fin: string): Lac => ({
  nom: "pays",
  options: ["--demandes", "290000", "--annees", "4", "--fin", fin],
});

/** Those that can be told with a year of flows before them. */
const MOIS_RACONTES = 24;

/**
 * The first editions to publish on a day, those that pages show before the others: the last one, Île-de-France, the
 * last yearly one, then from month to month backwards.
 */
export function editionsAFaire(aujourdhui: string, combien: number): AFaire[] {
  const depuis = ajouterMois(`${aujourdhui.slice(0, 7)}-01`, -MOIS_RACONTES).slice(0, 7);
  const dues = editionsDues(depuis, aujourdhui).toReversed();
  const [derniere] = dues;
  const annuelle = dues.find((une) => une.annuelle);
  if (!derniere) return [];
  const lac = pays(derniere.date);
  const ordre = new Set([derniere, ...(annuelle ? [annuelle] : []), ...dues]);
  const [premiere, ...suite] = [...ordre].map(({ nom }) => ({ edition: nom, lac }));
  return [...(premiere ? [premiere] : []), IDF, ...suite].slice(0, combien);
}

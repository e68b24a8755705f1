import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { asyncBufferFromFile } from "hyparquet";
import * as z from "zod";
import { serve } from "../functions/socle/http.ts";
import { chargerCommunes } from "../functions/socle/referentiel.ts";
import type { EditionsStore, Manifeste } from "../functions/socle/stores/editions.ts";
import { lireDonnees, telechargerClasseur, telechargerDonnees } from "../functions/statistiques/lire-donnees.ts";
import { statistiques } from "../shared/api/statistiques.ts";
import { colonnesPubliees } from "../shared/statistiques/ligne-publiee.ts";
import { unContexte } from "./un-contexte.ts";
import { ADRESSE_SITE, SECRET_ORIGINE, uneRequete } from "./une-requete.ts";

const routes = {
  lireDonnees: statistiques.lireDonnees,
  telechargerDonnees: statistiques.telechargerDonnees,
  telechargerClasseur: statistiques.telechargerClasseur,
} as const;

const champ = z.object({ pointeur: z.string(), code: z.string(), message: z.string() });
/** An answer in JSON, rows or refusal. */
const corps = z.object({
  lignes: z.optional(z.array(z.record(z.string(), z.unknown()))),
  suite: z.optional(z.string()),
  champs: z.optional(z.array(champ)),
});

/** Rows of a published table, as SQL gives them, and whoever asks questions about them: no bucket, no gateway. */
export async function uneEditionAInterroger(lignes: string, manifeste: Partial<Manifeste> = {}) {
  const dossier = mkdtempSync(join(tmpdir(), "sne-question-"));
  const fichier = join(dossier, "t.parquet");
  const base = await (await DuckDBInstance.create()).connect();
  const dites = (await base.runAndReadAll(`describe ${lignes}`)).getColumns()[0] ?? [];
  const tues = colonnesPubliees.filter((colonne) => !dites.includes(colonne)).map((nom) => `null::varchar as ${nom}`);
  await base.run(`
    copy (select *, ${tues.join(", ")} from (${lignes}))
      to '${fichier}' (format parquet, compression zstd, row_group_size 100000)`);
  base.closeSync();
  const publiee: Manifeste = {
    edition: "2023-01",
    version: "1.0.0",
    date_reference: "2022-12-31",
    date_extraction: "2023-01-30",
    annuelle: true,
    ...manifeste,
  };
  let derniere = publiee;
  const editions: EditionsStore = {
    lire: async () => publiee,
    lister: async () => [{ ...publiee, anterieures: [] }],
    lireDerniere: async () => derniere,
    ouvrir: () => asyncBufferFromFile(fichier),
    ouvrirAttente: async () => undefined,
  };
  const handler = serve(
    routes,
    { lireDonnees, telechargerDonnees, telechargerClasseur },
    {
      editions,
      communes: chargerCommunes,
      limites: { compter: async () => undefined },
      empreinteDeReseau: async () => "reseau",
    },
    { secretOrigine: SECRET_ORIGINE, adresseDuSite: ADRESSE_SITE },
  );
  const demander = async (nom: keyof typeof routes, question: string, tableau: string) => {
    const requete = { ...uneRequete(routes[nom], { entree: { tableau } }), rawQueryString: question };
    return handler(requete, unContexte());
  };
  return {
    /** What is answered to a question, as it is written in an address. */
    async demander(question: string, tableau = "TAB01-01") {
      const { statusCode, body } = await demander("lireDonnees", question, tableau);
      return { statut: statusCode, ...corps.parse(JSON.parse(body ?? "")) };
    },
    /** The same as a file, as it leaves the function. */
    telecharger: (question: string, tableau = "TAB01-01") => demander("telechargerDonnees", question, tableau),
    telechargerLeClasseur: (question: string, tableau = "TAB01-01") =>
      demander("telechargerClasseur", question, tableau),
    /** A new edition appears. */
    publierLaSuivante: (edition: string) => {
      derniere = { ...publiee, edition };
    },
    fermer: () => rmSync(dossier, { recursive: true }),
  };
}

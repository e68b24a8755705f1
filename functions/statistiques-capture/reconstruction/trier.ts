import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { articlesDExport } from "../../socle/export-de-table.ts";
import { evenement } from "../../socle/stores/formes.ts";
import { vieGelee } from "../../socle/stores/registre.ts";
import { cahier } from "./cahier.ts";

const D_EVENEMENT = "EVENEMENT#";
const articleDEvenement = z.object({ sk: z.string().check(z.startsWith(D_EVENEMENT)), evenement });

/** Each night writes there by which rules it went: that table is never empty. */
const DU_REGISTRE = /^(?:REGLAGES$|PURGE#|FAITS#|VIES#)/u;

/** Events of a demande come in any order, and far from one another: they wait by group of demandes. */
const seauDe = (numeroUnique: string): string => createHash("sha256").update(numeroUnique).digest("hex").slice(0, 2);

const manque = (exports: string, table: string, quoi: string): Error =>
  new Error(
    `la table ${table} manque : aucun ${quoi} dans les exports de ${exports}. Ramenez-y les exports entiers des tables demandes et registre, puis recommencez.`,
  );

/**
 * Puts events apart by group, and the rows of the purged demandes by day; what else the tables hold is left. Throws
 * unless both tables are there: without one of them, the lake would lose what it tells.
 */
export async function trier(exports: string, groupes: string, jours: string): Promise<void> {
  const [evenements, faits] = [cahier(groupes), cahier(jours)];
  let [desDemandes, duRegistre] = [false, false];
  for await (const article of articlesDExport(exports)) {
    const lu = z.safeParse(articleDEvenement, article);
    if (lu.success) {
      desDemandes = true;
      evenements.ecrire(seauDe(lu.data.evenement.numeroUnique), lu.data.evenement);
    } else if (String(article.sk).startsWith(D_EVENEMENT))
      throw new Error(`un événement de la table demandes est illisible : ${lu.error.message}`);
    duRegistre ||= DU_REGISTRE.test(String(article.pk));
    for (const un of z.safeParse(vieGelee, article).data?.vie ?? []) faits.ecrire(un.connu_le, un);
  }
  if (!desDemandes) throw manque(exports, "demandes", "événement");
  if (!duRegistre) throw manque(exports, "registre", "réglage, ni aucune demande purgée,");
  evenements.verser();
  faits.verser();
}

import { createHash } from "node:crypto";
import { dossierDuMois, type Fait } from "../../shared/statistiques/fait.ts";
import { type Bordereau, lireBordereau, NOM_DU_BORDEREAU } from "../socle/bordereau.ts";
import { ecrireFaits } from "../socle/faits-en-parquet.ts";
import { cleDuJour, type LacStore, PARQUET } from "../socle/stores/lac.ts";

/**
 * Puts in the lake all that a source told of a day, then writes it in the list of its month: a file that goes missing
 * or is damaged later is seen. Dead in between, what arrived is still there, and is put away again.
 */
export async function ranger(
  lac: Pick<LacStore, "lire" | "ecrire">,
  [source, jour]: readonly [source: string, jour: string],
  faits: readonly Fait[],
): Promise<void> {
  const [cle, octets] = [cleDuJour(source, jour), ecrireFaits(faits)];
  await lac.ecrire(cle, octets, PARQUET);
  const dossier = dossierDuMois(jour.slice(0, 7));
  const lu = await lac.lire(dossier + NOM_DU_BORDEREAU);
  const dit: Bordereau = {
    ...(lu && lireBordereau(new TextDecoder().decode(lu))),
    [cle.slice(dossier.length)]: createHash("sha256").update(octets).digest("hex"),
  };
  await lac.ecrire(dossier + NOM_DU_BORDEREAU, JSON.stringify(dit), "application/json");
}

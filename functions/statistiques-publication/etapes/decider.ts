import type { Edition } from "../../../shared/statistiques/edition.ts";
import { deciderDuDepartement } from "../communes/branche.ts";
import { ouvrirSolveur } from "../protection/highs.ts";
import { cles, lireChantier, type Ouvrage } from "./chantier-ouvert.ts";
import { sujet } from "./formes.ts";
import { enOctets, lireContenu, type Travaux } from "./travaux.ts";

/** One branch: decides of one département, unless it is decided; of a work that is over, there is nothing to decide. */
export async function decider({
  travaux,
  edition,
  version,
  code,
  departement,
}: {
  travaux: Travaux;
  edition: Edition;
  version: string;
  code: string;
  departement: string;
}): Promise<void> {
  const ouvrage: Ouvrage = { edition, version };
  const ouvert = await lireChantier(travaux, ouvrage, code);
  if (!ouvert) return;
  const ou = cles.decision(ouvrage, ouvert.comptage, departement);
  if (await travaux.lire(ou)) return;
  const donne = await lireContenu(travaux, cles.sujet(ouvrage, ouvert.comptage, departement), sujet);
  if (!donne) throw new Error(`nothing was counted for the département ${departement}`);
  const dit = deciderDuDepartement(donne, edition, await ouvrirSolveur());
  await travaux.ecrire(ou, await enOctets(dit));
}

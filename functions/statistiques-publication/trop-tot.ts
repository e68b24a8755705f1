import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { jourAParis } from "../../shared/demande/delais.ts";
import { afficherJour } from "../../shared/formulaire/affichage.ts";
import type { Edition } from "../../shared/statistiques/edition.ts";
import { recuDes } from "../../shared/statistiques/editions-dues.ts";
import { Empechement } from "./empechement.ts";
import type { Connaissance } from "./etats.ts";

const invention = z.object({ fin: z.exactOptional(z.string()) });

/** An invented lake holds at once all that was lived until its last day, whatever the day here. */
function estInvente(lac: string, jour: string): boolean {
  const carte = join(lac, "generation.json");
  if (!existsSync(carte)) return false;
  const { fin = "" } = z.parse(invention, JSON.parse(readFileSync(carte, "utf8")));
  return jour <= fin;
}

type Voulue = { edition: Edition; lac: string; connaissance?: Connaissance | undefined; maintenant: Date };

/** What stands published is not done again by itself: an edition that would miss what is still to be learnt does not begin. */
export function verifierQuElleEstDue({ edition, lac, connaissance = "alors", maintenant }: Voulue): void {
  const { nom, date, extraction } = edition;
  if (estInvente(lac, date)) return;
  const [quoi, dernier] = connaissance === "alors" ? ["est appris", extraction] : ["arrive", date];
  const des = recuDes(dernier);
  if (jourAParis(maintenant) >= des) return;
  throw new Empechement(
    `l’édition ${nom} compte ce qui ${quoi} jusqu’au ${afficherJour(dernier)}, et reçu les deux jours suivants : elle peut paraître à partir du ${afficherJour(des)}.`,
  );
}

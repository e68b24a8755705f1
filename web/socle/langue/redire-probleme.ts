import { estFauteCode, fautes } from "../../../shared/formulaire/fautes.ts";
import { aidants } from "../../../shared/problems/aidants.ts";
import { attribution } from "../../../shared/problems/attribution.ts";
import { depot } from "../../../shared/problems/depot.ts";
import { franceconnect } from "../../../shared/problems/franceconnect.ts";
import { pieces } from "../../../shared/problems/pieces.ts";
import { socle } from "../../../shared/problems/socle.ts";
import { vie } from "../../../shared/problems/vie.ts";
import type { CorpsDeProbleme } from "../../../shared/problems.ts";

/** What a citizen may be refused. */
const refus = new Map(
  Object.entries({ ...socle, ...depot, ...franceconnect, ...vie, ...pieces, ...attribution, ...aidants }),
);

/** The same refusal in the words of the pages, for each code that they know. */
export function redireProbleme(probleme: CorpsDeProbleme): CorpsDeProbleme {
  const { title, detail } = refus.get(probleme.code) ?? probleme;
  const champs = probleme.champs?.map((champ) =>
    estFauteCode(champ.code) ? { ...champ, message: fautes[champ.code] } : champ,
  );
  return { ...probleme, title, detail, ...(champs && { champs }) };
}

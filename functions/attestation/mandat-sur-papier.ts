import type { mandatSurPapier as routes, SurLePapier } from "../../shared/api/mandat-sur-papier.ts";
import type { Handler } from "../socle/http.ts";
import { mettreEnPage } from "../socle/papier/mise-en-page.ts";
import { alphabetDeMarianne } from "../socle/papier/polices.ts";
import { Reponse } from "../socle/reponse.ts";
import { papierDuMandat } from "./papier-du-mandat.ts";

type Dependances = { site: string };

async function imprimer(
  choisi: SurLePapier,
  { site, aujourdhui }: Dependances & { aujourdhui: string },
): Promise<Reponse<Uint8Array>> {
  const pdf = await mettreEnPage(papierDuMandat(choisi, { site, aujourdhui }), alphabetDeMarianne);
  return new Reponse(pdf, { headers: { "content-disposition": 'inline; filename="nommer-un-aidant.pdf"' } });
}

export const lireFormulaireDeMandat: Handler<typeof routes.lireFormulaireDeMandat, Dependances> = (_entree, contexte) =>
  imprimer({}, contexte);

export const remplirFormulaireDeMandat: Handler<typeof routes.remplirFormulaireDeMandat, Dependances> = (
  choisi,
  contexte,
) => imprimer(choisi, contexte);

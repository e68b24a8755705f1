import type { espace as routes } from "../../shared/api/espace.ts";
import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { Handler } from "../socle/http.ts";
import { mettreEnPage } from "../socle/papier/mise-en-page.ts";
import { alphabetDeMarianne } from "../socle/papier/polices.ts";
import { Reponse } from "../socle/reponse.ts";
import { mesDonnees, type Sources } from "./mes-donnees.ts";
import { mesDonneesEnPages } from "./mes-donnees-en-pages.ts";

type Dependances = Sources & { communes: () => IndexCommunes };

export const imprimerMesDonnees: Handler<typeof routes.imprimerMesDonnees, Dependances> = async (_entree, contexte) => {
  const donnees = await mesDonnees(contexte);
  const pages = mesDonneesEnPages(donnees, contexte.aujourdhui, contexte.communes());
  return new Reponse(await mettreEnPage(pages, alphabetDeMarianne), {
    headers: { "content-disposition": 'inline; filename="mes-donnees.pdf"' },
  });
};

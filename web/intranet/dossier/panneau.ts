import type { DossierOuvert } from "../../../shared/api/dossier.ts";
import type { RaisonDeLire } from "../../../shared/droits/raisons.ts";

/** What a panel receives: the file as it was opened, why, and how to read it again once something was done. */
export type ProprietesDePanneau = {
  dossier: DossierOuvert;
  raison: RaisonDeLire | undefined;
  relire: () => void;
};

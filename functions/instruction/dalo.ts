import type { instructionActes as routes } from "../../shared/api/instruction-actes.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import { communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { Handler } from "../socle/http.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";

type Dependances = PourAgir & { communes: () => IndexCommunes };

/** Recorded by the State: a commission sits in each département, that of the commune wished first here. */
export const enregistrerDalo: Handler<typeof routes.enregistrerDalo, Dependances> = async (entree, contexte) => {
  const { decisionLe } = entree;
  if (decisionLe > contexte.aujourdhui)
    throw new Problem("champs-invalides", { champs: [uneFaute("/decisionLe", "date-future")] });
  await surLaDemande(entree, "enregistrer-dalo", contexte, ({ demande }) => {
    const commune = communeParCode(contexte.communes(), demande.reponses.communes?.[0] ?? "");
    const commission = commune?.departement ?? demande.territoire;
    return { fait: { type: "dalo-reconnu", donnees: { decisionLe, commission } } };
  });
  return {};
};

export const retirerDalo: Handler<typeof routes.retirerDalo, PourAgir> = async (entree, contexte) => {
  await surLaDemande(entree, "enregistrer-dalo", contexte, () => ({
    fait: { type: "dalo-retire", donnees: { raison: entree.raison } },
  }));
  return {};
};

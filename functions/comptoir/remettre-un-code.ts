import type { comptoir as routes } from "../../shared/api/comptoir.ts";
import { operationDuCode } from "../../shared/demande/code-sur-papier.ts";
import { Problem } from "../../shared/problems.ts";
import { codeDeRattachement } from "../socle/codes-lisibles.ts";
import type { Handler } from "../socle/http.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";

/** The paper is lost: a new code, once; the one that was on it opens nothing any more. */
export const remettreUnCode: Handler<typeof routes.remettreUnCode, PourAgir> = async (entree, contexte) => {
  const { dossier } = await surLaDemande(entree, "changer-dossier", contexte, ({ demande, evenements }) => {
    const avant = operationDuCode(evenements);
    if (avant === undefined) throw new Problem("code-sans-objet");
    return {
      fait: { type: "code-remis", donnees: {} },
      codeRemplace: {
        avant: codeDeRattachement(demande.dossier, avant),
        apres: codeDeRattachement(demande.dossier, entree.operationId),
      },
    };
  });
  return { code: codeDeRattachement(dossier, entree.operationId) };
};
